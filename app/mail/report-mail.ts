import type { Week } from '~/domain/reports/report-times'
import { keptShare, roughly } from '~/i18n/figures-words'
import { formatDays, formatMinutes, formatMonth, formatNumber } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { AccountReader, AnyMail } from './catalogue'

/** The main figures of a month or a week. Times in working minutes. */
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
  figures: MailedFigures
  /** Of the month or week before. */
  before: MailedFigures
} & (MonthInMail | WeekInMail)

interface MonthInMail {
  rhythm: 'monthly'
  /** "2026-11" */
  month: string
  previousMonth: string
}

interface WeekInMail {
  rhythm: 'weekly'
  week: Week
  previousWeek: Week
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

const weekName = (locale: Locale, { first, last }: Week): string => formatDays(locale, first, last)

/** How the head of the table calls what the report tells of, and what was before it. */
const heads = (locale: Locale, data: ReportMail): { nowHead: string; beforeHead: string } =>
  data.rhythm === 'weekly'
    ? { nowHead: weekName(locale, data.week), beforeHead: weekName(locale, data.previousWeek) }
    : { nowHead: formatMonth(locale, data.month), beforeHead: formatMonth(locale, data.previousMonth) }

/** What stands in the table of the template: a row for each figure, the month or week and the one before it. */
export function reportPlaces(data: ReportMail, { t, locale }: AccountReader): Record<string, string> {
  const places: Record<string, string> = { figuresTitle: t('mail:report.figures'), ...heads(locale, data) }
  for (const row of rows) {
    places[`${row}Label`] = t(`mail:report.row.${row}`)
    places[`${row}Now`] = cell(locale, row, data.figures)
    places[`${row}Before`] = cell(locale, row, data.before)
  }
  return places
}

export const reportTitle = (data: ReportMail, { t, locale, administration }: AccountReader): string =>
  data.rhythm === 'weekly'
    ? t('mail:report.title.weekly', { administration, week: weekName(locale, data.week) })
    : t('mail:report.title.monthly', { administration, month: formatMonth(locale, data.month) })

/** What says it all. */
export function reportLead(data: ReportMail, { t, locale }: AccountReader): string {
  const { inflow, outflow, resolution } = data.figures
  const when =
    data.rhythm === 'weekly'
      ? t('mail:report.when.weekly', { week: weekName(locale, data.week) })
      : t('mail:report.when.monthly', { month: formatMonth(locale, data.month) })
  const counted = (count: number) => ({ count, number: formatNumber(locale, count) })
  const sentences = [
    t('mail:report.cameIn', { when, ...counted(inflow) }),
    t('mail:report.dealtWith', counted(outflow)),
    // Where nothing was solved there is no share to tell.
    ...(resolution.met + resolution.missed > 0
      ? [t('mail:report.kept', { share: keptShare(locale, resolution.met, resolution.missed) })]
      : []),
  ]
  return sentences.join(' ')
}
