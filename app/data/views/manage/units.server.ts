import type { Actor } from '~/domain/actor'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface ManagedUnit {
  id: string
  name: string
  nameNl: string
  nameFr: string
  parentId: string | null
  /** How far below the top it stands. */
  depth: number
}

/** The units of one administration as a tree: each parent before its parts, by name. One query. */
export const managedUnits = (
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<ManagedUnit[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<ManagedUnit[]>`
      with recursive own as (
        select u.id, u.parent_id, u.name_nl, u.name_fr, ${nameIn(locale, 'u')} as name from unit u
        where ${rowsOfCoordinated(actor, administrationId, Prisma.sql`u.administration_id`)}
      ), tree as (
        select own.*, 0 as depth, array[own.name || own.id] as path from own where own.parent_id is null
        union all
        select own.*, tree.depth + 1, tree.path || (own.name || own.id) from own join tree on own.parent_id = tree.id
        where tree.depth < 20
      )
      select id, name, name_nl as "nameNl", name_fr as "nameFr", parent_id as "parentId", depth from tree
      order by path limit 2000`,
  )
