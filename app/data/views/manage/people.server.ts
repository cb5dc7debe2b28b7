import type { Actor, Role } from '~/domain/actor'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface ManagedPersonRow {
  id: string
  name: string
  email: string
  unit: string | null
  /** The roles that are valid now; none for somebody who left. */
  roles: Role[]
}

export interface PeoplePage {
  people: ManagedPersonRow[]
  /** The key of the last one, for the next page; null when there are no more. */
  next: string | null
}

const PAGE = 50
const MOST_WORDS = 5

// "Celine" finds "Céline". unaccent is an extension that not every server has.
const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ'
const PLAIN = 'aaaaaaceeeeiiiinoooooouuuuyy'
const folded = (text: Prisma.Sql) => Prisma.sql`translate(lower(${text}), ${ACCENTED}, ${PLAIN})`
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/**
 * People who belong or belonged to one administration, by name; with `typed`, those whose name or address holds every
 * word of it. One query.
 * @param after the key of the last one on the page before
 */
export async function managedPeople(
  actor: Actor,
  administrationId: string,
  { typed, after, locale }: { typed: string; after: string | null; locale: ReaderLocale },
): Promise<PeoplePage> {
  const words = typed.trim().slice(0, 100).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  const conditions = words.map(
    (word) => Prisma.sql`and ${folded(Prisma.sql`concat_ws(' ', p.name, p.email)`)}
      like ${folded(Prisma.sql`${`%${literally(word)}%`}`)}`,
  )
  const place = readPlace(after)
  const further = place ? Prisma.sql`and (p.name, p.id) > (${place.name}, ${place.id}::uuid)` : Prisma.empty
  const people = await viewAs(
    actor,
    (db) => db.$queryRaw<ManagedPersonRow[]>`
      select p.id, p.name, p.email, ${nameIn(locale, 'u')} as unit, m.roles
      from (select m.person_id, (array_agg(m.unit_id order by m.unit_id is null, m.role = 'requester' desc))[1] as unit_id,
          coalesce(array_agg(m.role order by m.role) filter (where m.valid_from <= now()
            and (m.valid_until is null or m.valid_until > now())), '{}') as roles
        from membership m where ${rowsOfCoordinated(actor, administrationId, Prisma.sql`m.administration_id`)}
        group by m.person_id) m
        join person p on p.id = m.person_id left join unit u on u.id = m.unit_id
      where true ${conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty} ${further}
      order by p.name, p.id limit ${PAGE + 1}`,
  )
  const shown = people.slice(0, PAGE)
  const last = shown.at(-1)
  return { people: shown, next: people.length > PAGE && last ? `${last.id}${last.name}` : null }
}

const LENGTH_OF_ID = 36
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Id and name in one: anything else is the first page. */
function readPlace(after: string | null): { id: string; name: string } | null {
  const id = after?.slice(0, LENGTH_OF_ID) ?? ''
  return after && uuid.test(id) ? { id, name: after.slice(LENGTH_OF_ID).replaceAll('\0', '') } : null
}
