import { type Actor, deskAdministrations } from '~/domain/actor'
import type {
  Channel,
  Level,
  PendingReason,
  Priority,
  ResolutionCode,
  Status,
  TextLanguage,
  TicketType,
} from '~/domain/ticket-values'
import { Prisma } from '../generated/client'

interface Person {
  id: string
  /** Null for somebody whom the reader may not know. */
  name: string | null
}

/** A ticket as programs read it; the API's schema says the same and the contract test compares. */
export interface ApiTicket {
  id: string
  number: string
  administration: string
  type: TicketType
  subject: string
  language: TextLanguage | null
  status: Status
  pendingOn: PendingReason | null
  pendingUntil: Date | null
  resolutionCode: ResolutionCode | null
  impact: Level
  urgency: Level
  priority: Priority
  priorityReason: string | null
  channel: Channel
  requester: Person & { email: string | null }
  assignee: Person | null
  queue: string | null
  service: string | null
  isConfidential: boolean
  isSharedWithUnit: boolean
  version: number
  createdAt: Date
  updatedAt: Date
  resolvedAt: Date | null
  closedAt: Date | null
}

/** True for tickets `t` that the actor works on: who only looks on learns nothing of notes, not even that there are some. */
const worksOn = (actor: Actor) => Prisma.sql`(
  t.administration_id = any(${deskAdministrations(actor)}::uuid[])
  and (not t.is_confidential or t.assignee_id = ${actor.personId}::uuid
    or t.restricted_team_id = any(${actor.teamIds}::uuid[])))`

/** The columns of an ApiTicket, from `t` and the tables of apiTicketJoins. */
export const apiTicketColumns = (actor: Actor): Prisma.Sql => Prisma.sql`
  t.id, t.number, coalesce(a.code, split_part(t.number, '-', 1)) as administration, t.type, t.subject, t.language,
  t.status, t.pending_on as "pendingOn", t.pending_until as "pendingUntil", t.resolution_code as "resolutionCode",
  t.impact, t.urgency, t.priority, t.priority_reason as "priorityReason", t.channel,
  jsonb_build_object('id', t.requester_id, 'name', requester.name, 'email', requester.email) as requester,
  case when t.assignee_id is not null and (${worksOn(actor)} or a.show_agent_names)
    then jsonb_build_object('id', t.assignee_id, 'name', assignee.name) end as assignee,
  case when ${worksOn(actor)} then q.key end as queue, t.service_id as service,
  t.is_confidential as "isConfidential", t.is_shared_with_unit as "isSharedWithUnit",
  case when ${worksOn(actor)} then t.version else greatest(1, (
    select count(*) from event e where e.ticket_id = t.id and e.is_public))::int end as version,
  t.created_at as "createdAt", t.resolved_at as "resolvedAt", t.closed_at as "closedAt",
  case when ${worksOn(actor)} then t.updated_at else t.last_public_at end as "updatedAt"`

/** Left joins: a requester who moved to another administration still reads the tickets of before. */
export const apiTicketJoins = Prisma.sql`
  left join administration a on a.id = t.administration_id
  left join person requester on requester.id = t.requester_id
  left join person assignee on assignee.id = t.assignee_id
  left join queue q on q.id = t.queue_id`
