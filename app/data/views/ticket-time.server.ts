import type { TimePurpose } from '~/domain/effort/time-entries'
import { Prisma } from '../generated/client'

/** Minutes that somebody of the desk wrote down. */
export interface TicketTimeEntry {
  id: string
  personId: string
  /** Null: somebody whom this reader may not know. */
  name: string | null
  minutes: number
  /** ISO day. */
  spentOn: string
  purpose: TimePurpose | null
}

/** How much work a ticket was, for the desk that does it. */
export interface TicketTime {
  /** Does this desk write its time down? */
  isRecorded: boolean
  entries: TicketTimeEntry[]
  /** Estimated, of what is over. */
  estimatedMinutes: number
}

/** Of `ticket t`; row-level security shows it to its own desk alone. */
export const timeOfTicket = Prisma.sql`
  jsonb_build_object('isRecorded', coalesce(a.time_recorded_since is not null, false),
    'entries', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'personId', e.person_id, 'name', p.name,
        'minutes', e.minutes, 'spentOn', e.spent_on, 'purpose', e.purpose) order by e.spent_on, e.created_at), '[]')
      from time_entry e left join person p on p.id = e.person_id where e.ticket_id = t.id and e.removed_at is null),
    'estimatedMinutes', (select coalesce(sum(minutes), 0)::int from effort_stretch s where s.ticket_id = t.id))`
