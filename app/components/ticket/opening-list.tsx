import { formatMoment } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

export interface ShownOpenings {
  lines: { personId: string; name: string | null; quarter: Date }[]
  hasMore: boolean
}

interface OpeningListProps {
  openings: ShownOpenings
  /** What is said of somebody who is not named. */
  unnamed: string
  now: Date
}

/** Who opened a ticket, and in which quarter of an hour: newest first. */
export function OpeningList({ openings, unnamed, now }: OpeningListProps) {
  const { t, locale } = useWords()
  if (openings.lines.length === 0) return <p>{t('ticket:openings.nobody')}</p>
  return (
    <ul className="opening-list">
      {openings.lines.map(({ personId, name, quarter }) => (
        <li key={`${personId} ${quarter.toISOString()}`}>
          {name ?? unnamed}
          <span className="block text-muted">
            {t('ticket:openings.from', { moment: formatMoment(locale, quarter, now) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
