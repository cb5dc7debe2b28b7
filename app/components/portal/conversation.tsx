import type { Channel, TextLanguage } from '~/domain/ticket-values'
import { ownName } from '~/i18n/locales'
import { useWords } from '~/i18n/use-t'
import { AttachmentList, type ShownAttachment } from '../ticket/attachment-list'
import { MessageText } from '../ticket/message-text'
import { Avatar } from '../ui/avatar'
import { Time } from '../ui/time'
import { type Happening, happeningSentence } from './happening-sentence'

export interface PortalMessage {
  id: string
  authorName: string | null
  isOwn: boolean
  isFromHelpdesk: boolean
  channel: Channel
  body: string
  language: TextLanguage
  createdAt: Date
  attachments: ShownAttachment[]
}

export interface ConversationProps {
  messages: PortalMessage[]
  happenings: Happening[]
  now: Date
}

/** What was said, oldest first, and in quiet lines between it what happened. */
export function Conversation({ messages, happenings, now }: ConversationProps) {
  const { locale, t } = useWords()
  // A sentence comes before the line about what it did: both have the same moment, and sorting keeps their order.
  const entries = [
    ...messages.map((message) => ({ at: message.createdAt, message, happening: null })),
    ...happenings.map((happening) => ({ at: happening.at, message: null, happening })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())
  return (
    <ol className="conversation">
      {entries.map(({ message, happening }) =>
        message ? (
          <li key={message.id}>
            <Message message={message} now={now} />
          </li>
        ) : (
          <li key={happening.id} className="happening">
            {happeningSentence(t, locale, happening, now)} <span aria-hidden="true">· </span>
            <Time at={happening.at} now={now} />
          </li>
        ),
      )}
    </ol>
  )
}

function Message({ message, now }: { message: PortalMessage; now: Date }) {
  const { locale, t } = useWords()
  const { authorName, isOwn, isFromHelpdesk, channel, language } = message
  const name = authorName ?? (isFromHelpdesk ? t('ticket:helpdesk') : t('ticket:somebody'))
  const isForeign = language !== 'und' && language !== locale
  return (
    <article className={isOwn ? 'message message-own' : 'message'}>
      <header>
        <Avatar name={name} />
        <strong>{isOwn ? t('portal:conversation.you', { name }) : name}</strong>
        {isFromHelpdesk && authorName && <span className="text-muted">{t('ticket:helpdesk')}</span>}
        {isSpokenOrPosted(channel) && <span className="text-muted">{t(`ticket:given.${channel}`)}</span>}
        <Time at={message.createdAt} now={now} />
        {isForeign && <span className="language-mark">{ownName[language]}</span>}
      </header>
      <MessageText text={message.body} language={language} />
      <AttachmentList attachments={message.attachments} />
    </article>
  )
}

/** Web and mail are one conversation; what came otherwise is told, because its reader may look for it elsewhere. */
const isSpokenOrPosted = (channel: Channel): channel is 'telephone' | 'counter' | 'post' =>
  channel === 'telephone' || channel === 'counter' || channel === 'post'
