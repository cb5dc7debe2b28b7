import type { Compared } from '~/domain/effort/comparison'
import { comparedCell, comparedColumns } from '~/i18n/comparison-words'
import { brussels } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'
import { formulaSafe } from '~/lib/formula-safe'
import type { FileTable } from './file-table'

/** The comparison as a file: the words and numbers that the page shows, the mean last. */
export function fairnessTable(locale: Locale): FileTable<Compared & { name: string }> {
  const t = translator(locale)
  return {
    headings: [
      t('effort:compare.administration'),
      ...comparedColumns.map((column) => t(`effort:compare.column.${column}`)),
    ].map(formulaSafe),
    widths: [32, ...comparedColumns.map(() => 20)],
    rowOf: (line) =>
      [line.name, ...comparedColumns.map((column) => comparedCell(t, locale, column, line))].map(formulaSafe),
    timeZone: brussels,
  }
}
