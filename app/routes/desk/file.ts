import { Readable } from 'node:stream'
import { requireDeskActor } from '~/auth/require-actor.server'
import { sendDownload } from '~/http/download.server'
import { orSentence } from '~/http/file-answer.server'
import { orErrorPage } from '~/http/respond.server'
import { deskFilesPath } from '~/paths'
import { type LoaderArgs, redirectTo } from '~/platform/http.server'
import { fetchFile } from '~/use-cases/prepared-files/fetch-file.server'

/** A prepared file, to save. Whether its reader still sees all of it is asked at each download. */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const file = await orErrorPage(fetchFile(actor, args.params.id ?? ''))
  if (!file) throw redirectTo(deskFilesPath())
  const { open, ...said } = file
  const content = async () => (args.request.method === 'HEAD' ? Readable.from([]) : open())
  return orSentence(
    args,
    content().then((bytes) => sendDownload(args.request, { ...said, content: bytes })),
  )
}
