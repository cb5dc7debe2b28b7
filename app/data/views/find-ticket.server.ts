import { type Actor, deskAdministrations } from '~/domain/actor'
import { makeTicketNumber, readTicketNumber } from '~/domain/ticket-number'
import { viewAs } from '../scope.server'
import { ticketsVisibleTo } from '../visible-to.server'

const MOST_ANSWERS = 10

/**
 * The numbers of the tickets that somebody at a desk means by what they typed: a whole number ("mob-1042"), or its
 * figures alone, which stand for one ticket in each of their administrations. One query, none for anything else.
 */
export async function findTickets(actor: Actor, typed: string): Promise<string[]> {
  const candidates = candidatesFor(actor, typed.trim())
  if (candidates.length === 0) return []
  const found = await viewAs(
    actor,
    (db) => db.$queryRaw<{ number: string }[]>`
      select t.number from ticket t where t.number = any(${candidates}) and ${ticketsVisibleTo(actor)}
      order by t.updated_at desc limit ${MOST_ANSWERS}`,
  )
  return found.map(({ number }) => number)
}

function candidatesFor(actor: Actor, typed: string): string[] {
  const number = readTicketNumber(typed)
  if (number) return [number]
  if (!/^\d{1,9}$/.test(typed)) return []
  const desks = deskAdministrations(actor)
  const codes = actor.memberships.filter((m) => desks.includes(m.administrationId)).map(({ code }) => code)
  return [...new Set(codes)].map((code) => makeTicketNumber(code, Number(typed)))
}
