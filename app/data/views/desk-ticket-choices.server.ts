import type { Actor } from '~/domain/actor'
import { acrossAdministrationsInSql, viewAs } from '../scope.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** A body that can be given sight of a ticket. */
export interface ShareGrantee {
  id: string
  kind: 'administration' | 'team'
  name: string
}

/**
 * Administrations other than this one, and teams, by name: that they exist is no secret among desks. One query, asked
 * only when somebody is about to give access.
 */
export const shareGrantees = (administrationId: string, locale: ReaderLocale): Promise<ShareGrantee[]> =>
  acrossAdministrationsInSql(
    'a desk names the body that it gives access to',
    (db) => db.$queryRaw<ShareGrantee[]>`
      select id, 'administration' as kind, ${nameIn(locale, 'a')} as name from administration a
        where id <> ${administrationId}::uuid
      union all select id, 'team', ${nameIn(locale, 'team')} from team
      order by kind, name`,
  )

export interface AdministrationChoice {
  id: string
  name: string
}

/** Administrations to which a ticket can go: those that take new ones, with a queue for what nobody routed. One query, asked only then. */
export const transferChoices = (
  administrationId: string,
  locale: ReaderLocale,
): Promise<AdministrationChoice[]> =>
  acrossAdministrationsInSql(
    'a desk names the body to which it hands a ticket',
    (db) => db.$queryRaw<AdministrationChoice[]>`
      select a.id, ${nameIn(locale, 'a')} as name from administration a
      where a.id <> ${administrationId}::uuid and a.closed_since is null
        and exists (select 1 from queue q where q.administration_id = a.id and q.is_default)
      order by name`,
  )

export interface QueueChoice {
  id: string
  name: string
}

/** The queues of an administration, by name. One query, asked only when a ticket is about to move. */
export const queueChoices = (
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<QueueChoice[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<QueueChoice[]>`
      select q.id, ${nameIn(locale, 'q')} as name from queue q
      where q.administration_id = ${administrationId}::uuid order by name`,
  )
