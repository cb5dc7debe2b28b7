import { servingTeams } from '~/data/confidential-teams.server'
import { type IntakeSettings, intakeSettings } from '~/data/intake.server'
import { type Db, goOnAcrossAdministrations } from '~/data/scope.server'
import { assertVersion, findTicketForChange, type TicketRecord } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { guardingTeam } from '~/domain/confidentiality'
import { assertAllowed, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { route } from '~/domain/routing'
import type { TicketType } from '~/domain/ticket-values'
import { type Commit, commit } from '~/events/commit.server'
import { endAccessOfOthers } from './change-confidentiality.server'

export interface Description {
  number: string
  subject?: string | undefined
  type?: TicketType | undefined
  /** Null: about no service of the catalogue. */
  serviceId?: string | null | undefined
  version: number | null
}

/** An agent says in better words what a ticket is about, of which type it is, or about which service. */
export const describeTicket = (actor: Actor, description: Description, at?: Date): Promise<void> =>
  commit(actor, describing(actor, description), at)

/**
 * The same as part of a larger change. Another service means another place by the routing, unless somebody chose the queue;
 * and what that service makes confidential becomes so. It is never opened by this: that needs a reason.
 */
export const describing =
  (actor: Actor, { number, subject, type, serviceId, version }: Description) =>
  async (step: Commit): Promise<void> => {
    const { db, now, say } = step
    const ticket = await findTicketForChange(db, number)
    assertAllowed(can(actor, 'changeProperties', ticket))
    assertVersion(ticket, version)
    const known = await db.ticket.findUniqueOrThrow({
      where: { id: ticket.id },
      select: { subject: true, serviceId: true, type: true, language: true, routedBecause: true },
    })
    const isOther = {
      subject: subject !== undefined && subject !== known.subject,
      type: type !== undefined && type !== known.type,
      service: serviceId !== undefined && serviceId !== known.serviceId,
    }
    if (!Object.values(isOther).includes(true)) return
    const place = isOther.service ? await placeOf(db, ticket, known, serviceId ?? null) : null
    const becomesConfidential = place?.isConfidential === true && !ticket.isConfidential
    const isGuardedAnew = place !== null && place.restrictedTeamId !== ticket.restrictedTeamId
    if (place && !can(actor, 'see', { ...ticket, ...place }))
      await goOnAcrossAdministrations(db, 'who names a confidential service may no longer see the ticket')
    if (becomesConfidential) await endAccessOfOthers(step, ticket)
    await db.ticket.update({
      where: { id: ticket.id },
      data: {
        ...(isOther.subject && { subject }),
        ...(isOther.type && { type }),
        ...(place && { ...place, serviceId }),
        ...(becomesConfidential && { isSharedWithUnit: false, lastPublicAt: now }),
        version: { increment: 1 },
        updatedAt: now,
      },
      select: { id: true },
    })
    const about = { administrationId: ticket.administrationId, ticketId: ticket.id }
    const fields = [
      ...(isOther.subject ? ['subject'] : []),
      ...(isOther.type ? ['type'] : []),
      ...(isOther.service ? ['serviceId'] : []),
      ...(place?.queueId && place.queueId !== ticket.queueId ? ['queueId'] : []),
      ...(place?.teamId && place.teamId !== ticket.teamId ? ['teamId'] : []),
    ]
    // The line of a contract is chosen by both.
    const asNow = {
      serviceId: serviceId === undefined ? known.serviceId : serviceId,
      type: type ?? (known.type as TicketType),
    }
    const data = { fields, ...((isOther.service || isOther.type) && { about: asNow }) }
    say({ ...about, type: 'ticket.propertiesChanged', data })
    if (place?.isConfidential && (becomesConfidential || isGuardedAnew))
      say({
        ...about,
        type: 'ticket.confidentialityChanged',
        data: { isConfidential: true, restrictedTeamId: place.restrictedTeamId, reason: null },
      })
  }

/** Where the ticket stands and who sees it, when it is about this service. */
async function placeOf(
  db: Db,
  ticket: TicketRecord,
  { language, routedBecause }: { language: string | null; routedBecause: string },
  serviceId: string | null,
) {
  const { administrationId, requesterId } = ticket
  const settings = await intakeSettings(db, administrationId, { requesterId, serviceId })
  if (!settings || (serviceId && !settings.service)) throw invalid({ service: 'serviceUnknown' })
  const isChosen = routedBecause === 'chosen'
  const { because, ...target } = route(settings.rules, settings.defaultQueue, { serviceId, language })
  const sight = await sightOf(db, ticket, settings, target.teamId)
  return {
    ...sight,
    ...(!isChosen && { queueId: target.queueId, routedBecause: because }),
    // A confidential ticket stays with the team that may read it.
    ...(!isChosen && !ticket.isConfidential && { teamId: target.teamId }),
  }
}

async function sightOf(
  db: Db,
  { administrationId, isConfidential, restrictedTeamId }: TicketRecord,
  { service }: Pick<IntakeSettings, 'service'>,
  teamId: string | null,
) {
  // Its own team goes on reading it, unless the service names another.
  const ofTicket = isConfidential ? restrictedTeamId : null
  if (!service?.confidential) return { isConfidential, restrictedTeamId }
  const serving = await servingTeams(db, administrationId)
  const team = guardingTeam([service.restrictedTeamId, ofTicket, teamId], serving)
  if (!team) throw invalid({ service: 'serviceNobodyWouldSee' })
  return { isConfidential: true, restrictedTeamId: team }
}
