import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { viewAs } from '../scope.server'
import { ticketsVisibleTo } from '../visible-to.server'

/** Whom somebody means: what they typed, and the field of the form in which they did. */
interface Typed {
  text: string
  field: string
}

/**
 * The id of a colleague in an administration to which the actor belongs, by e-mail address or by name. One query.
 * @throws ExpectedError invalid when nobody or more than one person is called so
 */
export async function findColleague(actor: Actor, administrationId: string, typed: Typed): Promise<string> {
  const isColleague = actor.memberships.some(
    (m) => m.administrationId === administrationId && m.role !== 'contact',
  )
  if (!isColleague) throw invalid({ [typed.field]: 'colleagueUnknown' })
  return search(actor, typed, administrationId)
}

/**
 * The same in the administration of a ticket that the actor sees. Two queries.
 * @throws ExpectedError not_found for a ticket that the actor may not see
 */
export async function findColleagueForTicket(actor: Actor, number: string, typed: Typed): Promise<string> {
  const [ticket] = await viewAs(
    actor,
    (db) => db.$queryRaw<{ administrationId: string }[]>`
      select t.administration_id as "administrationId" from ticket t
      where t.number = ${number} and ${ticketsVisibleTo(actor)}`,
  )
  if (!ticket) throw notFound()
  return search(actor, typed, ticket.administrationId)
}

/**
 * An address must be whole. A name may be a part of one when only one colleague fits; at most two are read, so that
 * nobody can leaf through an administration's people here.
 */
async function search(actor: Actor, { text, field }: Typed, administrationId: string): Promise<string> {
  const name = text.trim().slice(0, 254)
  if (name.length < 2) throw invalid({ [field]: 'colleagueUnknown' })
  const pattern = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const found = await viewAs(
    actor,
    (db) => db.$queryRaw<{ personId: string; isExact: boolean }[]>`
      select p.id as "personId", p.email = lower(${name}) or lower(p.name) = lower(${name}) as "isExact"
      from person p
      where p.is_active and (p.email = lower(${name}) or p.name ilike ${pattern})
        and exists (select 1 from membership m where m.person_id = p.id and m.role <> 'contact'
          and m.administration_id = ${administrationId}::uuid
          and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))
      order by "isExact" desc, p.id limit 2`,
  )
  const [first, second] = found
  if (!first) throw invalid({ [field]: 'colleagueUnknown' })
  if (second && first.isExact === second.isExact) throw invalid({ [field]: 'colleagueSeveral' })
  return first.personId
}
