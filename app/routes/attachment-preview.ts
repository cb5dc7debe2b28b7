import { requireActor } from '~/auth/require-actor.server'
import { attachment } from '~/data/views/attachment.server'
import { previewOf } from '~/domain/previews'
import { orSentence } from '~/http/file-answer.server'
import { orErrorPage } from '~/http/respond.server'
import { sendStoredFile } from '~/http/stored-file.server'
import { type LoaderArgs, notFound } from '~/platform/http.server'

/** A picture or a PDF, to look at; for every other kind there is nothing here. */
export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const file = await orErrorPage(attachment(actor, args.params.id ?? ''))
  const preview = previewOf(file)
  if (!preview) throw notFound()
  return orSentence(args, sendStoredFile(args.request, file, preview))
}
