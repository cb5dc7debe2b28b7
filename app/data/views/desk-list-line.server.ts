import type { PromiseKind } from '~/domain/promises/contract'
import type { PendingReason, Priority, Status, TextLanguage } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'
import { nameIn, type ReaderLocale } from './name-in.server'

/** A ticket as it stands in a list of the desk. */
export interface DeskListLine {
  id: string
  number: string
  subject: string
  language: TextLanguage | null
  administrationId: string
  /** The name of the body that shares it with this desk; null for a ticket of the desk's own. */
  sharedBy: string | null
  status: Status
  pendingOn: PendingReason | null
  priority: Priority
  /** Null for somebody whom the reader may not know. */
  requesterName: string | null
  /** Null for nobody, for somebody whom the reader may not know, and where another body shows no names. */
  assigneeName: string | null
  isAssigned: boolean
  isConfidential: boolean
  waitsForHelpdesk: boolean
  createdAt: Date
  /** The last thing that happened to it, as far as the reader may know. */
  changedAt: Date
  /** What is promised next, and until when; null: nothing is, or its clock stands. */
  dueAt: Date | null
  duePromise: PromiseKind | null
}

/** A line with the ids of its people. */
export type DeskListRow = Omit<DeskListLine, 'isAssigned'> & {
  requesterId: string
  assigneeId: string | null
}

/** What every lane of a list gives, from `ticket t`. */
export const laneColumns = (changedAt: Prisma.Sql, isShared: boolean): Prisma.Sql => Prisma.sql`
  t.id, t.number, t.subject, t.language, t.administration_id, t.status, t.pending_on, t.priority, t.requester_id,
  t.assignee_id, t.is_confidential, t.waits_for_helpdesk, t.created_at, t.due_at, t.due_promise, ${changedAt} as changed_at,
  ${isShared}::boolean as is_shared`

/** The columns of a DeskListRow, from a page `l` of lanes. Only of what others share is the administration looked up. */
export const rowColumns = (locale: ReaderLocale): Prisma.Sql => Prisma.sql`
  l.id, l.number, l.subject, l.language, l.administration_id as "administrationId",
  case when l.is_shared then coalesce(
    (select ${nameIn(locale, 'a')} from administration a where a.id = l.administration_id), '') end as "sharedBy",
  l.status, l.pending_on as "pendingOn", l.priority, l.requester_id as "requesterId",
  case when not l.is_shared or (select a.show_agent_names from administration a where a.id = l.administration_id)
    then l.assignee_id end as "assigneeId",
  l.is_confidential as "isConfidential", l.waits_for_helpdesk as "waitsForHelpdesk", l.created_at as "createdAt",
  l.changed_at as "changedAt", l.due_at as "dueAt", l.due_promise as "duePromise"`
