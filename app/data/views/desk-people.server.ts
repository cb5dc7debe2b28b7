import { type Actor, colleagueAdministrations, deskAdministrations } from '~/domain/actor'
import { Prisma } from '../generated/client'
import { viewAs } from '../scope.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** Somebody for whom a ticket can be made; one line for each administration to which they belong. */
export interface DeskPerson {
  id: string
  administrationId: string
  /** The code of the administration, as in its ticket numbers. */
  code: string
  administration: string
  name: string
  email: string
  unit: string | null
  telephone: string | null
  site: string | null
  room: string | null
  locale: ReaderLocale | null
}

const MOST = 8
const SHORTEST = 2
const MOST_WORDS = 5

// "Celine" finds "Céline". unaccent is an extension that not every server has.
const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ'
const PLAIN = 'aaaaaaceeeeiiiinoooooouuuuyy'
const folded = (text: Prisma.Sql) => Prisma.sql`translate(lower(${text}), ${ACCENTED}, ${PLAIN})`

/** For LIKE: what somebody typed stands for itself. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/**
 * People of the actor's desks whose name, address, unit or telephone number holds every word of `text`, at most eight.
 * One query, none for less than two letters.
 * @param options.administrationId only there; one where the actor has no desk gives nobody
 */
export async function deskPeople(
  actor: Actor,
  text: string,
  { administrationId, locale }: { administrationId?: string | undefined; locale: ReaderLocale },
): Promise<DeskPerson[]> {
  const desks = deskAdministrations(actor).filter((id) => !administrationId || id === administrationId)
  const words = wordsOf(text)
  if (desks.length === 0 || words.length === 0) return []
  const conditions = fitsEveryWord(words)
  return viewAs(
    actor,
    (db) => db.$queryRaw<DeskPerson[]>`
      select ${personColumns(locale)} from ${membersOf(desks)}
      where ${Prisma.join(conditions, ' and ')}
      order by ${folded(Prisma.sql`p.name`)} like ${folded(Prisma.sql`${`${literally(words[0] ?? '')}%`}`)} desc,
        p.name, a.code limit ${MOST}`,
  )
}

/** One person of one of the actor's desks; null for anybody else. One query. */
export async function deskPerson(
  actor: Actor,
  { personId, administrationId }: { personId: string; administrationId: string },
  locale: ReaderLocale,
): Promise<DeskPerson | null> {
  if (!deskAdministrations(actor).includes(administrationId)) return null
  const [person] = await viewAs(
    actor,
    (db) => db.$queryRaw<DeskPerson[]>`
      select ${personColumns(locale)} from ${membersOf([administrationId])} where p.id = ${personId}::uuid limit 1`,
  )
  return person ?? null
}

/** The names of those of these people who belong to an administration of which the actor is a colleague. One query. */
export const namesOfColleagues = (actor: Actor, ids: string[]): Promise<{ id: string; name: string }[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw`
      select p.id, p.name from person p
      where p.id = any(${ids}::uuid[]) and exists (select 1 from membership m
        where m.person_id = p.id and m.administration_id = any(${colleagueAdministrations(actor)}::uuid[]))`,
  )

/** Of the tables of membersOf: each word stands in the name, the address, the unit or the telephone number. */
export function fitsEveryWord(words: string[]): Prisma.Sql[] {
  const haystack = folded(Prisma.sql`concat_ws(' ', p.name, p.email, u.name_nl, u.name_fr,
    regexp_replace(p.telephone, '\\D', '', 'g'))`)
  return words.map((word) => Prisma.sql`${haystack} like ${folded(Prisma.sql`${`%${literally(word)}%`}`)}`)
}

/** What somebody typed as words; none for less than two letters. A number typed with spaces or dots is one word; other words are as they stand. */
export function wordsOf(text: string): string[] {
  const trimmed = text.trim().slice(0, 100)
  if (/^[+\d][\d\s./-]{3,}$/.test(trimmed)) return [trimmed.replace(/\D/g, '').replace(/^(?:00)?32/, '')]
  const words = trimmed.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  return words.join('').length < SHORTEST ? [] : words
}

const personColumns = (locale: ReaderLocale) => Prisma.sql`
  p.id, a.id as "administrationId", a.code, ${nameIn(locale, 'a')} as administration, p.name, p.email,
  ${nameIn(locale, 'u')} as unit, p.telephone, p.site, p.room, p.locale`

/** Whoever belongs to these administrations now, once each, with their unit there. */
export const membersOf = (administrationIds: string[]) => Prisma.sql`
  (select m.person_id, m.administration_id, (array_agg(m.unit_id order by m.role = 'requester' desc, m.role))[1] as unit_id
    from membership m
    where m.administration_id = any(${administrationIds}::uuid[])
      and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
    group by m.person_id, m.administration_id) m
  join person p on p.id = m.person_id and p.is_active
  join administration a on a.id = m.administration_id
  left join unit u on u.id = m.unit_id`
