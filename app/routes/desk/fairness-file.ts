import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { requireDeskActor } from '~/auth/require-actor.server'
import { fairness } from '~/data/views/fairness.server'
import { fairnessTable } from '~/export/fairness-table.server'
import { fileOf } from '~/export/file-of.server'
import { exportContentType, exportFileName, exportFormats } from '~/export/formats'
import { readFiguresWish } from '~/http/desk/figures-wish'
import { sendDownload } from '~/http/download.server'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { translator } from '~/i18n/translate.server'
import { wallClock } from '~/lib/wall-clock'
import { type LoaderArgs, notFound } from '~/platform/http.server'

/** The table of the comparison as a file: the same lines, for the same months, under the same rights. */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const format = exportFormats.find((one) => one === args.params.format)
  if (!format) throw notFound()
  const now = new Date()
  const wish = readFiguresWish(
    new URL(args.request.url).searchParams,
    wallClock(now, brussels).day.slice(0, 7),
  )
  const locale = await localeOf(args)
  const { bodies, mean } = await orErrorPage(fairness(actor, wish, locale))
  const lines = [...bodies, { ...mean, name: translator(locale)('effort:compare.mean') }]
  const bytes = await orErrorPage(buffer(fileOf(format, fairnessTable(locale), Readable.from([lines]))))
  return sendDownload(args.request, {
    name: exportFileName(format, now, 'figures'),
    contentType: exportContentType[format],
    sizeBytes: bytes.length,
    content: Readable.from([bytes]),
  })
}
