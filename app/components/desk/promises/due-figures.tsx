import type { DeskFilter, DuePeriod } from '~/domain/desk-list'
import { formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskListPath } from '~/paths'
import type { ShownAdministration } from './shown-promises'

const figures: (DuePeriod | 'unassigned')[] = ['late', 'hour', 'fourHours', 'day', 'unassigned']
const listOf = (figure: DuePeriod | 'unassigned'): Partial<DeskFilter> =>
  figure === 'unassigned' ? { assignee: 'none', sort: 'due' } : { due: figure, sort: 'due' }

/** The figures that somebody looks at first; each opens the list behind it. */
export function DueFigures({ administrations }: { administrations: ShownAdministration[] }) {
  const { t, locale } = useWords()
  return (
    <ul className="figures">
      {figures.map((figure) => {
        const count = administrations.reduce((total, one) => total + one[figure], 0)
        return (
          <li key={figure} data-figure={count > 0 ? figure : undefined}>
            <a href={deskListPath(listOf(figure))}>
              <strong>{formatNumber(locale, count)}</strong> {t(`promise:lead.${figure}`)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
