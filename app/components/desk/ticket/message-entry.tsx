import { Lock } from 'lucide-react'
import { AttachmentList } from '~/components/ticket/attachment-list'
import { MessageText } from '~/components/ticket/message-text'
import { Avatar } from '~/components/ui/avatar'
import { Time } from '~/components/ui/time'
import { useT } from '~/i18n/use-t'
import type { ShownMessage } from './shown-ticket'

interface MessageEntryProps {
  message: ShownMessage
  requesterId: string
  /** Set for the question that somebody else wrote down: a call, a visit, a colleague. */
  onBehalfOf: string | null
  now: Date
}

/** Something that was said. A note has its own ground, an icon and the word; so has what the helpdesk said. */
export function MessageEntry({ message, requesterId, onBehalfOf, now }: MessageEntryProps) {
  const t = useT()
  const isNote = message.kind === 'internal'
  const author = message.authorName ?? t(message.isFromHelpdesk ? 'ticket:helpdesk' : 'ticket:somebody')
  const role = isNote
    ? null
    : message.isFromHelpdesk
      ? t('desk:message.helpdesk')
      : message.authorId === requesterId
        ? t('desk:message.requester')
        : null
  return (
    <article
      id={`message-${message.id}`}
      className={`message ${isNote ? 'message-note' : message.isFromHelpdesk ? 'message-own' : ''}`}
      tabIndex={-1}
    >
      <header>
        <Avatar name={author} />
        <h3>{author}</h3>
        {isNote && (
          <span className="with-icon">
            <Lock size={16} aria-hidden="true" />
            <strong>{t('desk:message.note')}</strong>
            <span className="text-muted">{t('desk:message.noteHint')}</span>
          </span>
        )}
        {role && <span className="text-muted">{role}</span>}
        {onBehalfOf && <span className="text-muted">{t('desk:message.onBehalf', { name: onBehalfOf })}</span>}
        {message.channel !== 'web' && (
          <span className="text-muted">{t(`ticket:given.${message.channel}`)}</span>
        )}
        <Time at={message.createdAt} now={now} />
      </header>
      <MessageText text={message.body} language={message.language} />
      <AttachmentList attachments={message.attachments} />
    </article>
  )
}
