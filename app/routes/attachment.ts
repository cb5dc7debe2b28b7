import { requireActor } from '~/auth/require-actor.server'
import { attachment } from '~/data/views/attachment.server'
import { sendDownload } from '~/http/download.server'
import { orErrorPage } from '~/http/respond.server'
import type { LoaderArgs } from '~/platform/http.server'

/** One file. Whether this person may have it is asked at each download. */
export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const file = await orErrorPage(attachment(actor, args.params.id ?? ''))
  return sendDownload(args.request, file)
}
