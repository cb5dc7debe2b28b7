import { type Actor, deskAdministrations } from '~/domain/actor'
import { type DeskFilter, type DeskStatus, dueBetween, sortOf } from '~/domain/desk-list'
import { Prisma } from '../generated/client'
import { ticketsOfDesk, ticketsOfDesks } from '../visible-to.server'
import { type DeskListHead, desksOf, type ValidShare } from './desk-list-head.server'
import { laneColumns } from './desk-list-line.server'
import { beyond, type Key, orderBy } from './desk-list-order.server'

export interface Reading {
  actor: Actor
  filter: DeskFilter
  queue: DeskListHead['queue']
  shares: ValidShare[]
  key: Key | null
  backwards: boolean
  most: number
}

/** Up to here each administration is read on its own and the answers are merged; beyond, all at once and sieved. */
const FEW_DESKS = 8

/**
 * From where the tickets of a list come: each lane in the order of the list and no longer than a page. Only the list
 * of everything holds what others share with this desk; queues, administrations and assignees are its own work.
 */
export function lanes(reading: Reading): Prisma.Sql {
  const { filter, shares } = reading
  const isOwnWork = filter.queueId || filter.administration || filter.assignee
  if (isOwnWork || shares.length === 0) return ownLane(reading)
  return Prisma.sql`(${ownLane(reading)}) union all (${sharedLane(reading)})`
}

function ownLane(reading: Reading): Prisma.Sql {
  const { actor, filter, queue } = reading
  const own = (which: Prisma.Sql) => lane(reading, which, Prisma.sql`t.updated_at`, false)
  if (queue) {
    const desk = ticketsOfDesk(actor, Prisma.sql`${queue.administrationId}::uuid`)
    return own(Prisma.sql`t.queue_id = ${queue.id}::uuid and ${desk}`)
  }
  const desks = desksOf(actor, filter)
  const [only] = desks
  if (only && desks.length === 1) return own(ticketsOfDesk(actor, Prisma.sql`${only}::uuid`))
  if (filter.assignee || desks.length > FEW_DESKS) return own(ticketsOfDesks(actor))
  return Prisma.sql`select own.* from unnest(${desks}::uuid[]) as desk(id)
    cross join lateral (${own(ticketsOfDesk(actor, Prisma.sql`desk.id`))}) own`
}

/** Who only looks on learns nothing of notes, not even from the moment of the last change. */
function sharedLane(reading: Reading): Prisma.Sql {
  const { actor, shares } = reading
  const ids = (some: ValidShare[]) => Prisma.sql`any(${some.map(({ ticketId }) => ticketId)}::uuid[])`
  const withNotes = ids(shares.filter(({ seesNotes }) => seesNotes))
  return lane(
    reading,
    Prisma.sql`t.id = ${ids(shares)} and not t.is_confidential
      and t.administration_id <> all(${deskAdministrations(actor)}::uuid[])`,
    Prisma.sql`(case when t.id = ${withNotes} then t.updated_at else t.last_public_at end)`,
    true,
  )
}

function lane(
  { actor, filter, key, backwards, most }: Reading,
  which: Prisma.Sql,
  changedAt: Prisma.Sql,
  isShared: boolean,
): Prisma.Sql {
  const sort = sortOf(filter)
  const all = [which, ...sieves(actor, filter), beyond(sort, key, changedAt, backwards)]
  return Prisma.sql`select ${laneColumns(changedAt, isShared)} from ticket t where ${Prisma.join(all, ' and ')}
    order by ${orderBy(sort, changedAt, backwards)} limit ${most}`
}

// Written out, word for word as in the indexes: the planner takes a partial index only when it sees its condition.
const atWork = Prisma.sql`t.status in ('new', 'open', 'pending')`
const done = Prisma.sql`t.status in ('resolved', 'closed', 'cancelled')`
const groupOf: Record<DeskStatus, Prisma.Sql> = {
  work: atWork,
  new: atWork,
  open: atWork,
  pending: atWork,
  done,
  resolved: done,
  closed: done,
  cancelled: done,
}

function sieves(
  actor: Actor,
  { status, assignee, priority, type, language, channel, due }: DeskFilter,
): Prisma.Sql[] {
  const sieves = [groupOf[status]]
  if (status !== 'work' && status !== 'done') sieves.push(Prisma.sql`t.status = ${status}`)
  if (assignee === 'none') sieves.push(Prisma.sql`t.assignee_id is null`)
  else if (assignee) {
    sieves.push(Prisma.sql`t.assignee_id = ${assignee === 'me' ? actor.personId : assignee}::uuid`)
  }
  if (priority) sieves.push(Prisma.sql`t.priority = ${priority}`)
  if (type) sieves.push(Prisma.sql`t.type = ${type}`)
  if (language) sieves.push(Prisma.sql`t.language = ${language}`)
  if (channel) sieves.push(Prisma.sql`t.channel = ${channel}`)
  if (due) {
    const [from, until] = dueBetween(due, new Date())
    sieves.push(Prisma.sql`t.due_at < ${until}`)
    if (from) sieves.push(Prisma.sql`t.due_at >= ${from}`)
  }
  return sieves
}
