import { brussels } from '~/i18n/formatting'
import { wallClock } from '~/lib/wall-clock'

export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportContentType: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What the file is called when it is saved: what is in it, and the day on which it was made. */
export const exportFileName = (
  format: ExportFormat,
  madeAt: Date,
  what: 'tickets' | 'figures' = 'tickets',
): string => `irisdesk-${what}-${wallClock(madeAt, brussels).day}.${format}`

export const contractFileName = (code: string, madeAt: Date): string =>
  `irisdesk-${code}-${wallClock(madeAt, brussels).day}.csv`
