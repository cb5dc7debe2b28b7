import { actorByPerson } from '~/data/actor-facts.server'
import { type DeliveryOutcome, type UnfinishedMail, whatBecameOf } from '~/data/incoming-mail.server'
import { isClosedForNew } from '~/data/intake.server'
import { becomeContact } from '~/data/mail-intake.server'
import { isAlreadyThere, isTemporaryFailure } from '~/data/temporary-failure.server'
import { type Actor, memberAdministrations } from '~/domain/actor'
import { ExpectedError } from '~/domain/errors'
import { decideIntake, type HeldReason, type IntakeDecision, type NamedTicket } from '~/domain/mail-intake'
import { createTicket } from '../tickets/create-ticket.server'
import { replyToTicket } from '../tickets/reply-to-ticket.server'
import { deliveryIdOf } from './delivery-id.server'
import type { Intake } from './intake-of-mail.server'
import { filesOf, shortBody, wordsOf } from './mail-words.server'

/** What became of a mail at one administration; the number is for whoever watches the intake. */
export interface Delivered extends DeliveryOutcome {
  ticketNumber: string | null
}

interface Order {
  stored: UnfinishedMail
  intake: Intake
  place: Intake['addressed'][number]
  /** The first ticket that the same mail reached at another administration. */
  sisterTicketId: string | null
  now: Date
}

/** Takes a readable mail to one administration: into a ticket, or before a human. Safe to do again. */
export async function deliverMail(order: Order): Promise<Delivered> {
  const { stored, intake, place } = order
  const { sender, automatic } = intake
  const decision: IntakeDecision = automatic
    ? { act: 'hold', reason: automatic, suggestedTicketId: place.named[0]?.id ?? null }
    : decideIntake(place.administrationId, sender, place.named)
  const administrationId =
    decision.act === 'reply' ? decision.ticket.facts.administrationId : place.administrationId
  const base = { id: deliveryIdOf(stored, intake.mail, administrationId), administrationId }

  const earlier = await whatBecameOf(base.id)
  if (earlier.ticket) return reached(base, earlier.ticket)
  // Another copy of the mail was first; storing this one's outcome will call it a duplicate.
  if (earlier.byMailId) return held(base, 'intake-failed', null)
  if (decision.act === 'hold') return held(base, decision.reason, decision.suggestedTicketId)
  try {
    return decision.act === 'reply'
      ? await reply(order, base, decision)
      : await open(order, base, { isNewcomer: decision.isNewcomer })
  } catch (error) {
    if (isAlreadyThere(error)) {
      const meanwhile = await whatBecameOf(base.id)
      if (meanwhile.ticket) return reached(base, meanwhile.ticket)
    }
    // The next run finds the mail where it is, and the file store perhaps again.
    if (!(error instanceof ExpectedError) || isTemporaryFailure(error)) throw error
    const named = decision.act === 'reply' ? decision.ticket.id : null
    // It closed while this mail was being read.
    const isClosed = error.fields.administration === 'administrationClosed'
    return held(base, isClosed ? 'administration-closed' : 'sender-without-right', named)
  }
}

type Base = Pick<Delivered, 'id' | 'administrationId'> & { administrationId: string }

const held = (base: Base, reason: HeldReason, suggestedTicketId: string | null): Delivered => ({
  ...base,
  outcome: 'held',
  reason,
  ticketId: null,
  suggestedTicketId,
  ticketNumber: null,
})

const reached = (base: Base, ticket: { id: string; number?: string; isNew: boolean }): Delivered => ({
  ...base,
  outcome: ticket.isNew ? 'ticket' : 'reply',
  reason: null,
  ticketId: ticket.id,
  suggestedTicketId: null,
  ticketNumber: ticket.number ?? null,
})

async function reply(
  order: Order,
  base: Base,
  { ticket, asHelpdesk }: Extract<IntakeDecision, { act: 'reply' }>,
): Promise<Delivered> {
  const { stored, intake, now } = order
  const actor = intake.sender?.actor as Actor
  const words = wordsOf(intake.mail, { isAnswer: true })
  if (!words) return held(base, 'nothing-written', ticket.id)
  const files = await filesOf(stored, intake.mail, words, { withOriginal: !asHelpdesk })
  try {
    await replyToTicket(
      actor,
      {
        number: ticket.number,
        body: shortBody(words.body),
        language: words.language,
        channel: 'mail',
        files,
        deliveryId: base.id,
        ...(asHelpdesk && { asHelpdesk: { next: null, version: null } }),
      },
      now,
    )
    return reached(base, { ...ticket, isNew: false })
  } catch (error) {
    if (!(error instanceof ExpectedError && error.code === 'closed')) throw error
    if (asHelpdesk) return held(base, 'agent-on-closed-ticket', ticket.id)
    const home = homeOf(order, base)
    const earlier = await whatBecameOf(home.id)
    return earlier.ticket
      ? reached(home, earlier.ticket)
      : open(order, home, { isNewcomer: false, follows: ticket })
  }
}

/** A new ticket after a closed one: where that one is, or, for who is nobody there, where they wrote to. */
function homeOf({ stored, intake, place }: Order, base: Base): Base {
  const belongs = intake.sender?.actor ? memberAdministrations(intake.sender.actor) : []
  if (belongs.includes(base.administrationId) || !belongs.includes(place.administrationId)) return base
  const { administrationId } = place
  return { id: deliveryIdOf(stored, intake.mail, administrationId), administrationId }
}

async function open(
  { stored, intake, sisterTicketId, now }: Order,
  base: Base,
  { isNewcomer, follows }: { isNewcomer: boolean; follows?: NamedTicket },
): Promise<Delivered> {
  const { mail, sender } = intake
  // Before anybody becomes a contact of an administration that will not answer.
  if (await isClosedForNew(base.administrationId))
    return held(base, 'administration-closed', follows?.id ?? null)
  const words = wordsOf(mail, { isAnswer: follows !== undefined })
  if (!sender || !words) return held(base, 'nothing-written', null)
  const actor = isNewcomer ? await newcomer(sender, base.administrationId, now) : sender.actor
  if (!actor) return held(base, 'sender-inactive', null)
  const linkTo = follows
    ? ({ ticketId: follows.id, kind: 'follow_up' } as const)
    : sisterTicketId
      ? ({ ticketId: sisterTicketId, kind: 'same_mail' } as const)
      : null
  const ticket = await createTicket(
    actor,
    {
      ...ticketByMail(base.administrationId, words.subject),
      description: shortBody(words.body),
      language: words.language,
      files: await filesOf(stored, mail, words, { withOriginal: true }),
      deliveryId: base.id,
      // What goes on from a confidential ticket is no less confidential.
      isConfidential: follows?.facts.isConfidential ?? false,
      linkTo,
    },
    now,
  )
  return reached(base, { ...ticket, isNew: true })
}

/** What a mail does not say is taken as it mostly is; the desk weighs it when it reads the mail. */
export const ticketByMail = (administrationId: string, subject: string) => ({
  administrationId,
  subject,
  type: 'incident' as const,
  channel: 'mail' as const,
  weight: { impact: 'low' as const, urgency: 'medium' as const },
})

async function newcomer(
  sender: { address: string; name: string },
  administrationId: string,
  now: Date,
): Promise<Actor | null> {
  const personId = await becomeContact(sender, administrationId, now)
  return personId ? actorByPerson(personId) : null
}
