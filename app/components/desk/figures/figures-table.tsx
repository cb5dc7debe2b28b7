import { ScrollRegion } from '~/components/ui/scroll-region'
import type { FigureNumbers } from '~/domain/figures'
import { type FigureWay, figureCell, figureColumns, figureName } from '~/i18n/figures-words'
import { useWords } from '~/i18n/use-t'

export interface ShownLine extends FigureNumbers {
  value: string
  name: string | null
}

/** Each part with all of its figures. Wide: it scrolls in itself. */
export function FiguresTable({ by, lines }: { by: FigureWay; lines: ShownLine[] }) {
  const { t, locale } = useWords()
  return (
    <ScrollRegion label={t('promise:figures.table')}>
      <table className="table counts">
        <thead>
          <tr>
            <th scope="col">{t(`promise:figures.by.${by}`)}</th>
            {figureColumns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`promise:figures.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.value}>
              <th scope="row">{figureName(t, by, line)}</th>
              {figureColumns.map((column) => (
                <td key={column} className="number">
                  {figureCell(t, locale, column, line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
