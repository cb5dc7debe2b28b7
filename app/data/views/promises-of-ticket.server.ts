import type { PromiseKind } from '~/domain/promises/contract'
import { Prisma } from '../generated/client'

/** What is promised of a ticket, as a page shows it: of each kind the newest. */
export interface TicketPromise {
  promise: PromiseKind
  /** ISO moments: they come from JSON. */
  dueAt: string | null
  metAt: string | null
  endedAs: 'met' | 'apart' | null
  stands: boolean
}

/** The TicketPromises of `ticket t`, the first response first. What an earlier desk promised is not among them. */
export const promisesOfTicket = Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('promise', p.promise, 'dueAt', p.due_at, 'metAt', p.met_at,
      'endedAs', p.ended_as, 'stands', p.stands) order by p.place), '[]')
    from ticket_promise p where p.ticket_id = t.id and p.ended_as is distinct from 'handedOn'
      and not exists (select from ticket_promise later where later.ticket_id = p.ticket_id
        and later.promise = p.promise and later.place > p.place and later.ended_as is distinct from 'handedOn'))`
