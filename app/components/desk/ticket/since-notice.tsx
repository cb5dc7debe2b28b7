import { Notice } from '~/components/ui/notice'
import { Time } from '~/components/ui/time'
import { useWords } from '~/i18n/use-t'
import { eventSentences } from './event-sentence'
import type { ShownTicket } from './shown-ticket'
import type { Entry } from './timeline'

interface SinceNoticeProps {
  entries: Entry[]
  ticket: ShownTicket
  /** The form came back because of it. */
  isConflict: boolean
  now: Date
}

/** Who did what since somebody began to write, beside what they write. */
export function SinceNotice({ entries, ticket, isConflict, now }: SinceNoticeProps) {
  const words = useWords()
  const { t } = words
  if (entries.length === 0 && !isConflict) return null
  return (
    <Notice tone="warning" title={t(isConflict ? 'desk:conflict.title' : 'desk:conflict.while')} live>
      {isConflict && <p>{t('desk:conflict.text')}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.kind === 'event'
              ? eventSentences(entry.events, { ...words, ticket, now })
              : entry.kind === 'held'
                ? t('desk:held.isGoingOut', { actor: entry.held.author.name ?? t('ticket:helpdesk') })
                : said(entry, t)}{' '}
            <Time at={entry.at} now={now} />
            {entry.kind === 'message' && (
              <>
                {' '}
                <a href={`#message-${entry.id}`}>{t('desk:conflict.seeMessage')}</a>
              </>
            )}
          </li>
        ))}
        {entries.length === 0 && <li>{t('desk:conflict.unknown')}</li>}
      </ul>
    </Notice>
  )
}

const said = (
  { message: { kind, authorName, isFromHelpdesk } }: Extract<Entry, { kind: 'message' }>,
  t: ReturnType<typeof useWords>['t'],
) =>
  t(kind === 'internal' ? 'desk:event.noted' : 'desk:event.replied', {
    actor: authorName ?? t(isFromHelpdesk ? 'ticket:helpdesk' : 'ticket:somebody'),
  })
