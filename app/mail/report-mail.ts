import { keptShare, roughly } from '~/i18n/figures-words'
import { formatMinutes, formatMonth, formatNumber } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { AccountReader, AnyMail } from './catalogue'

/** The main figures of a month. Times in working minutes. */
export interface MailedFigures {
  inflow: number
  outflow: number
  first: { met: number; missed: number }
  resolution: { met: number; missed: number }
  firstHalf: number | null
  resolutionHalf: number | null
}

export type ReportMail = AnyMail & {
  /** The page with all figures that this reader may open. */
  url: string
  rhythm: 'weekly' | 'monthly'
  /** "2026-11"; is it over, or still going on? */
  month: string
  isOver: boolean
  previousMonth: string
  figures: MailedFigures
  before: MailedFigures
}

const rows = ['inflow', 'outflow', 'first', 'resolution', 'firstHalf', 'resolutionHalf'] as const

function cell(locale: Locale, row: (typeof rows)[number], figures: MailedFigures): string {
  switch (row) {
    case 'first':
    case 'resolution':
      return keptShare(locale, figures[row].met, figures[row].missed)
    case 'firstHalf':
    case 'resolutionHalf': {
      const minutes = figures[row]
      return minutes === null ? '–' : formatMinutes(locale, roughly(minutes))
    }
    default:
      return formatNumber(locale, figures[row])
  }
}

/** What stands in the table of the template: a row for each figure, the month and the one before it. */
export function reportPlaces(data: ReportMail, { t, locale }: AccountReader): Record<string, string> {
  const places: Record<string, string> = {
    figuresTitle: t('mail:report.figures'),
    nowHead: formatMonth(locale, data.month),
    beforeHead: formatMonth(locale, data.previousMonth),
  }
  for (const row of rows) {
    places[`${row}Label`] = t(`mail:report.row.${row}`)
    places[`${row}Now`] = cell(locale, row, data.figures)
    places[`${row}Before`] = cell(locale, row, data.before)
  }
  return places
}

/** The sentence that says it all. */
export function reportSentence(data: ReportMail, { t, locale, administration }: AccountReader): string {
  const { inflow, outflow, resolution } = data.figures
  const values = {
    administration,
    month: formatMonth(locale, data.month),
    inflow: formatNumber(locale, inflow),
    outflow: formatNumber(locale, outflow),
    share: keptShare(locale, resolution.met, resolution.missed),
  }
  return t(data.isOver ? 'mail:report.lead' : 'mail:report.leadSoFar', values)
}
