import { type Actor, deskAdministrations, memberAdministrations } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { Prisma } from '../generated/client'
import { viewAs } from '../scope.server'
import { fitsEveryWord, membersOf, wordsOf } from './desk-people.server'

/** Somebody as programs read them. */
export interface ApiPerson {
  id: string
  name: string
  email: string
  telephone: string | null
  site: string | null
  room: string | null
  language: 'nl' | 'fr' | 'en' | 'de' | null
  memberships: { administration: string; unit: { nl: string; fr: string } | null }[]
}

export interface ApiPeopleFilter {
  text: string
  /** The code of an administration to which the actor belongs. */
  administration?: string | undefined
  limit: number
  /** The id of the last person of the page before. */
  after?: string | undefined
}

/**
 * One page of the people whose name, address, unit or telephone number holds every word of the text: those of the actor's
 * desks, as the desk finds them, and the actor. One query, none for less than two letters.
 * @throws ExpectedError not_found for an administration that the actor does not belong to
 */
export async function apiPeople(
  actor: Actor,
  { text, administration, limit, after }: ApiPeopleFilter,
): Promise<{ items: ApiPerson[]; next: string | null }> {
  const chosen = actor.memberships.find(({ code }) => code === administration)
  if (administration !== undefined && !chosen) throw notFound()
  const places = chosen ? [chosen.administrationId] : memberAdministrations(actor)
  const words = wordsOf(text)
  if (places.length === 0 || words.length === 0) return { items: [], next: null }
  const conditions = [
    ...fitsEveryWord(words),
    Prisma.sql`(a.id = any(${deskAdministrations(actor)}::uuid[]) or p.id = ${actor.personId}::uuid)`,
    ...(after ? [Prisma.sql`p.id > ${after}::uuid`] : []),
  ]
  const rows = await viewAs(
    actor,
    (db) => db.$queryRaw<ApiPerson[]>`
      select p.id, p.name, p.email, p.telephone, p.site, p.room, p.locale as language,
        jsonb_agg(jsonb_build_object('administration', a.code, 'unit',
          case when u.id is not null then jsonb_build_object('nl', u.name_nl, 'fr', u.name_fr) end)
          order by a.code) as memberships
      from ${membersOf(places)} where ${Prisma.join(conditions, ' and ')}
      group by p.id order by p.id limit ${limit + 1}`,
  )
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
