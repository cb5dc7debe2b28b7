import type { Compared, ComparedColumn } from '~/domain/effort/comparison'
import { roughly } from './figures-words'
import { formatMinutes, formatNumber } from './formatting'
import type { Locale } from './locales'
import type { Translate } from './translator'

/** What a compared administration says, from left to right; the page and its files write the same. */
export const comparedColumns = [
  'tickets',
  'firstMedian',
  'firstNinety',
  'resolutionMedian',
  'resolutionNinety',
  'keptShare',
  'ticketShare',
  'effortShare',
] as const satisfies ComparedColumn[]

/** "83 %": never rounded up to what was not reached. @param share of 1 */
export const formatShare = (locale: Locale, share: number): string =>
  `${formatNumber(locale, Math.floor(share * 100 + 1e-9))}${locale === 'en' ? '' : '\u00a0'}%`

/** What stands in a cell; words for what is not told. */
export function comparedCell(t: Translate, locale: Locale, column: ComparedColumn, line: Compared): string {
  const value = line[column]
  if (value === null) return t('effort:few')
  switch (column) {
    case 'tickets':
      return formatNumber(locale, Math.round(value))
    case 'keptShare':
    case 'ticketShare':
    case 'effortShare':
      return formatShare(locale, value)
    default:
      return formatMinutes(locale, roughly(value))
  }
}
