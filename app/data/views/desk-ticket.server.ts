import { type Actor, leadAdministrations } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { can, relationsTo, type TicketFacts } from '~/domain/permissions'
import { isWork, type Status } from '~/domain/ticket-values'
import { type Reader, viewAs } from '../scope.server'
import { ticketsVisibleTo } from '../visible-to.server'
import { type ConversationMessage, conversationOf, type TimelineEvent } from './conversation.server'
import {
  type DeskHeldReply,
  type DeskTicket,
  type DeskTicketRow,
  deskTicketQuery,
} from './desk-ticket-shape.server'
import type { ReaderLocale } from './name-in.server'
import { noteTicketOpened } from './ticket-opened.server'
import { type TicketOpenings, ticketOpenings } from './ticket-openings.server'
import { type UndeliveredMail, undeliveredOf } from './undelivered.server'

/** What the page may offer; each is asked again by the use case behind it. */
export interface DeskActs {
  /** As whom a public answer is said: the role follows the ticket. Null: not at all. */
  speakAs: 'helpdesk' | 'requester' | null
  note: boolean
  assign: boolean
  changeStatus: boolean
  reopen: boolean
  withdraw: boolean
  keepResolved: boolean
  /** Only leads, once a reason stands there. */
  correctLateReason: boolean
  markAsSpam: boolean
  changePriority: boolean
  addPeople: boolean
  share: boolean
  endSharing: boolean
  changeConfidentiality: boolean
  transfer: boolean
  /** Writes down a new ticket that goes on from this closed one. */
  followUp: boolean
}

export interface DeskTicketPage {
  ticket: DeskTicket
  messages: ConversationMessage[]
  /** Without those that stand elsewhere on the page: a message tells them, or the properties. */
  events: TimelineEvent[]
  /** Answers on their way out: of colleagues for who sees notes, one's own in any case. */
  heldReplies: DeskHeldReply[]
  undelivered: UndeliveredMail[]
  /** Null for whom it does not concern. */
  openings: TicketOpenings | null
  may: DeskActs
}

/**
 * A ticket as the desk works on it, and the trace that this person opened it. Five queries, six for who only looks on, or is
 * told who opened it.
 * Null: the person sees it, but not from the desk; the portal shows it to them.
 * @throws ExpectedError not_found
 */
export const deskTicket = (
  actor: Actor,
  number: string,
  locale: ReaderLocale,
  now: Date,
  allOpenings = false,
): Promise<DeskTicketPage | null> =>
  viewAs(actor, async (db) => {
    const [row] = await db.$queryRaw<DeskTicketRow[]>(deskTicketQuery(actor, number, locale))
    if (!row) throw notFound()
    const { facts, isAtDesk, heldReplies, ...ticket } = row
    if (!isAtDesk) return null
    await noteTicketOpened(db, { personId: actor.personId, ticketId: ticket.id, now })
    const withNotes = can(actor, 'seeNotes', facts)
    const { messages, events } = await conversationOf(db, ticket.id, { withNotes })
    const undelivered = await undeliveredOf(db, ticket.id)
    const version = can(actor, 'changeStatus', facts) ? ticket.version : await versionForOthers(db, ticket.id)
    return {
      ticket: { ...ticket, version },
      messages,
      events: events.filter((event) => !isToldElsewhere(event)),
      heldReplies: heldReplies.filter(({ author }) => withNotes || author.id === actor.personId),
      undelivered,
      openings: isToldWhoOpened(actor, facts)
        ? await ticketOpenings(db, ticket.id, { all: allOpenings, namesAgents: true })
        : null,
      may: actsOn(actor, facts, ticket.status),
    }
  })

/** A reply whose status was left out has more to tell than its words. Time stands among the properties. */
const isToldElsewhere = ({ type, data }: TimelineEvent): boolean =>
  type === 'ticket.noted' ||
  type === 'ticket.replyHeld' ||
  type === 'ticket.timeSpent' ||
  type === 'ticket.timeTakenBack' ||
  (type === 'ticket.replied' && !('isStatusLeft' in data && data.isStatusLeft))

/** Of a confidential ticket who works on it or asked for it; of another one, the leads of its desk. The policy on
 * ticket_access says the same. */
const isToldWhoOpened = (actor: Actor, facts: TicketFacts): boolean =>
  facts.isConfidential
    ? relationsTo(actor, facts).some((relation) => relation === 'desk' || relation === 'requester')
    : actor.memberships.some((m) => m.role === 'lead' && m.administrationId === facts.administrationId)

/** Does the person see this ticket? Who hands on a confidential one, or takes one down for a caller, may not. One query. */
export const seesTicket = (actor: Actor, number: string): Promise<boolean> =>
  viewAs(actor, async (db) => {
    const seen = await db.$queryRaw<unknown[]>`
      select from ticket t where t.number = ${number} and ${ticketsVisibleTo(actor)}`
    return seen.length > 0
  })

/** Who does not work on the ticket counts what they may know of: a note that they do not see changes nothing for them. */
async function versionForOthers(db: Reader, ticketId: string): Promise<number> {
  const [answer] = await db.$queryRaw<{ version: number }[]>`
    select greatest(1, count(*))::int as version from event where ticket_id = ${ticketId}::uuid and is_public`
  return answer?.version ?? 1
}

function actsOn(actor: Actor, facts: TicketFacts, status: Status): DeskActs {
  const isAsking = relationsTo(actor, facts).some(
    (relation) => relation === 'requester' || relation === 'filer',
  )
  const isDone = status === 'resolved' || status === 'cancelled'
  return {
    speakAs: speaker(actor, facts, status, isAsking),
    note: can(actor, 'note', facts),
    assign: can(actor, 'assign', facts) && isWork(status),
    changeStatus: can(actor, 'changeStatus', facts),
    reopen: can(actor, 'changeStatus', facts) && isDone,
    withdraw: can(actor, 'withdraw', facts) && isWork(status),
    keepResolved: can(actor, 'changeStatus', facts) && status === 'resolved',
    correctLateReason: leadAdministrations(actor).includes(facts.administrationId),
    markAsSpam: can(actor, 'changeStatus', facts) && isWork(status),
    changePriority: can(actor, 'changeProperties', facts) && status !== 'closed',
    addPeople: can(actor, 'addPeople', facts) && !facts.isConfidential,
    share: can(actor, 'note', facts) && !facts.isConfidential && status !== 'closed',
    endSharing: can(actor, 'note', facts),
    changeConfidentiality: can(actor, 'changeProperties', facts) && status !== 'closed',
    transfer: can(actor, 'transfer', facts) && isWork(status),
    followUp: can(actor, 'note', facts) && status === 'closed',
  }
}

function speaker(actor: Actor, facts: TicketFacts, status: Status, isAsking: boolean): DeskActs['speakAs'] {
  if (status === 'closed') return null
  if (isAsking && can(actor, 'reply', facts)) return 'requester'
  if (can(actor, 'replyAsHelpdesk', facts)) return 'helpdesk'
  return can(actor, 'reply', facts) ? 'requester' : null
}
