import { type Actor, deskAdministrations, nameOfAdministration } from '~/domain/actor'
import { byName } from '~/domain/order-of-names'
import { Prisma } from '../generated/client'
import { viewAs } from '../scope.server'
import { rowsOfDesks, ticketsOfDesks } from '../visible-to.server'
import { nameIn, type ReaderLocale } from './name-in.server'
import { unreadCount } from './notifications.server'

/** A queue with its kept counts of work; confidential tickets are not in them. */
export interface DeskQueue {
  id: string
  name: string
  /** Of the work: nobody has read it yet. */
  fresh: number
  work: number
  pending: number
  unassigned: number
}

export interface DeskAdministration {
  id: string
  code: string
  name: string
  queues: DeskQueue[]
}

export interface DeskQueues {
  /** By name, in the reader's language. */
  administrations: DeskAdministration[]
  /** Work assigned to the actor, and mails held for a decision: counted up to a hundred, and no further. */
  mine: number
  held: number
  /** Lines behind the bell, likewise. */
  unread: number
}

/** Somebody's own list is short; where it is not, "more than 99" says enough. */
const MOST_COUNTED = 100

interface CountsNow extends Omit<DeskQueues, 'administrations'> {
  queues: (DeskQueue & { administrationId: string })[]
}

/** The queues of the actor's desks with their counts, and the actor's own counts. One query. */
export const deskQueues = (actor: Actor, locale: ReaderLocale): Promise<DeskQueues> =>
  viewAs(actor, async (db) => {
    const [{ queues, ...own }] = await db.$queryRaw<[CountsNow]>`
      select
        (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'administrationId', q.administration_id,
            'name', ${nameIn(locale, 'q')}, 'fresh', coalesce(c.fresh, 0),
            'work', coalesce(c.fresh + c.open + c.pending, 0), 'pending', coalesce(c.pending, 0),
            'unassigned', coalesce(c.unassigned, 0)) order by q.position, q.key), '[]')
          from queue q left join queue_count c on c.queue_id = q.id
          where ${rowsOfDesks(actor, Prisma.sql`q.administration_id`)}) as queues,
        (select count(*)::int from (
          select 1 from ticket t
          where t.assignee_id = ${actor.personId}::uuid and t.status in ('new', 'open', 'pending')
            and ${ticketsOfDesks(actor)} limit ${MOST_COUNTED}) mine) as mine,
        (select count(*)::int from (
          select 1 from mail_delivery d
          where d.outcome = 'held' and ${rowsOfDesks(actor, Prisma.sql`d.administration_id`)}
          limit ${MOST_COUNTED}) held) as held,
        ${unreadCount(actor)} as unread`
    const administrations = desksByName(actor, locale).map((desk) => ({
      ...desk,
      queues: queues
        .filter(({ administrationId }) => administrationId === desk.id)
        .map(({ administrationId: _, ...queue }) => queue),
    }))
    return { administrations, ...own }
  })

/** The names are known with the actor: no need to look them up. */
const desksByName = (actor: Actor, locale: ReaderLocale): Omit<DeskAdministration, 'queues'>[] =>
  deskAdministrations(actor)
    .flatMap((id) => actor.memberships.find(({ administrationId }) => administrationId === id) ?? [])
    .map((membership) => ({
      id: membership.administrationId,
      code: membership.code,
      name: nameOfAdministration(membership, locale),
    }))
    .sort(byName(locale))
