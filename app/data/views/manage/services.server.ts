import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface ManagedServiceRow {
  id: string
  name: string
  queue: string | null
  confidential: boolean
  isActive: boolean
}

/** The catalogue of one administration, what is no longer offered last. One query. */
export const managedServices = (
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<ManagedServiceRow[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<ManagedServiceRow[]>`
      select s.id, ${nameIn(locale, 's')} as name, ${nameIn(locale, 'q')} as queue, s.confidential,
        s.is_active as "isActive"
      from service s left join queue q on q.id = s.queue_id
      where ${rowsOfCoordinated(actor, administrationId, Prisma.sql`s.administration_id`)}
      order by s.is_active desc, s.position, s.key limit 500`,
  )

export interface ManagedService {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  helpNl: string
  helpFr: string
  helpEn: string | null
  helpDe: string | null
  position: number
  confidential: boolean
  isActive: boolean
  queueId: string | null
  /** Reads its confidential tickets. */
  restrictedTeam: { id: string; name: string } | null
}

/** One service, in all its languages. One query. */
export const managedService = (
  actor: Actor,
  administrationId: string,
  serviceId: string,
  locale: ReaderLocale,
): Promise<ManagedService> =>
  viewAs(actor, async (db) => {
    const [row] = await db.$queryRaw<ManagedService[]>`
      select s.name_nl as "nameNl", s.name_fr as "nameFr", s.name_en as "nameEn", s.name_de as "nameDe",
        s.help_nl as "helpNl", s.help_fr as "helpFr", s.help_en as "helpEn", s.help_de as "helpDe",
        s.position, s.confidential, s.is_active as "isActive", s.queue_id as "queueId",
        case when team.id is not null then jsonb_build_object('id', team.id, 'name', ${nameIn(locale, 'team')}) end
          as "restrictedTeam"
      from service s left join team on team.id = s.restricted_team_id
      where s.id = ${serviceId}::uuid
        and ${rowsOfCoordinated(actor, administrationId, Prisma.sql`s.administration_id`)}`
    if (!row) throw notFound()
    return row
  })
