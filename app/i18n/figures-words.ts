import { type Dimension, FEWEST_ANSWERS, type FigureNumbers } from '~/domain/figures'
import { goodGrades, grades } from '~/domain/satisfaction'
import type { Channel, PendingReason, Priority, TextLanguage } from '~/domain/ticket-values'
import { formatMinutes, formatNumber } from './formatting'
import type { Locale } from './locales'
import type { Translate } from './translator'

const main = [
  'inflow',
  'outflow',
  'reopened',
  'first',
  'next',
  'resolution',
  'firstMedian',
  'firstNinety',
  'resolutionMedian',
  'resolutionNinety',
  'otherLanguage',
] as const
const waiting = ['waitRequester', 'waitSupplier', 'waitDate', 'waitColleague'] as const
const satisfaction = ['answers', 'good', ...grades] as const
const apart = ['withdrawn', 'apart', 'spam'] as const

/** What a line of figures says, from left to right, table by table; the page and its files write the same. */
export const figureGroups = { main, waiting, satisfaction, apart }
export type FigureGroup = keyof typeof figureGroups
export const figureColumns = [...main, ...waiting, ...satisfaction, ...apart]
export type FigureColumn = (typeof figureColumns)[number]

const reasonOf: Record<(typeof waiting)[number], PendingReason> = {
  waitRequester: 'requester',
  waitSupplier: 'supplier',
  waitDate: 'date',
  waitColleague: 'colleague',
}

const NOTHING = '–'

/** The share of promises that were kept, of those that ended; a dash where none did. */
export const keptShare = (locale: Locale, met: number, missed: number): string =>
  shareOf(locale, met, met + missed)

function shareOf(locale: Locale, part: number, whole: number): string {
  if (whole === 0) return NOTHING
  const share = Math.floor((100 * part) / whole)
  return `${formatNumber(locale, share)}${locale === 'en' ? '' : '\u00a0'}%`
}

const kept = (kind: 'first' | 'next' | 'resolution') => [`${kind}Met`, `${kind}Missed`] as const

export function figureCell(_t: Translate, locale: Locale, column: FigureColumn, line: FigureNumbers): string {
  switch (column) {
    case 'first':
    case 'next':
    case 'resolution': {
      const [met, missed] = kept(column)
      return keptShare(locale, line[met], line[missed])
    }
    case 'firstMedian':
    case 'firstNinety':
    case 'resolutionMedian':
    case 'resolutionNinety': {
      const minutes = line[column]
      return minutes === null ? NOTHING : formatMinutes(locale, roughly(minutes))
    }
    case 'otherLanguage':
      return shareOf(locale, line.otherLanguage, line.ownLanguage + line.otherLanguage)
    case 'waitRequester':
    case 'waitSupplier':
    case 'waitDate':
    case 'waitColleague': {
      const { times, minutes } = line.waits[reasonOf[column]]
      return times === 0
        ? NOTHING
        : `${formatMinutes(locale, roughly(minutes))} (${formatNumber(locale, times)})`
    }
    case 'good':
    case 'veryWell':
    case 'well':
    case 'notWell':
    case 'notAtAll':
      return gradeCell(locale, column, line)
    case 'answers':
      return line.grades || line.answers === 0
        ? formatNumber(locale, line.answers)
        : `< ${formatNumber(locale, FEWEST_ANSWERS)}`
    default:
      return formatNumber(locale, line[column])
  }
}

function gradeCell(
  locale: Locale,
  column: 'good' | (typeof grades)[number],
  { grades: given, answers }: FigureNumbers,
): string {
  if (!given) return NOTHING
  const counted = column === 'good' ? goodGrades : [column]
  const count = counted.reduce((sum, grade) => sum + given[grade], 0)
  return shareOf(locale, count, answers)
}

/** Kept to five per cent: from an hour on, quarters say as much as anybody can. */
export const roughly = (minutes: number): number =>
  minutes < 60 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 15) * 15

export type FigureWay = Dimension | 'administration'

/** What a line is about, in words. */
export function figureName(
  t: Translate,
  by: FigureWay,
  { value, name }: { value: string; name: string | null },
): string {
  if (name) return name
  if (value === '') return by === 'agent' ? t('ticket:unassigned') : t('promise:figures.none')
  if (by === 'priority') return t(`ticket:priority.${value as Priority}`)
  if (by === 'channel') return t(`ticket:channel.${value as Channel}`)
  if (by === 'language') return t(`ticket:language.${value as TextLanguage}`)
  return t('promise:figures.unknown')
}
