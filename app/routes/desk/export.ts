import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { requireDeskActor } from '~/auth/require-actor.server'
import { deskExport, deskListSize } from '~/data/views/desk-export.server'
import { mostAtOnce } from '~/domain/prepared-files'
import { exportTable } from '~/export/columns.server'
import { fileOf } from '~/export/file-of.server'
import { exportContentType, exportFileName, exportFormats } from '~/export/formats'
import { readDeskFilter } from '~/http/desk-filter'
import { sendDownload } from '~/http/download.server'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import { deskListPath } from '~/paths'
import { type LoaderArgs, notFound, redirectTo } from '~/platform/http.server'

/** The list of the desk at this address as a file: the same tickets by the same rights, filters and order. */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const format = exportFormats.find((one) => one === args.params.format)
  if (!format) throw notFound()
  const filter = readDeskFilter(new URL(args.request.url).searchParams)
  const size = await orErrorPage(deskListSize(actor, filter, mostAtOnce + 1))
  if (size > mostAtOnce) throw redirectTo(deskListPath(filter, { export: 'tooLong' }))

  const file = { name: exportFileName(format, new Date()), contentType: exportContentType[format] }
  if (args.request.method === 'HEAD')
    return sendDownload(args.request, { ...file, content: Readable.from([]) })
  const table = exportTable(await localeOf(args))
  const content = fileOf(format, table, deskExport(actor, filter, table.locale))
  if (format === 'csv') return sendDownload(args.request, { ...file, content })
  // Browsers show how far a file of known size is; this one is small.
  const bytes = await orErrorPage(buffer(content))
  return sendDownload(args.request, { ...file, sizeBytes: bytes.length, content: Readable.from([bytes]) })
}
