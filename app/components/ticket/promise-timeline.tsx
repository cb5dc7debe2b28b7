import type { Segment } from '~/domain/promises/segments'
import { formatMoment, formatSeconds } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import { closingDayName } from '~/i18n/promise-sentences'
import type { Translate } from '~/i18n/translator'
import { useWords } from '~/i18n/use-t'
import { Disclosure } from '../ui/disclosure'
import { ScrollRegion } from '../ui/scroll-region'

/** A ticket's course for its clock, drawn; the same as a sentence, and part by part as a table that adds up. */
export function PromiseTimeline({ segments, now }: { segments: Segment[]; now: Date }) {
  const { t, locale } = useWords()
  const first = segments[0]
  const last = segments.at(-1)
  if (!first || !last) return null
  const whole = secondsBetween(first.from, last.until)
  const moment = (at: Date) => formatMoment(locale, at, now)
  const of = (kind: Segment['kind']) =>
    segments
      .filter((segment) => segment.kind === kind)
      .reduce((sum, { from, until }) => sum + secondsBetween(from, until), 0)
  const summary = t('promise:page.timelineText', {
    from: moment(first.from),
    until: moment(last.until),
    running: formatSeconds(locale, of('running')),
    paused: formatSeconds(locale, of('paused')),
    closed: formatSeconds(locale, of('closed')),
  })
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{t('promise:page.timeline')}</h2>
      <p>{summary}</p>
      <Drawing segments={segments} whole={whole} label={summary} />
      <Disclosure summary={t('promise:page.whole')}>
        <ScrollRegion label={t('promise:page.whole')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('promise:page.from')}</th>
                <th scope="col">{t('promise:page.until')}</th>
                <th scope="col">{t('promise:page.what')}</th>
                <th scope="col" className="number">
                  {t('promise:page.duration')}
                </th>
              </tr>
            </thead>
            <tbody>
              {segments.map((segment) => (
                <tr key={segment.from.toISOString()}>
                  <td>{moment(segment.from)}</td>
                  <td>{moment(segment.until)}</td>
                  <td>{segmentName(t, locale, segment)}</td>
                  <td className="number">
                    {formatSeconds(locale, secondsBetween(segment.from, segment.until))}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('promise:page.total')}
                </th>
                <td className="number">{formatSeconds(locale, whole)}</td>
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      </Disclosure>
    </section>
  )
}

const WIDTH = 1000

/** What runs is full, what waits is striped, what is closed is empty: told apart without colour. */
function Drawing({ segments, whole, label }: { segments: Segment[]; whole: number; label: string }) {
  if (whole === 0) return null
  let reached = 0
  return (
    <svg
      className="course"
      viewBox={`0 0 ${WIDTH} 24`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id="waits" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="8" className="course-stripe" />
        </pattern>
      </defs>
      {segments.map(({ from, until, kind }) => {
        const x = reached
        const width = (secondsBetween(from, until) / whole) * WIDTH
        reached += width
        return <rect key={from.toISOString()} x={x} y="0" width={width} height="24" data-kind={kind} />
      })}
    </svg>
  )
}

const secondsBetween = (from: Date, until: Date) => Math.round((until.getTime() - from.getTime()) / 1000)

function segmentName(t: Translate, locale: Locale, segment: Segment): string {
  if (segment.kind === 'paused') return t(`promise:page.segment.paused.${segment.reason}`)
  if (segment.kind !== 'closed') return t(`promise:page.segment.${segment.kind}`)
  if (segment.reason === 'noContract') return t('promise:page.segment.noContract')
  const closed = t('promise:page.segment.closed')
  if (!('closing' in segment)) return closed
  return `${closed}: ${closingDayName(segment.closing, locale)}`
}
