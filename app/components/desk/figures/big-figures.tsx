import { type FigureColumn, figureCell } from '~/i18n/figures-words'
import { useWords } from '~/i18n/use-t'
import type { ShownLine } from './figures-table'

const columns: FigureColumn[] = ['inflow', 'outflow', 'first', 'resolution', 'good']

/** What the eye should meet first. */
export function BigFigures({ total }: { total: ShownLine }) {
  const { t, locale } = useWords()
  return (
    <dl className="figures">
      {columns.map((column) => (
        <div key={column} className="figure">
          <dt>{t(`promise:figures.column.${column}`)}</dt>
          <dd>{figureCell(t, locale, column, total)}</dd>
        </div>
      ))}
    </dl>
  )
}
