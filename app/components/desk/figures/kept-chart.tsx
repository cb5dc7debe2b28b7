import { Disclosure } from '~/components/ui/disclosure'
import { formatMonth, formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import type { ShownLine } from './figures-table'

const HEIGHT = 160
const BAR = 28
const GAP = 12

/** Solutions in time and late, month by month: what is in time is full, what is late is striped. The same as a table below. */
export function KeptChart({ months }: { months: ShownLine[] }) {
  const { t, locale } = useWords()
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) return null
  const most = Math.max(1, ...months.map((month) => month.resolutionMet + month.resolutionMissed))
  const sum = (of: 'resolutionMet' | 'resolutionMissed') =>
    months.reduce((total, month) => total + month[of], 0)
  const summary = t('promise:figures.chart.summary', {
    from: formatMonth(locale, first.value),
    until: formatMonth(locale, last.value),
    met: formatNumber(locale, sum('resolutionMet')),
    missed: formatNumber(locale, sum('resolutionMissed')),
  })
  const width = months.length * (BAR + GAP)
  const heightOf = (count: number) => (count / most) * HEIGHT
  return (
    <section className="panel" aria-labelledby="chart">
      <h2 id="chart">{t('promise:figures.chart.title')}</h2>
      <p>{summary}</p>
      <svg className="kept-chart" viewBox={`0 0 ${width} ${HEIGHT + 22}`} role="img" aria-label={summary}>
        <defs>
          <pattern id="late" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="3.5" height="7" className="late-stripe" />
          </pattern>
        </defs>
        <line x1="0" y1={HEIGHT} x2={width} y2={HEIGHT} className="chart-base" />
        {months.map((month, place) => {
          const x = place * (BAR + GAP) + GAP / 2
          const met = heightOf(month.resolutionMet)
          const missed = heightOf(month.resolutionMissed)
          return (
            <g key={month.value}>
              <rect x={x} y={HEIGHT - met} width={BAR} height={met} className="bar-met" />
              <rect x={x} y={HEIGHT - met - missed} width={BAR} height={missed} className="bar-missed" />
              <text x={x + BAR / 2} y={HEIGHT + 16} textAnchor="middle">
                {month.value.slice(5)}
              </text>
            </g>
          )
        })}
      </svg>
      <ul className="legend" aria-hidden="true">
        <li data-kind="met">{t('promise:figures.chart.met')}</li>
        <li data-kind="missed">{t('promise:figures.chart.missed')}</li>
      </ul>
      <Disclosure summary={t('promise:figures.table')}>
        <table className="table counts">
          <thead>
            <tr>
              <th scope="col">{t('promise:figures.chart.month')}</th>
              <th scope="col" className="number">
                {t('promise:figures.chart.met')}
              </th>
              <th scope="col" className="number">
                {t('promise:figures.chart.missed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.value}>
                <th scope="row">{formatMonth(locale, month.value)}</th>
                <td className="number">{formatNumber(locale, month.resolutionMet)}</td>
                <td className="number">{formatNumber(locale, month.resolutionMissed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  )
}
