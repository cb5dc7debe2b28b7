import type { Actor } from './actor'
import { memberAdministrations } from './actor'
import { relationsTo, type TicketFacts } from './permissions'

/** Why a mail waits for a human; each has its sentence in locales/heldMail.json. */
export const heldReasons = [
  // it was written by a machine
  'own-mail',
  'delivery-report',
  'auto-submitted',
  'bulk-mail',
  'mailing-list',
  'automatic-reply',
  'no-return-address',
  // who wrote it
  'no-sender',
  'unknown-sender',
  'sender-inactive',
  'sender-without-right',
  // where it belongs
  'unknown-address',
  'not-on-ticket',
  'agent-unproven',
  'agent-on-closed-ticket',
  'administration-closed',
  // what stands in it
  'nothing-written',
  'empty',
  'too-large',
  'took-too-long',
  'needed-too-much-memory',
  'parser-crashed',
  'intake-failed',
] as const
export type HeldReason = (typeof heldReasons)[number]

/** Who sent a mail, as far as the address is to be believed. */
export interface MailSender {
  address: string
  name: string
  /** Null for somebody whom no administration knows. */
  personId: string | null
  /** Null for an unknown or an inactive person. */
  actor: Actor | null
  /** Where this person belongs or once belonged. */
  everMemberOf: string[]
  /** The administrations whose people have addresses of this domain. */
  domainOf: string[]
}

/** A ticket that a mail names by token, thread or number. */
export interface NamedTicket {
  id: string
  number: string
  facts: TicketFacts
  /** Whose valid reply token the mail carries; null without one. */
  provenPersonId: string | null
  /** Named by our signature or our Message-IDs; otherwise only by its number in the subject. */
  isThreaded: boolean
}

export type IntakeDecision =
  | { act: 'reply'; ticket: NamedTicket; asHelpdesk: boolean }
  /** `isNewcomer`: a sender of the administration's domain, who first becomes a contact. */
  | { act: 'open'; isNewcomer: boolean }
  | { act: 'hold'; reason: HeldReason; suggestedTicketId: string | null }

/**
 * Does a mail to this administration's address speak of this ticket? The number keeps the code under which the
 * ticket was raised, so that an answer to the old address follows a ticket that moved.
 */
export const belongsToMailbox = (
  administration: { id: string; code: string },
  { number, facts }: Pick<NamedTicket, 'number' | 'facts'>,
): boolean => facts.administrationId === administration.id || number.startsWith(`${administration.code}-`)

/**
 * What becomes of a mail that a person wrote to this administration. It joins a ticket only if it proves that it belongs
 * there: the sender takes part in the ticket, or is the agent for whom the token was made. A number proves nothing.
 * @param named tickets that the mail names here, the best proof first
 */
export function decideIntake(
  administrationId: string,
  sender: MailSender | null,
  named: NamedTicket[],
): IntakeDecision {
  const hold = (reason: HeldReason): IntakeDecision => ({
    act: 'hold',
    reason,
    suggestedTicketId: named[0]?.id ?? null,
  })
  if (!sender) return hold('no-sender')
  if (sender.personId && !sender.actor) return hold('sender-inactive')

  for (const ticket of named) {
    const voice = speaksAs(sender.actor, ticket.facts)
    if (voice && isProven(ticket, sender.actor))
      return { act: 'reply', ticket, asHelpdesk: voice === 'helpdesk' }
  }
  if (named[0]) return hold(whyNotOn(named[0], sender))

  if (sender.actor && memberAdministrations(sender.actor).includes(administrationId))
    return { act: 'open', isNewcomer: false }
  if (sender.everMemberOf.includes(administrationId)) return hold('sender-without-right')
  return sender.domainOf.includes(administrationId)
    ? { act: 'open', isNewcomer: true }
    : hold('unknown-sender')
}

/** In which role somebody speaks on a ticket: as one of those who ask, for the helpdesk, or not at all. */
export function speaksAs(actor: Actor | null, ticket: TicketFacts): 'asker' | 'helpdesk' | null {
  const relations = actor ? relationsTo(actor, ticket) : []
  if (relations.some((relation) => ['requester', 'filer', 'follower'].includes(relation))) return 'asker'
  return relations.some((relation) => ['desk', 'sharedWithReply'].includes(relation)) ? 'helpdesk' : null
}

/** An agent's answer goes out as the helpdesk's word, and a From line is easily written: it needs this agent's own token. */
const isProven = (ticket: NamedTicket, actor: Actor | null) =>
  speaksAs(actor, ticket.facts) === 'asker' || ticket.provenPersonId === actor?.personId

function whyNotOn(ticket: NamedTicket, { actor, everMemberOf }: MailSender): HeldReason {
  if (speaksAs(actor, ticket.facts) === 'helpdesk') return 'agent-unproven'
  const { administrationId } = ticket.facts
  const belongs = actor !== null && memberAdministrations(actor).includes(administrationId)
  return everMemberOf.includes(administrationId) && !belongs ? 'sender-without-right' : 'not-on-ticket'
}
