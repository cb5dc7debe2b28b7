import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { can, type TicketFacts } from '~/domain/permissions'
import { type Reader, viewAs } from '../scope.server'
import { ticketsVisibleTo } from '../visible-to.server'
import { type ApiTicket, apiTicketColumns, apiTicketJoins } from './api-ticket-shape.server'
import { type ConversationMessage, messagesOf } from './conversation.server'
import { noteTicketOpened } from './ticket-opened.server'

/** A ticket with what decides who may do what with it. */
export interface ApiTicketRecord {
  ticket: ApiTicket
  facts: TicketFacts
}

export interface ApiMessage extends Omit<ConversationMessage, 'authorId' | 'authorName'> {
  /** Null where the names of agents are not shown. */
  author: { id: string; name: string | null } | null
}

type Row = ApiTicket & { facts: TicketFacts; showsAgentNames: boolean }

/** One ticket that the actor may see. One query. @throws ExpectedError not_found */
export const apiTicket = (actor: Actor, number: string): Promise<ApiTicketRecord> =>
  viewAs(actor, async (db) => {
    const { facts, showsAgentNames: _, ...ticket } = await rowOf(db, actor, number)
    return { ticket, facts }
  })

/** One ticket with its conversation; it counts as opening it. Three queries. @throws ExpectedError not_found */
export const apiTicketWithMessages = (
  actor: Actor,
  number: string,
  now = new Date(),
): Promise<ApiTicket & { description: string; messages: ApiMessage[] }> =>
  viewAs(actor, async (db) => {
    const { facts, showsAgentNames, ...ticket } = await rowOf(db, actor, number)
    await noteTicketOpened(db, { personId: actor.personId, ticketId: ticket.id, now })
    const messages = await messagesOf(db, ticket.id, { withNotes: can(actor, 'seeNotes', facts) })
    const shown = messages.reverse().map(shownTo(actor, { facts, showsAgentNames }))
    return { ...ticket, description: shown[0]?.body ?? '', messages: shown }
  })

/** One message of a ticket that the actor may see. Two queries. @throws ExpectedError not_found */
export const apiMessage = (actor: Actor, number: string, messageId: string): Promise<ApiMessage> =>
  viewAs(actor, async (db) => {
    const { facts, showsAgentNames, id } = await rowOf(db, actor, number)
    const [message] = await messagesOf(db, id, { withNotes: can(actor, 'seeNotes', facts) }, messageId)
    if (!message) throw notFound()
    return shownTo(actor, { facts, showsAgentNames })(message)
  })

/** A message as this reader gets it: helpdesk without names where its administration wants that. */
function shownTo(
  actor: Actor,
  { facts, showsAgentNames }: Pick<Row, 'facts' | 'showsAgentNames'>,
): (message: ConversationMessage) => ApiMessage {
  const namesAgents = showsAgentNames || can(actor, 'changeStatus', facts)
  return ({ authorId, authorName, ...message }) => ({
    ...message,
    author: message.isFromHelpdesk && !namesAgents ? null : { id: authorId, name: authorName },
  })
}

/** Who is kept informed of a ticket, as far as the actor may know them. Two queries. @throws ExpectedError not_found */
export const apiFollowers = (
  actor: Actor,
  number: string,
): Promise<{ person: { id: string; name: string | null }; addedAt: Date }[]> =>
  viewAs(actor, async (db) => {
    const { id } = await rowOf(db, actor, number)
    return db.$queryRaw`
      select jsonb_build_object('id', f.person_id, 'name', p.name) as person, f.added_at as "addedAt"
      from ticket_follower f left join person p on p.id = f.person_id
      where f.ticket_id = ${id}::uuid order by f.added_at, f.person_id`
  })

/** The id of the person who has this address, as far as the actor may know people; null for anybody else. */
export const apiPersonId = (actor: Actor, address: string): Promise<string | null> =>
  viewAs(actor, async (db) => {
    const email = address.toLowerCase()
    const [person] = await db.$queryRaw<{ id: string }[]>`select id from person where email = ${email}`
    return person?.id ?? null
  })

async function rowOf(db: Reader, actor: Actor, number: string): Promise<Row> {
  const [row] = await db.$queryRaw<Row[]>`
    select ${apiTicketColumns(actor)}, coalesce(a.show_agent_names, false) as "showsAgentNames",
      jsonb_build_object('administrationId', t.administration_id, 'requesterId', t.requester_id, 'filerId', t.filer_id,
        'assigneeId', t.assignee_id, 'unitId', t.unit_id, 'isSharedWithUnit', t.is_shared_with_unit,
        'isConfidential', t.is_confidential, 'restrictedTeamId', t.restricted_team_id,
        'followerIds', (select coalesce(jsonb_agg(f.person_id), '[]') from ticket_follower f where f.ticket_id = t.id),
        'shares', (select coalesce(jsonb_agg(jsonb_build_object('granteeAdministrationId', s.grantee_administration_id,
          'granteeTeamId', s.grantee_team_id, 'maySeeNotes', s.may_see_notes, 'mayReply', s.may_reply)), '[]')
          from shared_access s where s.ticket_id = t.id
            and s.ended_at is null and s.valid_from <= now() and s.valid_until > now())) as facts
    from ticket t ${apiTicketJoins}
    where t.number = ${number} and ${ticketsVisibleTo(actor)}`
  if (!row) throw notFound()
  return row
}
