import type { ShownOpenings } from '~/components/ticket/opening-list'
import { useT } from '~/i18n/use-t'
import { useWatchTicket } from '~/realtime/live'
import { Conversation } from './conversation'
import { CONVERSATION_END, NewMessages } from './new-messages'
import { Notices } from './notices'
import { PeopleWriting } from './people-present'
import { Properties } from './properties'
import { ReplyBox } from './reply-box'
import type {
  RefusedTicketForm,
  ShownActs,
  ShownColleague,
  ShownEvent,
  ShownGrantee,
  ShownHeldReply,
  ShownMessage,
  ShownTeam,
  ShownTicket,
  ShownUndelivered,
} from './shown-ticket'
import { TicketHead } from './ticket-head'
import { timelineOf } from './timeline'
import { useFocusAfterChange } from './use-focus-after-change'
import { usePresence } from './use-presence'
import { useSeenTicket } from './use-seen-ticket'

export interface TicketPageProps {
  ticket: ShownTicket
  messages: ShownMessage[]
  events: ShownEvent[]
  heldReplies: ShownHeldReply[]
  undelivered: ShownUndelivered[]
  may: ShownActs
  colleagues: ShownColleague[] | null
  grantees: ShownGrantee[] | null
  queues: { id: string; name: string }[] | null
  services: { id: string; name: string }[] | null
  /** The reader wrote it down a moment ago. */
  isJustMade: boolean
  administrations: { id: string; name: string }[] | null
  teams: ShownTeam[] | null
  openings: ShownOpenings | null
  me: { id: string }
  refused: RefusedTicketForm | null
  now: Date
}

/** A ticket on the desk: what it is, what was said, where one answers; and beside it everything else. */
export function TicketPage(props: TicketPageProps) {
  const t = useT()
  const { ticket, messages, events, may, me, now, refused } = props
  useWatchTicket(ticket.id)
  const presence = usePresence(ticket.id)
  useSeenTicket(ticket.number)
  useFocusAfterChange()
  const entries = timelineOf(messages, events, props.heldReplies)
  return (
    // The next ticket starts afresh: no draft, no fold and no news of this one.
    <div className="ticket-page" key={ticket.id}>
      <TicketHead ticket={ticket} may={may} myId={me.id} people={presence.people} />
      <div className="ticket-columns">
        <div className="ticket-main">
          <Notices
            ticket={ticket}
            may={may}
            undelivered={props.undelivered}
            isJustMade={props.isJustMade}
            refused={refused}
            now={now}
          />
          <section aria-label={t('desk:conversation')}>
            <Conversation entries={entries} ticket={ticket} myId={me.id} now={now} />
            <div id={CONVERSATION_END} />
          </section>
          <div className="reply-dock">
            <PeopleWriting people={presence.people} />
            <NewMessages messages={messages} myId={me.id} />
            {(may.speakAs || may.note) && (
              <ReplyBox
                ticket={ticket}
                may={may}
                entries={entries}
                myId={me.id}
                refused={refused}
                presence={presence}
                now={now}
              />
            )}
          </div>
        </div>
        <Properties {...props} myId={me.id} />
      </div>
    </div>
  )
}
