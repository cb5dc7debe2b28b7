import { appendEvents } from '~/data/event-log.server'
import {
  type DeliveryOutcome,
  type MailSummary,
  outcomeOf,
  recordOutcome,
  type UnfinishedMail,
} from '~/data/incoming-mail.server'
import { acrossAdministrations } from '~/data/scope.server'
import { isTemporaryFailure } from '~/data/temporary-failure.server'
import type { HeldReason } from '~/domain/mail-intake'
import { eventsBell } from '~/events/bell.server'
import { logger } from '~/lib/logger.server'
import type { IncomingMail } from '~/mail/incoming/incoming-mail'
import { parseMessage } from '~/mail/incoming/parse-message.server'
import { type Delivered, deliverMail } from './deliver-mail.server'
import { deliveryIdOf, duplicateIdOf } from './delivery-id.server'
import { intakeOfMail } from './intake-of-mail.server'

/** How a mail ended: in exactly one of four ways. */
export interface TakenMail {
  id: string
  outcome: 'ticket' | 'reply' | 'duplicate' | 'held'
  /** Why it waits for a human. */
  reasons: HeldReason[]
  ticketNumbers: string[]
}

/**
 * Reads a stored mail and takes it to every administration to which it was sent. Whatever is wrong with the mail, it
 * ends somewhere; only when the database or the disk does not work, this throws and the mail waits for the next run.
 */
export async function finishMail(
  stored: UnfinishedMail,
  raw: Uint8Array,
  now = new Date(),
): Promise<TakenMail> {
  const reading = await parseMessage(raw)
  const mail = reading.outcome === 'read' ? reading.mail : reading.glimpse
  const deliveries = await orHeld(stored, mail, null, async () =>
    reading.outcome === 'read'
      ? deliverEverywhere(stored, reading.mail, now)
      : holdEverywhere(stored, mail, reading.reason),
  )
  return conclude(stored, mail, deliveries, now)
}

async function deliverEverywhere(
  stored: UnfinishedMail,
  mail: IncomingMail,
  now: Date,
): Promise<Delivered[]> {
  const intake = await intakeOfMail(mail)
  if (intake.addressed.length === 0)
    return [heldAt(stored, mail, null, intake.automatic ?? 'unknown-address')]
  const deliveries: Delivered[] = []
  for (const place of intake.addressed) {
    const sisterTicketId = deliveries.find(({ ticketId }) => ticketId)?.ticketId ?? null
    const order = { stored, intake, place, sisterTicketId, now }
    deliveries.push(
      ...(await orHeld(stored, mail, place.administrationId, async () => [await deliverMail(order)])),
    )
  }
  // Two mailboxes of one ticket: its old administration's and its new one's.
  return [...new Map(deliveries.map((delivery) => [delivery.id, delivery])).values()]
}

async function holdEverywhere(
  stored: UnfinishedMail,
  mail: IncomingMail | null,
  reason: HeldReason,
): Promise<Delivered[]> {
  const places = mail ? (await intakeOfMail(mail)).addressed : []
  const administrations = places.length > 0 ? places.map(({ administrationId }) => administrationId) : [null]
  return administrations.map((administrationId) => heldAt(stored, mail, administrationId, reason))
}

const heldAt = (
  stored: UnfinishedMail,
  mail: IncomingMail | null,
  administrationId: string | null,
  reason: HeldReason,
): Delivered => ({
  id: deliveryIdOf(stored, mail, administrationId),
  administrationId,
  outcome: 'held',
  reason,
  ticketId: null,
  suggestedTicketId: null,
  ticketNumber: null,
})

/** A mail that our own program cannot digest must not come back for ever: a human gets it, and the log says so. */
async function orHeld(
  stored: UnfinishedMail,
  mail: IncomingMail | null,
  administrationId: string | null,
  work: () => Promise<Delivered[]>,
): Promise<Delivered[]> {
  try {
    return await work()
  } catch (error) {
    if (isTemporaryFailure(error)) throw error
    // Not its message: a database's error quotes what was to be stored.
    const { name, code } = error as { name?: string; code?: string }
    logger.error({ mailId: stored.id, name, code }, 'A mail could not be taken in and is held')
    return [heldAt(stored, mail, administrationId, 'intake-failed')]
  }
}

async function conclude(
  stored: UnfinishedMail,
  mail: IncomingMail | null,
  deliveries: Delivered[],
  now: Date,
): Promise<TakenMail> {
  const outcomes: DeliveryOutcome[] = deliveries.map(({ ticketNumber: _, ...outcome }) => outcome)
  const recorded = await acrossAdministrations('what became of a mail, wherever it went', async (db) => {
    const result = await recordOutcome(
      db,
      stored,
      summaryOf(mail),
      outcomes,
      ({ id }) => duplicateIdOf(stored, id),
      now,
    )
    const happenings = (result?.own ?? []).flatMap(({ id, administrationId, outcome, reason }) =>
      outcome === 'held' && administrationId && reason
        ? [{ type: 'mail.held' as const, administrationId, ticketId: null, data: { deliveryId: id, reason } }]
        : [],
    )
    await appendEvents(db, happenings, { actorId: null, now })
    return result
  })
  eventsBell.ring()
  const own = deliveries.filter(({ id }) => !recorded || recorded.own.some((delivery) => delivery.id === id))
  return {
    id: stored.id,
    outcome: outcomeOf(own),
    reasons: own.flatMap(({ reason }) => reason ?? []),
    ticketNumbers: own.flatMap(({ ticketNumber }) => ticketNumber ?? []),
  }
}

function summaryOf(mail: IncomingMail | null): MailSummary {
  const from = mail?.from ?? null
  return {
    messageId: mail?.messageId ?? null,
    fromAddress: from?.address ?? null,
    fromName: from?.name || null,
    fromDomain: from?.address.split('@').at(-1) ?? null,
    subject: mail?.subject ?? null,
  }
}
