import { type Actor, deskAdministrations } from '~/domain/actor'
import type { DeskFilter } from '~/domain/desk-list'
import { notFound } from '~/domain/errors'
import { Prisma } from '../generated/client'
import type { Reader } from '../scope.server'
import { rowsOfDesks, sharesValidFor } from '../visible-to.server'
import { inIndexOrder } from './desk-list-order.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** What stands above a list: where one is, and whose tickets one can choose. */
export interface DeskListHead {
  /** Null for lists across queues. */
  queue: { id: string; administrationId: string; name: string } | null
  /** Agents of the list's administrations, by name; without `withAgents` only the one that the filter names. */
  agents: { id: string; name: string }[]
}

/** A ticket of another body that this desk sees. */
export interface ValidShare {
  ticketId: string
  seesNotes: boolean
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The ids of the administrations of a list. @throws ExpectedError not_found where the actor has no desk */
export function desksOf(actor: Actor, { administration }: DeskFilter): string[] {
  if (!administration) return deskAdministrations(actor)
  const desk = actor.memberships.find(
    ({ code, role }) => code === administration && (role === 'agent' || role === 'lead'),
  )
  if (!desk) throw notFound()
  return [desk.administrationId]
}

/** One query. @throws ExpectedError not_found for a queue or an administration where the actor has no desk */
export async function deskListHead(
  db: Reader,
  actor: Actor,
  filter: DeskFilter,
  { locale, withAgents }: { locale: ReaderLocale; withAgents: boolean },
): Promise<DeskListHead & { shares: ValidShare[] }> {
  const desks = desksOf(actor, filter)
  if (filter.queueId && !id.test(filter.queueId)) throw notFound()
  const queue = Prisma.sql`queue q where q.id = ${filter.queueId}::uuid
    and ${rowsOfDesks(actor, Prisma.sql`q.administration_id`)}`
  const chosen = filter.assignee && id.test(filter.assignee) ? filter.assignee : null
  const offered = Prisma.sql`select m.person_id from membership m
    where m.administration_id = any(${desks}::uuid[]) and m.role in ('agent', 'lead')
      and (${filter.queueId}::uuid is null or m.administration_id = (select q.administration_id from ${queue}))
      and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())`
  const [head] = await db.$queryRaw<[DeskListHead & { shares: ValidShare[] }]>`
    select
      (select jsonb_build_object('id', q.id, 'administrationId', q.administration_id, 'name', ${nameIn(locale, 'q')})
        from ${queue}) as queue,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name), '[]')
        from person p where p.is_active
          and ${withAgents ? Prisma.sql`p.id in (${offered})` : Prisma.sql`p.id = ${chosen}::uuid`}) as agents,
      (select coalesce(jsonb_agg(jsonb_build_object('ticketId', s.ticket_id, 'seesNotes', s.may_see_notes)), '[]')
        from valid_shares() s where ${sharesValidFor(actor)}) as shares,
      ${inIndexOrder}`
  if (filter.queueId && !head.queue) throw notFound()
  return head
}
