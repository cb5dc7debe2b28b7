import {
  AlarmClock,
  Bell,
  CircleCheck,
  Hourglass,
  Inbox,
  MessageSquare,
  Undo2,
  UserCheck,
} from 'lucide-react'
import type { NotificationKind } from '~/domain/notifications'
import type { TextLanguage } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { notificationSettingsPath, notificationsPath } from '~/paths'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Pager } from '../ui/pager'
import { Time } from '../ui/time'

interface Line {
  id: string
  kind: NotificationKind
  number: string
  subject: string
  language: TextLanguage | null
  createdAt: Date
  isRead: boolean
  count: number | null
}

export interface NotificationsPageProps {
  lines: Line[]
  unread: number
  previous: string | null
  next: string | null
  now: Date
}

const icons = {
  replied: MessageSquare,
  answered: MessageSquare,
  assigned: UserCheck,
  resolved: CircleCheck,
  laidBack: Undo2,
  promise: AlarmClock,
  contested: Hourglass,
}

/** What concerns the person, the newest first; opening a line marks it as read and leads to its ticket. */
export function NotificationsPage({ lines, unread, previous, next, now }: NotificationsPageProps) {
  const t = useT()
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{t('common:bell.title')}</h1>
        <a href={notificationSettingsPath()}>{t('portal:notifications.settings')}</a>
      </div>
      <div className="stack" data-live="notifications">
        {unread > 0 && (
          <form method="post" action={notificationsPath()}>
            <input type="hidden" name="intent" value="readAll" />
            <input type="hidden" name="until" value={new Date(now).toISOString()} />
            <Button>{t('portal:notifications.readAll')}</Button>
          </form>
        )}
        {lines.length > 0 ? (
          <ul className="news">
            {lines.map((line) => (
              <li key={line.id}>
                <NewsLine line={line} now={now} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState
            Icon={previous ? Inbox : Bell}
            title={t('portal:notifications.none')}
            text={t('portal:notifications.noneText')}
          />
        )}
        <Pager
          previous={previous && `${notificationsPath()}?before=${previous}`}
          next={next && `${notificationsPath()}?after=${next}`}
        />
      </div>
    </div>
  )
}

/** A form, because reading changes something; it looks like the line of a list. */
function NewsLine({ line, now }: { line: Line; now: Date }) {
  const t = useT()
  const Icon = icons[line.kind]
  return (
    <form method="post" action={notificationsPath()}>
      <input type="hidden" name="intent" value="open" />
      <input type="hidden" name="notification" value={line.id} />
      <button type="submit" className="news-line" data-unread={line.isRead ? undefined : ''}>
        <Icon size={20} aria-hidden="true" />
        <span className="news-words">
          <span className="news-kind">
            {!line.isRead && <span className="sr-only">{t('portal:notifications.unread')} </span>}
            {line.count
              ? t('portal:notifications.laidBack', { count: line.count })
              : t(`portal:notifications.kind.${line.kind}`)}
          </span>
          <span lang={line.language && line.language !== 'und' ? line.language : undefined}>
            {line.subject}
          </span>
          <span className="text-muted">
            {line.number} · <Time at={line.createdAt} now={now} />
          </span>
        </span>
      </button>
    </form>
  )
}
