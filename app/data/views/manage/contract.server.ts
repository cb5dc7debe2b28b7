import type { Actor } from '~/domain/actor'
import type { ContractVersion } from '~/domain/promises/contract'
import { Prisma } from '../../generated/client'
import { contractOf, rowsOfContract, type StoredContract } from '../../promise-rules.server'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { managedCalendars } from './calendars.server'

type ManagedContractVersion = ContractVersion & { savedBy: string | null }

const contractVersions = (actor: Actor, administrationId: string): Promise<ManagedContractVersion[]> =>
  viewAs(actor, async (db) => {
    const stored = await db.$queryRaw<(StoredContract & { savedBy: string | null })[]>`
      select v.id, v.administration_id as "administrationId", v.effective_from as "effectiveFrom",
        v.known_since as "knownSince", v.withdrawn_at as "withdrawnAt", v.pauses_for_supplier as "pausesForSupplier", p.name as "savedBy",
        ${rowsOfContract} as rows
      from contract_version v left join person p on p.id = v.saved_by_id
      where ${rowsOfCoordinated(actor, administrationId, Prisma.sql`v.administration_id`)}
      order by v.known_since desc, v.id desc limit 1000`
    return stored.map(({ savedBy, ...contract }) => ({ ...contractOf(contract), savedBy }))
  })

/** A service by all its names, so that a file in any language is understood. */
interface NamedService {
  id: string
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  isActive: boolean
}

/** What lines of a contract can speak of, also what is no longer offered. */
const servicesOfContract = (actor: Actor, administrationId: string): Promise<NamedService[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<NamedService[]>`
      select s.id, s.name_nl as "nameNl", s.name_fr as "nameFr", s.name_en as "nameEn", s.name_de as "nameDe",
        s.is_active as "isActive"
      from service s where ${rowsOfCoordinated(actor, administrationId, Prisma.sql`s.administration_id`)}
      order by s.is_active desc, s.position, s.key limit 1000`,
  )

/** What an administration was promised, in all versions with the newest first, and what its lines can name. Three queries. */
export async function managedContract(actor: Actor, administrationId: string) {
  const [contracts, services, calendars] = await Promise.all([
    contractVersions(actor, administrationId),
    servicesOfContract(actor, administrationId),
    managedCalendars(actor, administrationId),
  ])
  return { contracts, services, calendars }
}
