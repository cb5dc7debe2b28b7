import { type Actor, administrationsToAsk, requesterAdministrations } from '~/domain/actor'
import { workStatuses } from '~/domain/ticket-values'
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
    const tickets = await db.$queryRaw<PortalTicketLine[]>`
      select ${portalTicketColumns(actor)}
      from ticket t ${portalTicketJoins}
      where ${ticketsOf(actor)} and t.status = any(${[...workStatuses]})
      order by t.pending_on is not distinct from 'requester' and t.requester_id = ${actor.personId}::uuid desc,
        t.last_public_at desc, t.id desc
      limit ${SHOWN + 1}`
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
