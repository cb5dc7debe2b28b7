import { ScrollRegion } from '~/components/ui/scroll-region'
import type { FigureNumbers } from '~/domain/figures'
import { type FigureGroup, figureCell, figureGroups } from '~/i18n/figures-words'
import { useWords } from '~/i18n/use-t'

export interface ShownLine extends FigureNumbers {
  value: string
  name: string | null
}

export interface FiguresTableProps {
  /** What the table is called, for whoever hears it. */
  label: string
  group: FigureGroup
  /** What each line is. */
  heading: string
  nameOf: (line: ShownLine) => string
  lines: ShownLine[]
}

/** Each line with the figures of one group. Wide: it scrolls in itself. */
export function FiguresTable({ label, group, heading, nameOf, lines }: FiguresTableProps) {
  const { t, locale } = useWords()
  const columns = figureGroups[group]
  return (
    <ScrollRegion label={label}>
      <table className="table counts">
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`promise:figures.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.value}>
              <th scope="row">{nameOf(line)}</th>
              {columns.map((column) => (
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
