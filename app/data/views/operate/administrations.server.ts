import type { Actor } from '~/domain/actor'
import type { AdministrationKind } from '~/domain/administration-template'
import { viewAs } from '../../scope.server'
import { rowsOfInstallation } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface OperatedAdministration {
  id: string
  code: string
  kind: AdministrationKind
  name: string
  addresses: string[]
  /** Who belongs to it now, unconfirmed senders left out. */
  people: number
  /** The number, and nothing else of them. */
  openTickets: number
  createdAt: Date
}

export interface AdministrationsPage {
  administrations: OperatedAdministration[]
  /** The code of the last one, for the next page; null when there are no more. */
  next: string | null
}

const PAGE = 50
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/**
 * The administrations by their codes; with `typed`, those whose code or name holds it. One query.
 * @param after the code of the last one on the page before
 */
export async function operatedAdministrations(
  actor: Actor,
  { typed, after, locale }: { typed: string; after: string | null; locale: ReaderLocale },
): Promise<AdministrationsPage> {
  const like = `%${literally(typed.trim().toLowerCase())}%`
  const found = await viewAs(
    actor,
    (db) => db.$queryRaw<OperatedAdministration[]>`
      with page as (
        select a.* from administration a
        where ${rowsOfInstallation(actor)} and a.code > ${after ?? ''}
          and lower(concat_ws(' ', a.code, a.name_nl, a.name_fr, a.name_en, a.name_de)) like ${like}
        order by a.code limit ${PAGE + 1})
      select a.id, a.code, a.kind, ${nameIn(locale, 'a')} as name, a.created_at as "createdAt",
        (select coalesce(array_agg(d.address order by d.address), '{}') from administration_address d
          where d.administration_id = a.id) as addresses,
        (select count(distinct m.person_id)::int from membership m where m.administration_id = a.id
          and m.role <> 'contact' and m.valid_from <= now()
          and (m.valid_until is null or m.valid_until > now())) as people,
        c.open_tickets as "openTickets"
      from page a join installation_counts((select array_agg(id) from page)) c on c.administration_id = a.id
      order by a.code`,
  )
  const shown = found.slice(0, PAGE)
  return { administrations: shown, next: found.length > PAGE ? (shown.at(-1)?.code ?? null) : null }
}

export interface HeldMails {
  code: string
  name: string
  held: number
}

/** Where held mails wait for somebody, and how many: neither sender nor text. One query. */
export const heldByAdministration = (actor: Actor, locale: ReaderLocale): Promise<HeldMails[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<HeldMails[]>`
      select a.code, ${nameIn(locale, 'a')} as name, c.held_mails as held
      from administration a
        join installation_counts((select array_agg(id) from administration)) c on c.administration_id = a.id
      where ${rowsOfInstallation(actor)} and c.held_mails > 0 order by c.held_mails desc, a.code limit 200`,
  )
