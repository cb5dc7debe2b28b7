import { type Actor, deskAdministrations } from '~/domain/actor'
import { Prisma } from '../generated/client'
import { acrossAdministrationsInSql, viewAs } from '../scope.server'
import { rowsOfDesks, ticketsAtDeskOf } from '../visible-to.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** What a desk keeps of a ticket that it handed to another administration. */
export interface HandedOnTicket {
  id: string
  number: string
  administrationCode: string
  /** The administration that got it. */
  to: string
  byName: string | null
  at: Date
  /** The reader works there too: they may open it. */
  isVisible: boolean
}

const PAGE = 50
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * One page of the tickets that the actor's desks handed on, newest first. Two queries: which bodies there are is no
 * secret among desks, but not in everybody's sight.
 * @param after the id of the last one on the page before
 */
export async function handedOnTickets(
  actor: Actor,
  after: string | null,
  locale: ReaderLocale,
): Promise<{ items: HandedOnTicket[]; next: string | null; showsAdministration: boolean }> {
  const further = after && uuid.test(after) ? Prisma.sql`and x.id < ${after}::uuid` : Prisma.empty
  const rows = await viewAs(
    actor,
    (db) => db.$queryRaw<(Omit<HandedOnTicket, 'to'> & { toId: string })[]>`
      select x.id, x.number, a.code as "administrationCode", x.to_administration_id as "toId", p.name as "byName", x.at,
        exists (select 1 from ticket t where t.id = x.ticket_id and ${ticketsAtDeskOf(actor)}) as "isVisible"
      from ticket_transfer x join administration a on a.id = x.administration_id left join person p on p.id = x.by_id
      where ${rowsOfDesks(actor, Prisma.sql`x.administration_id`)}
        and (not x.is_confidential or x.by_id = ${actor.personId}::uuid) ${further}
      order by x.id desc limit ${PAGE + 1}`,
  )
  const shown = rows.slice(0, PAGE)
  const names = await namesOf(
    shown.map(({ toId }) => toId),
    locale,
  )
  return {
    items: shown.map(({ toId, ...row }) => ({ ...row, to: names.get(toId) ?? '' })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    showsAdministration: deskAdministrations(actor).length > 1,
  }
}

const namesOf = async (ids: string[], locale: ReaderLocale): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await acrossAdministrationsInSql(
    'a desk names the bodies to which it handed tickets',
    (db) => db.$queryRaw<{ id: string; name: string }[]>`
      select a.id, ${nameIn(locale, 'a')} as name from administration a where a.id = any(${ids}::uuid[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
