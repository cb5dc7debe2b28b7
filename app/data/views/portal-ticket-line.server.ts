import type { Actor } from '~/domain/actor'
import type { PendingReason, ResolutionCode, Status, TextLanguage } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'

/** Where a ticket stands, as far as the portal says it in a sentence. */
export interface TicketStanding {
  status: Status
  pendingOn: PendingReason | null
  pendingSince: Date | null
  pendingUntil: Date | null
  resolutionCode: ResolutionCode | null
  resolvedAt: Date | null
  closedAt: Date | null
  /** What the requester sees last changed at this moment. */
  lastPublicAt: Date
  /** Null when nobody works on it yet, or where the names of agents are not shown. */
  assigneeName: string | null
  /** Null for somebody whom the reader may not know. */
  requesterName: string | null
  /** The reader asked for it. */
  isOwn: boolean
}

/** A ticket in a list of the portal. */
export interface PortalTicketLine extends TicketStanding {
  number: string
  subject: string
  language: TextLanguage | null
  /** Whose ticket it is; null for an administration that the reader no longer knows. */
  administration: (Record<'nl' | 'fr', string> & Record<'en' | 'de', string | null>) | null
}

/** The columns of a PortalTicketLine, from `t` and the tables of portalTicketJoins. */
export const portalTicketColumns = (actor: Actor): Prisma.Sql => Prisma.sql`
  t.number, t.subject, t.language, t.status, t.pending_on as "pendingOn", t.pending_since as "pendingSince",
  t.pending_until as "pendingUntil", t.resolution_code as "resolutionCode", t.resolved_at as "resolvedAt",
  t.closed_at as "closedAt", t.last_public_at as "lastPublicAt",
  case when a.id is not null then jsonb_build_object('nl', a.name_nl, 'fr', a.name_fr, 'en', a.name_en,
    'de', a.name_de) end as administration,
  case when a.show_agent_names then assignee.name end as "assigneeName", requester.name as "requesterName",
  t.requester_id = ${actor.personId}::uuid as "isOwn"`

/** Left joins: somebody who moved to another administration still reads their tickets of before. */
export const portalTicketJoins = Prisma.sql`
  left join administration a on a.id = t.administration_id
  left join person requester on requester.id = t.requester_id
  left join person assignee on assignee.id = t.assignee_id`
