import type { FigureNumbers } from '~/domain/figures'
import type { Channel, Priority, TextLanguage } from '~/domain/ticket-values'
import { formatMinutes, formatNumber } from './formatting'
import type { Locale } from './locales'
import type { Translate } from './translator'

/** What a line of figures says, from left to right; the page and its files write the same. */
export const figureColumns = [
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
] as const
export type FigureColumn = (typeof figureColumns)[number]

/** The share of promises that were kept, of those that ended; a dash where none did. */
export function keptShare(locale: Locale, met: number, missed: number): string {
  if (met + missed === 0) return '–'
  const share = Math.floor((100 * met) / (met + missed))
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
      return minutes === null ? '–' : formatMinutes(locale, roughly(minutes))
    }
    default:
      return formatNumber(locale, line[column])
  }
}

/** Kept to five per cent: from an hour on, quarters say as much as anybody can. */
export const roughly = (minutes: number): number =>
  minutes < 60 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 15) * 15

export type FigureWay = 'all' | 'administration' | 'service' | 'team' | 'priority' | 'channel' | 'language'

/** What a line is about, in words. */
export function figureName(
  t: Translate,
  by: FigureWay,
  { value, name }: { value: string; name: string | null },
): string {
  if (name) return name
  if (value === '') return t('promise:figures.none')
  if (by === 'priority') return t(`ticket:priority.${value as Priority}`)
  if (by === 'channel') return t(`ticket:channel.${value as Channel}`)
  if (by === 'language') return t(`ticket:language.${value as TextLanguage}`)
  return t('promise:figures.unknown')
}
