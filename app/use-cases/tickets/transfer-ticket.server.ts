import { servingTeams } from '~/data/confidential-teams.server'
import { intakeSettings } from '~/data/intake.server'
import { insertMessage } from '~/data/messages.server'
import { type Db, goOnAcrossAdministrations } from '~/data/scope.server'
import { leaveOldSide, recordTransfer, serviceLike } from '~/data/ticket-transfers.server'
import { assertVersion, findTicketForChange, type TicketRecord } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { guardingTeam } from '~/domain/confidentiality'
import { assertAllowed, ExpectedError, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { route } from '~/domain/routing'
import { isWork, type TextLanguage, type TicketType } from '~/domain/ticket-values'
import { commit } from '~/events/commit.server'
import { afterPublicWord } from './after-public-word'
import { endAccessOfOthers } from './change-confidentiality.server'

export interface Transfer {
  number: string
  toAdministrationId: string
  /** What the requester reads about it. */
  sentence: string
  language: TextLanguage
  /** The internal notes go along; otherwise only this desk would read them, should the ticket come back. */
  takesNotes: boolean
  version: number | null
}

/**
 * An agent hands a ticket to another administration. It keeps its number, its conversation and who asked; it loses this
 * desk, which keeps only that it went (decision 012).
 */
export const transferTicket = (actor: Actor, transfer: Transfer, at?: Date): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const { toAdministrationId } = transfer
      const ticket = await findTicketForChange(db, transfer.number)
      assertAllowed(can(actor, 'transfer', ticket))
      assertVersion(ticket, transfer.version)
      if (!isWork(ticket.status))
        throw new ExpectedError('transition', {}, { from: ticket.status, to: 'open' })
      if (!transfer.sentence.trim()) throw invalid({ transferSentence: 'publicSentenceMissing' })
      if (toAdministrationId === ticket.administrationId)
        throw invalid({ toAdministrationId: 'administrationElsewhere' })

      const messageId = await insertMessage(
        db,
        ticket,
        {
          kind: 'public',
          authorId: actor.personId,
          isFromHelpdesk: true,
          body: transfer.sentence,
          language: transfer.language,
          channel: 'web',
          files: [],
        },
        now,
      )
      await goOnAcrossAdministrations(
        db,
        'a ticket goes to another administration, out of sight of who hands it on',
      )
      const place = await placeThere(db, ticket, toAdministrationId)
      await endAccessOfOthers({ db, now, say }, ticket)
      await leaveOldSide(db, ticket, { toAdministrationId, takesNotes: transfer.takesNotes })
      const { id: transferId, fromCode } = await recordTransfer(
        db,
        ticket,
        { toAdministrationId, byId: actor.personId },
        now,
      )
      const { code: toCode, type, ...target } = place
      const isWaiting = ticket.status === 'pending'
      await db.ticket.update({
        where: { id: ticket.id },
        data: {
          ...target,
          ...(isWaiting && { status: 'open', pendingOn: null, pendingSince: null, pendingUntil: null }),
          administrationId: toAdministrationId,
          routedBecause: 'transferred',
          transferredFrom: fromCode,
          hereSince: now,
          assigneeId: null,
          isSharedWithUnit: false,
          version: { increment: 1 },
          updatedAt: now,
          lastPublicAt: now,
          ...afterPublicWord(ticket, { isFromHelpdesk: true, authorId: actor.personId, now }),
          // The new desk has not said a word yet.
          waitsForHelpdesk: true,
        },
        select: { id: true },
      })
      const there = { administrationId: toAdministrationId, ticketId: ticket.id }
      say({
        type: 'ticket.handedOn',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { transferId },
      })
      const about = { serviceId: place.serviceId, type, priority: ticket.priority }
      say({ ...there, type: 'ticket.transferred', data: { transferId, fromCode, toCode, about } })
      if (place.isConfidential && !ticket.isConfidential)
        say({
          ...there,
          type: 'ticket.confidentialityChanged',
          data: { isConfidential: true, restrictedTeamId: place.restrictedTeamId, reason: null },
        })
      say({ ...there, type: 'ticket.replied', data: { messageId, isFromHelpdesk: true, channel: 'web' } })
      if (isWaiting)
        say({
          ...there,
          type: 'ticket.statusChanged',
          data: { from: 'pending', to: 'open', pendingOn: null, pendingUntil: null },
        })
    },
    at,
  )

/** Where the ticket stands at the other administration, by its own routing. */
async function placeThere(db: Db, ticket: TicketRecord, toAdministrationId: string) {
  const serviceId = await serviceLike(db, ticket.id, toAdministrationId)
  const settings = await intakeSettings(db, toAdministrationId, {
    requesterId: ticket.requesterId,
    serviceId,
  })
  if (!settings) throw invalid({ toAdministrationId: 'administrationElsewhere' })
  if (settings.isClosed) throw invalid({ toAdministrationId: 'administrationClosed' })
  const { language, type } = await db.ticket.findUniqueOrThrow({
    where: { id: ticket.id },
    select: { language: true, type: true },
  })
  const { queueId, teamId } = route(settings.rules, settings.defaultQueue, { serviceId, language })
  const place = {
    code: settings.code,
    type: type as TicketType,
    queueId,
    teamId,
    serviceId,
    unitId: settings.requester?.unitId ?? null,
  }
  // What their service makes confidential becomes so; what is confidential stays it.
  const isConfidential = ticket.isConfidential || (settings.service?.confidential ?? false)
  const ofService = settings.service?.restrictedTeamId ?? null
  if (!isConfidential) return { ...place, isConfidential, restrictedTeamId: teamId }
  const named = [ofService, ticket.isConfidential ? ticket.restrictedTeamId : null, teamId]
  const restrictedTeamId = guardingTeam(named, await servingTeams(db, toAdministrationId))
  // Nobody there would ever see it.
  if (!restrictedTeamId) throw invalid({ toAdministrationId: 'transferNobodyWouldSee' })
  return { ...place, isConfidential, restrictedTeamId }
}
