import { Bell as BellIcon } from 'lucide-react'
import { useT } from '~/i18n/use-t'
import { notificationsPath } from '~/paths'

/** The way to what concerns the person, with how much of it they have not read. Kept live on every page. */
export function Bell({ unread }: { unread: number }) {
  const t = useT()
  const label = unread > 0 ? t('common:bell.unread', { count: unread }) : t('common:bell.title')
  return (
    <a
      className="bell"
      href={notificationsPath()}
      title={label}
      data-watch-bell=""
      data-bell-unread={unread > 0 ? '' : undefined}
      data-live="bell"
      data-live-sentence={unread > 0 ? label : undefined}
    >
      <BellIcon size={20} aria-hidden="true" />
      <span className="sr-only">{label}</span>
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </a>
  )
}
