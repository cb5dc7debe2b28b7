import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { can, relationsTo, type TicketFacts } from '~/domain/permissions'
import { asksForRating, type Grade } from '~/domain/satisfaction'
import { type Channel, isWork, type Priority, type TicketType } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'
import { type Reader, viewAs } from '../scope.server'
import { ticketsVisibleTo } from '../visible-to.server'
import { conversationOf } from './conversation.server'
import { asPortalConversation, type PortalConversation } from './portal-conversation.server'
import type { Texts } from './portal-services.server'
import { type PortalTicketLine, portalTicketColumns, portalTicketJoins } from './portal-ticket-line.server'
import { promisesOfTicket, type TicketPromise } from './promises-of-ticket.server'
import { ticketFacts } from './ticket-facts.server'
import { noteTicketOpened } from './ticket-opened.server'
import { type TicketOpenings, ticketOpenings } from './ticket-openings.server'

export interface PortalTicket extends PortalTicketLine, PortalConversation {
  id: string
  type: TicketType
  channel: Channel
  createdAt: Date
  /** Resolved: when it closes by itself. */
  closesAt: Date | null
  priority: Priority
  /** Said when an agent decided it and not the matrix. */
  priorityReason: string | null
  isConfidential: boolean
  isSharedWithUnit: boolean
  administrationNames: Texts | null
  serviceNames: Texts | null
  /** Null when nobody filed it for the requester. */
  filerName: string | null
  followers: { id: string; name: string }[]
  /** Tickets that go on from this one, or from which it goes on, as far as the reader sees them. */
  links: { number: string; subject: string; kind: string; isLater: boolean }[]
  promises: TicketPromise[]
  /** The reader said of this very wait that it need not be. */
  isContested: boolean
  /** How the reader said that they were helped. */
  grade: Grade | null
  /** Of a confidential ticket, for who asked; else null. */
  openings: TicketOpenings | null
  /** The reader works on this ticket: there is a page with more for them. */
  isAtDesk: boolean
  /** `reopen`: an answer of theirs reopens what was resolved or withdrawn. */
  may: {
    reply: boolean
    reopen: boolean
    addPeople: boolean
    withdraw: boolean
    confirm: boolean
    contest: boolean
    rate: boolean
  }
}

interface Row extends Omit<PortalTicket, 'messages' | 'happenings' | 'isAtDesk' | 'may' | 'openings'> {
  showsAgentNames: boolean
  isSpam: boolean
  facts: TicketFacts
}

/**
 * One ticket for the people who ask: never a note, and the access is noted down. Four queries, five for a
 * confidential one.
 * @throws ExpectedError not_found for a ticket that this actor may not see
 */
export const portalTicket = (
  actor: Actor,
  number: string,
  { now = new Date(), allOpenings = false }: { now?: Date; allOpenings?: boolean } = {},
): Promise<PortalTicket> =>
  viewAs(actor, async (db) => {
    const { facts, showsAgentNames, isSpam, ...ticket } = await rowOf(db, actor, number)
    if (!can(actor, 'see', facts)) throw notFound()
    const conversation = await conversationOf(db, ticket.id, { withNotes: false })
    await noteTicketOpened(db, { personId: actor.personId, ticketId: ticket.id, now })
    const relations = relationsTo(actor, facts)
    const asks = (['requester', 'filer', 'follower'] as const).some((one) => relations.includes(one))
    return {
      ...ticket,
      ...asPortalConversation(conversation, { actor, facts, showsAgentNames }),
      openings:
        ticket.isConfidential && ticket.isOwn
          ? await ticketOpenings(db, ticket.id, { all: allOpenings, namesAgents: showsAgentNames })
          : null,
      isAtDesk: relations.includes('desk'),
      may: {
        // Who only works on it answers as the helpdesk, from the desk's page.
        reply: asks && can(actor, 'reply', facts),
        reopen: can(actor, 'reopen', facts),
        addPeople: can(actor, 'addPeople', facts) && !ticket.isConfidential && ticket.status !== 'closed',
        confirm: asks && can(actor, 'confirm', facts) && ticket.status === 'resolved',
        contest:
          (ticket.isOwn || relations.includes('filer')) &&
          ticket.status === 'pending' &&
          ticket.pendingOn !== 'colleague' &&
          !ticket.isContested,
        rate:
          can(actor, 'rate', facts) && !ticket.grade && asksForRating({ ...ticket, ...facts, isSpam }, now),
        withdraw: asks && can(actor, 'withdraw', facts) && isWork(ticket.status),
      },
    }
  })

async function rowOf(db: Reader, actor: Actor, number: string): Promise<Row> {
  const [row] = await db.$queryRaw<Row[]>`
    select t.id, ${portalTicketColumns(actor)}, t.type, t.channel, t.created_at as "createdAt",
      t.closes_at as "closesAt", t.priority,
      t.priority_reason as "priorityReason", t.is_confidential as "isConfidential",
      t.is_shared_with_unit as "isSharedWithUnit", coalesce(a.show_agent_names, false) as "showsAgentNames",
      case when a.id is not null
        then jsonb_build_object('nl', a.name_nl, 'fr', a.name_fr, 'en', a.name_en, 'de', a.name_de)
      end as "administrationNames",
      case when service.id is not null then jsonb_build_object('nl', service.name_nl, 'fr', service.name_fr,
        'en', service.name_en, 'de', service.name_de) end as "serviceNames",
      filer.name as "filerName",
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name), '[]') from ticket_follower f
        join person p on p.id = f.person_id where f.ticket_id = t.id) as followers,
      ${links(actor)} as links, ${promisesOfTicket} as promises,
      exists (select from contested_wait c where c.ticket_id = t.id and c.waiting_since = t.pending_since) as "isContested",
      (select r.grade from ticket_rating r where r.ticket_id = t.id and r.rated_by_id = ${actor.personId}::uuid) as grade,
      t.is_spam as "isSpam", ${ticketFacts} as facts
    from ticket t ${portalTicketJoins}
      left join person filer on filer.id = t.filer_id
      left join service on service.id = t.service_id
    where t.number = ${number} and ${ticketsVisibleTo(actor)}`
  if (!row) throw notFound()
  return row
}

const links = (actor: Actor) => Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('number', other.number, 'subject', other.subject, 'kind', l.kind,
      'isLater', l.to_id = t.id) order by l.at), '[]')
    from ticket_link l
      join (select t.id, t.number, t.subject from ticket t where ${ticketsVisibleTo(actor)}) other
        on other.id = case when l.from_id = t.id then l.to_id else l.from_id end
    where l.from_id = t.id or l.to_id = t.id)`
