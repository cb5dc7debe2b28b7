import type { Actor } from '~/domain/actor'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import type { ReaderLocale } from '../name-in.server'

export interface ManagedMail {
  addresses: { address: string; language: ReaderLocale | null }[]
  domains: string[]
}

/** Where people of one administration write to, and from which domains they do. Two queries. */
export const managedMail = (actor: Actor, administrationId: string): Promise<ManagedMail> =>
  viewAs(actor, async (db) => {
    const own = rowsOfCoordinated(actor, administrationId, Prisma.sql`administration_id`)
    const addresses = await db.$queryRaw<ManagedMail['addresses']>`
      select address, language from administration_address where ${own} order by address limit 200`
    const domains = await db.$queryRaw<{ domain: string }[]>`
      select domain from mail_domain where ${own} order by domain limit 200`
    return { addresses, domains: domains.map(({ domain }) => domain) }
  })
