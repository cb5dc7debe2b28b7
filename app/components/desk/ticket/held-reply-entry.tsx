import { Send, Undo2 } from 'lucide-react'
import { MessageText } from '~/components/ticket/message-text'
import { Avatar } from '~/components/ui/avatar'
import { Time } from '~/components/ui/time'
import { useT } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import type { ShownHeldReply } from './shown-ticket'

interface HeldReplyEntryProps {
  held: ShownHeldReply
  myId: string
  now: Date
}

/** An answer on its way out, in its place in the conversation. Its author can take it back from here until it is gone. */
export function HeldReplyEntry({ held, myId, now }: HeldReplyEntryProps) {
  const t = useT()
  const author = held.author.name ?? t('ticket:helpdesk')
  const isMine = held.author.id === myId
  const { next, problem } = held
  const status =
    next && (next.pendingOn ? t(`ticket:pendingOn.${next.pendingOn}`) : t(`ticket:status.${next.status}`))
  return (
    <article
      id={`held-${held.id}`}
      className={`message ${problem ? 'message-stuck' : 'message-held'}`}
      tabIndex={-1}
      aria-label={t(problem ? 'desk:held.problemTitle' : 'desk:held.title')}
    >
      <header>
        <Avatar name={author} />
        <h3>{author}</h3>
        <span className="with-icon">
          <Send size={16} aria-hidden="true" />
          <strong>{t(problem ? 'desk:held.problemTitle' : 'desk:held.title')}</strong>
          <span className="text-muted">{t(problem ? `desk:held.${problem}` : 'desk:held.hint')}</span>
        </span>
        {held.channel !== 'web' && <span className="text-muted">{t(`ticket:given.${held.channel}`)}</span>}
        <Time at={new Date(held.sentAt)} now={now} />
      </header>
      <MessageText text={held.body} language={held.language} />
      {held.fileNames.length > 0 && (
        <p className="text-muted">{t('desk:held.files', { names: held.fileNames.join(', ') })}</p>
      )}
      {status && <p className="text-muted">{t('desk:held.after', { status })}</p>}
      {isMine && (
        <div className="mt-3">
          <ChangeForm
            intent="takeBack"
            values={{ heldReplyId: held.id }}
            button={t('desk:held.takeBack')}
            icon={<Undo2 size={16} aria-hidden="true" />}
          />
        </div>
      )}
    </article>
  )
}
