import type { DeskSort } from '~/domain/desk-list'
import type { Priority } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'
import type { DeskListRow } from './desk-list-line.server'

/** Where a page of a list ends or begins: the values by which it is sorted, of the ticket that stands there. */
export interface Key {
  priority: Priority
  at: Date
  id: string
}

/** `asc` and `desc` are written out for each sort, and `after` compares whole rows: so the indexes fit. */
interface Order {
  momentOf: (line: DeskListRow) => Date
  /** `changedAt` is the expression for the last change. */
  columns: (changedAt: Prisma.Sql) => Prisma.Sql
  values: (key: Key) => Prisma.Sql
  by: (changedAt: Prisma.Sql, backwards: boolean) => Prisma.Sql
  newestFirst: boolean
}

/** What is due at no moment stands behind everything; written as in the indexes. */
const NEVER = new Date('2999-01-01T00:00:00Z')
/**
 * What is promised first comes first, word for word as in the indexes; what is not promised comes last. Not by coalesce:
 * under row-level security PostgreSQL would look for no place in an index by it.
 */
export const dueAt = Prisma.sql`(case when due_at is null then timestamptz '2999-01-01 00:00:00+00' else due_at end)`

const orders: Record<DeskSort, Order> = {
  due: {
    momentOf: (line) => line.dueAt ?? NEVER,
    columns: () => Prisma.sql`${dueAt}, id`,
    values: ({ at, id }) => Prisma.sql`${at}::timestamptz, ${id}::uuid`,
    by: (_, backwards) => (backwards ? Prisma.sql`${dueAt} desc, id desc` : Prisma.sql`${dueAt} asc, id asc`),
    newestFirst: false,
  },
  change: {
    momentOf: (line) => line.changedAt,
    columns: (changedAt) => Prisma.sql`${changedAt}, id`,
    values: ({ at, id }) => Prisma.sql`${at}::timestamptz, ${id}::uuid`,
    by: (changedAt, backwards) =>
      backwards ? Prisma.sql`${changedAt} asc, id asc` : Prisma.sql`${changedAt} desc, id desc`,
    newestFirst: true,
  },
  age: {
    momentOf: (line) => line.createdAt,
    columns: () => Prisma.sql`created_at, id`,
    values: ({ at, id }) => Prisma.sql`${at}::timestamptz, ${id}::uuid`,
    by: (_, backwards) =>
      backwards ? Prisma.sql`created_at desc, id desc` : Prisma.sql`created_at asc, id asc`,
    newestFirst: false,
  },
  priority: {
    momentOf: (line) => line.createdAt,
    columns: () => Prisma.sql`priority, created_at, id`,
    values: ({ priority, at, id }) => Prisma.sql`${priority}, ${at}::timestamptz, ${id}::uuid`,
    by: (_, backwards) =>
      backwards
        ? Prisma.sql`priority desc, created_at desc, id desc`
        : Prisma.sql`priority asc, created_at asc, id asc`,
    newestFirst: false,
  },
}

/** `order by ...` of a sort; backwards for the page before. */
export const orderBy = (sort: DeskSort, changedAt: Prisma.Sql, backwards: boolean): Prisma.Sql =>
  orders[sort].by(changedAt, backwards)

/** True for tickets that stand beyond the key, in the direction of reading. */
export function beyond(
  sort: DeskSort,
  key: Key | null,
  changedAt: Prisma.Sql,
  backwards: boolean,
): Prisma.Sql {
  if (!key) return Prisma.sql`true`
  const { columns, values, newestFirst } = orders[sort]
  return newestFirst === backwards
    ? Prisma.sql`(${columns(changedAt)}) > (${values(key)})`
    : Prisma.sql`(${columns(changedAt)}) < (${values(key)})`
}

/** The key of a ticket for an address: `P2.1764000000000.0193...`. */
export const keyOf = (sort: DeskSort, line: DeskListRow): string =>
  `${line.priority}.${orders[sort].momentOf(line).getTime()}.${line.id}`

const keyShape = /^(P[1-4])\.(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Null for what is no key of ours: then the list starts at its beginning. */
export function readKey(text: string | null): Key | null {
  const [, priority, at, id] = text?.match(keyShape) ?? []
  return priority && at && id ? { priority: priority as Priority, at: new Date(Number(at)), id } : null
}

/**
 * For what is read next in this transaction. Row-level security makes the planner believe that few rows pass: it would
 * rather read all and sort them than follow the index that stands in the right order.
 */
export const inIndexOrder = Prisma.sql`set_config('enable_sort', 'off', true) as "order"`
