import { intakeSettings, nextTicketCount } from '~/data/intake.server'
import { insertMessage, type StoredFile } from '~/data/messages.server'
import { type Db, goOnAcrossAdministrations } from '~/data/scope.server'
import { type Actor, deskAdministrations, memberAdministrations } from '~/domain/actor'
import { assertAllowed, invalid } from '~/domain/errors'
import { priorityOf, weigh } from '~/domain/priority'
import { route } from '~/domain/routing'
import { makeTicketNumber } from '~/domain/ticket-number'
import type {
  Ability,
  AffectedGroup,
  Channel,
  Level,
  ResolutionCode,
  TextLanguage,
  TicketType,
} from '~/domain/ticket-values'
import { commit } from '~/events/commit.server'
import { newId } from '~/lib/new-id'
import { guardUnseenTickets } from './guard-unseen-tickets.server'
import { resolveAtOnce } from './resolve-at-once.server'

export interface NewTicket {
  administrationId: string
  type: TicketType
  subject: string
  description: string
  language: TextLanguage
  channel: Channel
  /** Either the requester's two plain answers or impact and urgency. */
  weight: { affected: AffectedGroup; ability: Ability } | { impact: Level; urgency: Level }
  /** Whose ticket it is; absent: the actor's own. */
  requesterId?: string
  serviceId?: string | null
  isSharedWithUnit?: boolean
  isConfidential?: boolean
  facts?: Partial<
    Record<'callbackNumber' | 'site' | 'room' | 'deviceTag' | 'reachableWhen' | 'startedWhen', string | null>
  >
  files?: StoredFile[]
  /** A letter: the day on which it arrived, as YYYY-MM-DD. */
  receivedOn?: string | null
  /** "Create and resolve": a call that was answered while it lasted. What was done, and how it counts. */
  resolvedAtOnce?: { sentence: string; code: ResolutionCode } | null
  /** The mail it came by, and an earlier ticket it goes on from. */
  deliveryId?: string | null
  linkTo?: { ticketId: string; kind: 'same_mail' | 'follow_up' } | null
}

/** Somebody asks for help: for themself, for a colleague, or as an agent for a caller. */
export async function createTicket(
  actor: Actor,
  input: NewTicket,
  at?: Date,
): Promise<{ id: string; number: string }> {
  const { administrationId } = input
  assertAllowed(memberAdministrations(actor).includes(administrationId), false)
  const requesterId = input.requesterId ?? actor.personId
  const isForSomebodyElse = requesterId !== actor.personId
  const isAtDesk = deskAdministrations(actor).includes(administrationId)

  assertAllowed(isAtDesk || !input.resolvedAtOnce, false)

  return commit(
    actor,
    async ({ db, now, say }) => {
      const serviceId = input.serviceId ?? null
      const settings = await intakeSettings(db, administrationId, { requesterId, serviceId })
      assertAllowed(settings !== null, false)
      if (settings.isClosed) throw invalid({ administration: 'administrationClosed' })
      if (!settings.requester) throw invalid({ requester: 'requesterUnknown' })
      if (serviceId && !settings.service) throw invalid({ service: 'serviceUnknown' })

      const weight =
        'affected' in input.weight ? weigh(input.weight.affected, input.weight.ability) : input.weight
      const language = input.language === 'und' ? null : input.language
      const target = route(settings.rules, settings.defaultQueue, { serviceId, language })
      const ticket = { id: newId(now), administrationId }
      const number = makeTicketNumber(settings.code, await nextTicketCount(db, administrationId))

      const isConfidential = (input.isConfidential ?? false) || (settings.service?.confidential ?? false)
      // The service's team where it names one, then who read what it goes on from, else whoever the work goes to.
      const earlierTeamId = isConfidential ? await teamOfEarlier(db, input) : null
      const restrictedTeamId = settings.service?.restrictedTeamId ?? earlierTeamId ?? target.teamId
      const isGuardedByActor = restrictedTeamId !== null && actor.teamIds.includes(restrictedTeamId)
      // An agent takes down for a caller what they may not read afterwards.
      if (isConfidential && isAtDesk && isForSomebodyElse && !isGuardedByActor)
        await goOnAcrossAdministrations(db, 'a confidential ticket, filed at the desk for a caller')

      const priority = priorityOf(weight.impact, weight.urgency, settings.cells, now)
      await db.ticket.create({
        data: {
          ...ticket,
          ...weight,
          ...input.facts,
          number,
          type: input.type,
          subject: input.subject,
          language: input.language,
          status: 'new',
          priority,
          affected: 'affected' in input.weight ? input.weight.affected : null,
          ability: 'affected' in input.weight ? input.weight.ability : null,
          channel: input.channel,
          requesterId,
          // An agent who files for a caller does so in their work, not as a deputy with rights of their own.
          filerId: isForSomebodyElse && !isAtDesk ? actor.personId : null,
          unitId: settings.requester.unitId,
          // What is confidential, also by its service, is for no unit.
          isSharedWithUnit: !isConfidential && (input.isSharedWithUnit ?? false),
          isConfidential,
          serviceId,
          queueId: target.queueId,
          teamId: target.teamId,
          restrictedTeamId,
          receivedOn: input.receivedOn ? new Date(input.receivedOn) : null,
          routedBecause: target.because,
          createdAt: now,
          updatedAt: now,
          lastPublicAt: now,
        },
        select: { id: true },
      })
      const messageId = await insertMessage(
        db,
        ticket,
        {
          kind: 'public',
          authorId: actor.personId,
          isFromHelpdesk: false,
          body: input.description,
          language: input.language,
          channel: input.channel,
          files: input.files ?? [],
          deliveryId: input.deliveryId ?? null,
        },
        now,
      )
      say({
        type: 'ticket.created',
        administrationId,
        ticketId: ticket.id,
        data: {
          channel: input.channel,
          requesterId,
          filerId: isForSomebodyElse ? actor.personId : null,
          messageId,
          queueId: target.queueId,
          ...(input.resolvedAtOnce && { isResolvedAtOnce: true }),
          about: { serviceId, type: input.type, priority },
        },
      })
      if (input.resolvedAtOnce) {
        await resolveAtOnce({ db, now, say }, actor, { ...input, number, ...input.resolvedAtOnce })
      }
      if (input.linkTo) {
        await db.ticketLink.create({
          data: { fromId: ticket.id, toId: input.linkTo.ticketId, kind: input.linkTo.kind, at: now },
        })
        say({
          type: 'ticket.linked',
          administrationId,
          ticketId: ticket.id,
          data: { toId: input.linkTo.ticketId, kind: input.linkTo.kind },
        })
      }
      if (isConfidential) {
        await goOnAcrossAdministrations(db, 'who asks does not see whether anybody at the desk can read it')
        await guardUnseenTickets({ db, now, say }, { ticketId: ticket.id })
      }
      return { id: ticket.id, number }
    },
    at,
  )
}

/** The team that reads the confidential ticket of this administration from which the new one goes on. */
async function teamOfEarlier(db: Db, { linkTo, administrationId }: NewTicket): Promise<string | null> {
  if (linkTo?.kind !== 'follow_up') return null
  const earlier = await db.ticket.findFirst({
    where: { id: linkTo.ticketId, administrationId, isConfidential: true },
    select: { restrictedTeamId: true },
  })
  return earlier?.restrictedTeamId ?? null
}
