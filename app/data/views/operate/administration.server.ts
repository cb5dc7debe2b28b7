import type { Actor } from '~/domain/actor'
import type { AdministrationKind } from '~/domain/administration-template'
import { notFound } from '~/domain/errors'
import { viewAs } from '../../scope.server'
import { rowsOfInstallation } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface OneAdministration {
  id: string
  code: string
  kind: AdministrationKind
  name: string
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  createdAt: Date
  /** It takes no new tickets since then, and people read this. */
  closing: { since: Date; nl: string; fr: string; en: string | null; de: string | null } | null
  addresses: string[]
  domains: string[]
  coordinators: { membershipId: string; personId: string; name: string; email: string }[]
  queues: { id: string; name: string; team: string | null }[]
}

/** One administration as an operator knows it: no settings that its coordinators make, and no ticket. One query. */
export const operatedAdministration = (
  actor: Actor,
  id: string,
  locale: ReaderLocale,
): Promise<OneAdministration> =>
  viewAs(actor, async (db) => {
    type Row = Omit<OneAdministration, 'closing'> & { closedSince: Date | null } & Pick<
        NonNullable<OneAdministration['closing']>,
        'nl' | 'fr' | 'en' | 'de'
      >
    const [row] = await db.$queryRaw<Row[]>`
      select a.id, a.code, a.kind, ${nameIn(locale, 'a')} as name, a.name_nl as "nameNl", a.name_fr as "nameFr",
        a.name_en as "nameEn", a.name_de as "nameDe", a.created_at as "createdAt", a.closed_since as "closedSince",
        a.closed_nl as nl, a.closed_fr as fr, a.closed_en as en, a.closed_de as de,
        (select coalesce(array_agg(d.address order by d.address), '{}') from administration_address d
          where d.administration_id = a.id) as addresses,
        (select coalesce(array_agg(d.domain order by d.domain), '{}') from mail_domain d
          where d.administration_id = a.id) as domains,
        (select coalesce(jsonb_agg(jsonb_build_object('membershipId', m.id, 'personId', p.id, 'name', p.name,
            'email', p.email) order by p.name), '[]')
          from membership m join person p on p.id = m.person_id
          where m.administration_id = a.id and m.role = 'coordinator' and m.valid_from <= now()
            and (m.valid_until is null or m.valid_until > now())) as coordinators,
        (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', ${nameIn(locale, 'q')},
            'team', ${nameIn(locale, 'team')}) order by q.position, q.key), '[]')
          from queue q left join team on team.id = q.team_id where q.administration_id = a.id) as queues
      from administration a where a.id = ${id}::uuid and ${rowsOfInstallation(actor)}`
    if (!row) throw notFound()
    const { closedSince, nl, fr, en, de, ...administration } = row
    return { ...administration, closing: closedSince && { since: closedSince, nl, fr, en, de } }
  })
