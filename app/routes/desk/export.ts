import { Readable } from 'node:stream'
import { requireDeskActor } from '~/auth/require-actor.server'
import { deskExport, deskListSize } from '~/data/views/desk-export.server'
import { readDeskFilter } from '~/http/desk-filter'
import { sendDownload } from '~/http/download.server'
import { exportTable } from '~/http/export/columns'
import { csvOf } from '~/http/export/csv.server'
import { xlsxOf } from '~/http/export/xlsx.server'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { translator } from '~/i18n/translate.server'
import { wallClock } from '~/lib/wall-clock'
import { deskListPath } from '~/paths'
import { type LoaderArgs, notFound, redirectTo } from '~/platform/http.server'

/** Beyond, somebody wants a part of the list, or a report: the list says so instead. */
const MOST_TICKETS = 5_000

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The list of the desk at this address as a file: the same tickets by the same rights, filters and order. */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const format = (['csv', 'xlsx'] as const).find((one) => one === args.params.format)
  if (!format) throw notFound()
  const filter = readDeskFilter(new URL(args.request.url).searchParams)
  const size = await orErrorPage(deskListSize(actor, filter, MOST_TICKETS + 1))
  if (size > MOST_TICKETS) throw redirectTo(deskListPath(filter, { export: 'tooLong' }))

  const file = {
    name: `irisdesk-tickets-${wallClock(new Date(), brussels).day}.${format}`,
    contentType: contentTypes[format],
  }
  if (args.request.method === 'HEAD')
    return sendDownload(args.request, { ...file, content: Readable.from([]) })
  const locale = await localeOf(args)
  const table = exportTable(translator(locale))
  const pages = deskExport(actor, filter, locale)
  if (format === 'csv') return sendDownload(args.request, { ...file, content: csvOf(table, pages) })
  const bytes = await orErrorPage(xlsxOf(table, pages))
  return sendDownload(args.request, { ...file, sizeBytes: bytes.length, content: Readable.from([bytes]) })
}
