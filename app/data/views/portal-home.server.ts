import { type Actor, administrationsToAsk, requesterAdministrations } from '~/domain/actor'
import { Prisma } from '../generated/client'
import { viewAs } from '../scope.server'
import { ticketsOf } from '../visible-to.server'
import { type Closing, closingsAmong } from './closings.server'
import { type PortalService, servicesOf } from './portal-services.server'
import { type PortalTicketLine, portalTicketColumns, portalTicketJoins } from './portal-ticket-line.server'

export interface PortalHome {
  /** At work, for this person or filed by them; what waits for their answer first. */
  tickets: PortalTicketLine[]
  hasMoreTickets: boolean
  /** Of administrations that take new tickets. */
  services: PortalService[]
  closings: Closing[]
}

const SHOWN = 5

/**
 * The first page of the portal. Three queries.
 * @param chosenId the administration for which the person asks; null: all of theirs
 */
export const portalHome = (actor: Actor, chosenId: string | null = null): Promise<PortalHome> =>
  viewAs(actor, async (db) => {
    const order = Prisma.sql`t.pending_on is not distinct from 'requester' and t.requester_id = ${actor.personId}::uuid desc,
      t.last_public_at desc, t.id desc`
    // The statuses are written out as in the index; names are looked up for what is shown.
    const tickets = await db.$queryRaw<PortalTicketLine[]>`
      select ${portalTicketColumns(actor)}
      from (
        select * from ticket t where ${ticketsOf(actor)} and t.status in ('new', 'open', 'pending')
        order by ${order} limit ${SHOWN + 1}
      ) t ${portalTicketJoins}
      order by ${order}`
    const own = requesterAdministrations(actor)
    const services = await servicesOf(db, chosenId && own.includes(chosenId) ? [chosenId] : own)
    const closings = await closingsAmong(db, administrationsToAsk(actor))
    const isOpen = (id: string) => closings.every(({ administrationId }) => administrationId !== id)
    return {
      tickets: tickets.slice(0, SHOWN),
      hasMoreTickets: tickets.length > SHOWN,
      services: services.filter(({ administrationId }) => isOpen(administrationId)),
      closings,
    }
  })
