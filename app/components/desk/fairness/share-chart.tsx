import { ScrollRegion } from '~/components/ui/scroll-region'
import type { EffortMeasure } from '~/domain/effort/comparison'
import { formatShare } from '~/i18n/comparison-words'
import { useWords } from '~/i18n/use-t'
import type { ShownBody } from './fairness-table'

const WIDTH = 640
const BAR = 14
const ROW = 60
/** Of 1. Less is chance, and rounding would hide it. */
const WORTH_TELLING = 0.02

/**
 * Whose tickets take more of the work than there are of them: two bars each, tickets full and work striped. The table above
 * says the same in numbers.
 */
export function ShareChart({ bodies, effort }: { bodies: ShownBody[]; effort: EffortMeasure }) {
  const { t, locale } = useWords()
  const shared = bodies.flatMap(({ code, name, ticketShare, effortShare }) =>
    ticketShare === null || effortShare === null ? [] : [{ code, name, ticketShare, effortShare }],
  )
  const apart = (body: (typeof shared)[number]) => Math.abs(body.effortShare - body.ticketShare)
  const furthest = shared.toSorted((one, other) => apart(other) - apart(one))[0]
  if (!furthest || shared.length < 2) return null
  const summary =
    apart(furthest) < WORTH_TELLING
      ? t('effort:compare.chart.even')
      : t('effort:compare.chart.summary', {
          name: furthest.name,
          tickets: formatShare(locale, furthest.ticketShare),
          work: formatShare(locale, furthest.effortShare),
        })
  return (
    <section className="panel" aria-labelledby="shares">
      <h2 id="shares">{t('effort:compare.chart.title')}</h2>
      <figure>
        <figcaption>{summary}</figcaption>
        <ScrollRegion label={t('effort:compare.chart.title')}>
          <svg
            className="share-chart"
            viewBox={`0 0 ${WIDTH} ${shared.length * ROW}`}
            role="img"
            aria-label={summary}
          >
            <defs>
              <pattern
                id="work"
                width="7"
                height="7"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="3.5" height="7" className="work-stripe" />
              </pattern>
            </defs>
            {shared.map((body, place) => (
              <g key={body.code} transform={`translate(0 ${place * ROW})`}>
                <text x="0" y="14" className="chart-name">
                  {body.name}
                </text>
                <Bar
                  y={20}
                  share={body.ticketShare}
                  kind="bar-met"
                  label={formatShare(locale, body.ticketShare)}
                />
                <Bar
                  y={20 + BAR + 3}
                  share={body.effortShare}
                  kind="bar-work"
                  label={formatShare(locale, body.effortShare)}
                />
              </g>
            ))}
          </svg>
        </ScrollRegion>
      </figure>
      <ul className="legend" aria-hidden="true">
        <li data-kind="met">{t('effort:compare.column.ticketShare')}</li>
        <li data-kind="work">
          {t('effort:compare.column.effortShare')}
          {effort === 'estimated' && ` (${t('effort:compare.estimate')})`}
        </li>
      </ul>
    </section>
  )
}

const LONGEST = WIDTH - 60

function Bar({ y, share, kind, label }: { y: number; share: number; kind: string; label: string }) {
  const width = share * LONGEST
  return (
    <>
      <rect x="0" y={y} width={width} height={BAR} className={kind} />
      <text x={width + 6} y={y + BAR - 3}>
        {label}
      </text>
    </>
  )
}
