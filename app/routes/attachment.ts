import { requireActor } from '~/auth/require-actor.server'
import { attachment } from '~/data/views/attachment.server'
import { orSentence } from '~/http/file-answer.server'
import { orErrorPage } from '~/http/respond.server'
import { sendStoredFile } from '~/http/stored-file.server'
import type { LoaderArgs } from '~/platform/http.server'

/** One file, to save. Whether this person may have it is asked at each download, and for each part of one. */
export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const file = await orErrorPage(attachment(actor, args.params.id ?? ''))
  return orSentence(args, sendStoredFile(args.request, file, 'save'))
}
