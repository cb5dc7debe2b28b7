import { type Actor, administrationsToAsk, memberAdministrations } from '~/domain/actor'
import { type Reader, viewAs } from '../scope.server'
import { ticketsOf } from '../visible-to.server'
import { type Closing, closingsAmong } from './closings.server'
import { type PortalService, servicesOf } from './portal-services.server'

/** An earlier ticket that a new one goes on from. */
export interface EarlierTicket {
  id: string
  number: string
  subject: string
  administrationId: string
  isConfidential: boolean
}

export interface PortalNewTicket {
  services: PortalService[]
  closings: Closing[]
  /** Null when there is none, or none that this person may see. */
  earlier: EarlierTicket | null
}

/** What the form for a new ticket offers. Three queries. */
export const portalNewTicket = (actor: Actor, earlierNumber: string | null): Promise<PortalNewTicket> =>
  viewAs(actor, async (db) => ({
    services: await servicesOf(db, administrationsToAsk(actor)),
    closings: await closingsAmong(db, memberAdministrations(actor)),
    earlier: await findEarlier(db, actor, earlierNumber),
  }))

/** The ticket that a new one goes on from; only somebody's own can be. One query. */
export const earlierTicket = (actor: Actor, number: string | null): Promise<EarlierTicket | null> =>
  viewAs(actor, (db) => findEarlier(db, actor, number))

async function findEarlier(db: Reader, actor: Actor, number: string | null): Promise<EarlierTicket | null> {
  const [row] = await db.$queryRaw<EarlierTicket[]>`
    select t.id, t.number, t.subject, t.administration_id as "administrationId",
      t.is_confidential as "isConfidential"
    from ticket t where t.number = ${number ?? ''} and ${ticketsOf(actor)}`
  return row ?? null
}
