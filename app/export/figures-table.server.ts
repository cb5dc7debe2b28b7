import type { FigureNumbers } from '~/domain/figures'
import { type FigureWay, figureCell, figureColumns, figureName } from '~/i18n/figures-words'
import { brussels } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'
import { formulaSafe } from '~/lib/formula-safe'
import type { FileTable } from './file-table'

export type FigureRow = FigureNumbers & { value: string; name: string | null }

/** The lines of the figures page as a file: the words and numbers that the page shows. */
export function figuresTable(locale: Locale, by: FigureWay): FileTable<FigureRow> {
  const t = translator(locale)
  return {
    headings: [
      t(`promise:figures.by.${by}`),
      ...figureColumns.map((column) => t(`promise:figures.column.${column}`)),
    ].map(formulaSafe),
    widths: [32, ...figureColumns.map(() => 18)],
    rowOf: (line) =>
      [figureName(t, by, line), ...figureColumns.map((column) => figureCell(t, locale, column, line))].map(
        formulaSafe,
      ),
    timeZone: brussels,
  }
}
