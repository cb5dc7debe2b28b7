import type { Actor } from '~/domain/actor'
import type { PromiseKind } from '~/domain/promises/contract'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface ManagedWarning {
  id: string
  promise: PromiseKind
  /** Null where it counts in minutes. */
  percent: number | null
  workingMinutes: number | null
  side: 'before' | 'after' | null
  mailsAssignee: boolean
  mailsTeam: boolean
  mailsLead: boolean
  raisesPriority: boolean
  /** The queue that tickets go to. */
  queue: string | null
}

/** When one administration has whom warned now, in the order of a promise's life. One query. */
export const managedWarnings = (
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<ManagedWarning[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<ManagedWarning[]>`
      select r.id, r.promise, r.percent, r.working_minutes as "workingMinutes", r.side, r.mails_assignee as "mailsAssignee",
        r.mails_team as "mailsTeam", r.mails_lead as "mailsLead", r.raises_priority as "raisesPriority",
        ${nameIn(locale, 'q')} as queue
      from warning_rule r left join queue q on q.id = r.moves_to_queue_id
      where r.ended_at is null and ${rowsOfCoordinated(actor, administrationId, Prisma.sql`r.administration_id`)}
      order by array_position(array['first', 'next', 'resolution'], r.promise), r.side = 'after' nulls first,
        r.percent, r.working_minutes desc, r.id limit 1000`,
  )
