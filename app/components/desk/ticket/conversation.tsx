import { useState } from 'react'
import { Disclosure } from '~/components/ui/disclosure'
import { Time } from '~/components/ui/time'
import { useWords } from '~/i18n/use-t'
import { eventSentences } from './event-sentence'
import { HeldReplyEntry } from './held-reply-entry'
import { MessageEntry } from './message-entry'
import type { ShownTicket } from './shown-ticket'
import { type Entry, middleOf } from './timeline'

interface ConversationProps {
  entries: Entry[]
  ticket: ShownTicket
  myId: string
  now: Date
}

/** What was said, oldest first, with quiet lines for what happened in between. */
export function Conversation({ entries, ticket, myId, now }: ConversationProps) {
  const { t } = useWords()
  // Decided when the ticket is opened: what is read must not fold away because something new came.
  const [folded] = useState(() => new Set(middleOf(entries).map(({ id }) => id)))
  const middle = entries.filter(({ id }) => folded.has(id))
  const isShown = (entry: Entry) => !folded.has(entry.id)
  const from = entries.findIndex(({ id }) => folded.has(id))
  const messageCount = middle.filter(({ kind }) => kind === 'message').length
  const list = (some: Entry[]) => (
    <ol className="ticket-conversation">
      {some.map((entry) => (
        <li key={entry.id}>
          <EntryOf entry={entry} entries={entries} ticket={ticket} myId={myId} now={now} />
        </li>
      ))}
    </ol>
  )
  if (from === -1) return list(entries)
  return (
    <>
      {list(entries.slice(0, from))}
      <div className="ticket-fold">
        <Disclosure summary={t('desk:earlier', { count: messageCount || middle.length })}>
          {list(middle)}
        </Disclosure>
      </div>
      {list(entries.slice(from).filter(isShown))}
    </>
  )
}

function EntryOf({ entry, entries, ticket, myId, now }: { entry: Entry } & ConversationProps) {
  const words = useWords()
  if (entry.kind === 'event') {
    const sentence = eventSentences(entry.events, { ...words, ticket, now })
    if (!sentence) return null
    return (
      <p className="ticket-event">
        {sentence} <span aria-hidden="true">·</span> <Time at={entry.at} now={now} />
      </p>
    )
  }
  if (entry.kind === 'held') return <HeldReplyEntry held={entry.held} myId={myId} now={now} />
  const { message } = entry
  const isQuestion = entries.find(({ kind }) => kind === 'message')?.id === message.id
  const isOnBehalf = isQuestion && message.authorId !== ticket.requester.id
  return (
    <MessageEntry
      message={message}
      requesterId={ticket.requester.id}
      onBehalfOf={isOnBehalf ? (ticket.requester.name ?? words.t('ticket:somebody')) : null}
      now={now}
    />
  )
}
