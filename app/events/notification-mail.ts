import type { MailedWords, MailFacts } from '~/data/mail-facts.server'
import type { MailSender } from '~/data/mail-sender.server'
import { ratingToken } from '~/data/rating-links.server'
import type { Actor } from '~/domain/actor'
import { hoursOn } from '~/domain/calendar/opening-days'
import type { LoggedEvent } from '~/domain/events'
import { asksForRating } from '~/domain/satisfaction'
import type { ResolutionCode } from '~/domain/ticket-values'
import { wallClock } from '~/lib/wall-clock'
import type { AnyMail, MailData, MailedMessage, MailName, TicketMail } from '~/mail/catalogue'
import { deskTicketPath, ratePath, ticketPath } from '~/paths'

/** Everything that a notification's mail is made of. */
export interface MailMaterial {
  recipient: Actor
  event: LoggedEvent
  /** What the recipient may see. */
  facts: MailFacts
  sender: MailSender
  audience: 'requester' | 'agent'
  /** The recipient is the one on duty for the ticket's team at this moment. */
  isOnDuty: boolean
  /** Of a warning: when the promise is due; null where nobody knows. */
  promiseDueAt: Date | null
  origin: string
  isDemo: boolean
  now: Date
}

type Make<Name extends MailName> = (common: TicketMail, material: MailMaterial) => MailData[Name]

/** What each mail says besides the common part. No contract promises anything yet. */
const specifics: { [Name in MailName]: Make<Name> } = {
  received: (common) => ({ ...common, promise: null }),
  replied: (common, { facts, sender }) => ({
    ...common,
    agentName: nameOfAuthor(wordsOf(facts), sender),
    message: mailed(wordsOf(facts)),
    isAnswerAwaited: facts.pendingOn === 'requester',
  }),
  assigned: (common, { audience, facts, sender }) => ({
    ...common,
    agentName: sender.showsAgentNames ? facts.assigneeName : null,
    audience,
    requesterName: facts.requesterName,
    promise: null,
  }),
  resolved: (common, material) => {
    const { event, facts, sender } = material
    if (event.type !== 'ticket.resolved') throw new Error(`${event.type} resolves nothing`)
    return {
      ...common,
      agentName: nameOfAuthor(wordsOf(facts), sender),
      code: event.data.code,
      message: mailed(wordsOf(facts)),
      closesAfterWorkingDays: sender.closesAfterWorkingDays,
      closesAt: new Date(event.data.closesAt),
      ratingUrl: ratingUrlOf(material, event.data.code),
    }
  },
  promiseWarning: (common, { event, facts, recipient, promiseDueAt: dueAt, now }) => {
    if (event.type !== 'promise.warned') throw new Error(`${event.type} warns of nothing`)
    const kind = event.data.promise === 'resolution' ? 'solution' : 'answer'
    return {
      ...common,
      isAssignee: facts.facts.assigneeId === recipient.personId,
      isLate: dueAt !== null && dueAt <= now,
      promise: dueAt && { kind, dueAt },
    }
  },
  urgentTicket: (common, { facts, isOnDuty }) => ({
    ...common,
    isOnDuty,
    requesterName: facts.requesterName,
  }),
}

/** The data of one mail, ready to be composed. */
export const mailDataOf = <Name extends MailName>(name: Name, material: MailMaterial): MailData[Name] =>
  specifics[name](commonOf(material), material)

/** The administration's names in all languages; the Dutch one stands in for German, the French one for English. */
export const namesOf = ({ names: { nl, fr, en, de } }: MailSender) => ({ nl, fr, en: en ?? fr, de: de ?? nl })

export const bilingualOrderOf = ({ languageOrder }: MailSender): ['nl', 'fr'] | ['fr', 'nl'] =>
  languageOrder === 'fr_nl' ? ['fr', 'nl'] : ['nl', 'fr']

/** What every mail to this person says of its sender. */
export function anyMailOf(
  recipient: Pick<Actor, 'name' | 'email' | 'locale'>,
  { sender, isDemo, now }: Pick<MailMaterial, 'sender' | 'isDemo' | 'now'>,
): AnyMail {
  const { contact } = sender
  return {
    to: { name: recipient.name, address: recipient.email },
    recipientLanguage: recipient.locale,
    administration: { names: namesOf(sender), bilingualOrder: bilingualOrderOf(sender) },
    helpdesk: {
      telephone: contact?.telephone ?? null,
      counter: contact && {
        nl: contact.counterNl,
        fr: contact.counterFr,
        en: contact.counterFr,
        de: contact.counterNl,
      },
      hoursToday: contact && hoursOn(contact, wallClock(now, contact.timeZone)),
    },
    now,
    isDemo,
  }
}

function commonOf(material: MailMaterial): TicketMail {
  const { recipient, facts, audience, origin } = material
  const path = audience === 'agent' ? deskTicketPath(facts.number) : ticketPath(facts.number)
  return {
    ...anyMailOf(recipient, material),
    ticket: {
      number: facts.number,
      subject: facts.subject,
      language: facts.language,
      isConfidential: facts.facts.isConfidential,
      url: `${origin}${path}`,
    },
    agentName: null,
  }
}

function wordsOf({ message }: MailFacts): MailedWords {
  if (!message) throw new Error('A mail that repeats a message needs one that its recipient may read')
  return message
}

/**
 * Where this recipient says how they were helped. Only the requester is asked, once; a confidential ticket is asked about in
 * the portal, because a forwarded link would let somebody else answer.
 */
function ratingUrlOf(
  { facts: { facts, isRated, isSpam, number }, recipient, event, origin, now }: MailMaterial,
  resolutionCode: ResolutionCode,
): string | null {
  const { requesterId, assigneeId } = facts
  const { ticketId } = event
  const ticket = {
    status: 'resolved',
    resolutionCode,
    resolvedAt: event.at,
    isSpam,
    requesterId,
    assigneeId,
  } as const
  if (!ticketId || requesterId !== recipient.personId || isRated || facts.isConfidential) return null
  if (!asksForRating(ticket, now)) return null
  return `${origin}${ratePath(number, ratingToken({ ticketId, requesterId }))}`
}

/** Null says "the helpdesk"; a colleague who asks along is always named. */
const nameOfAuthor = ({ isFromHelpdesk, authorName }: MailedWords, sender: MailSender): string | null =>
  isFromHelpdesk && !sender.showsAgentNames ? null : authorName

const mailed = ({ body, language, createdAt, isFromHelpdesk, channel }: MailedWords): MailedMessage => ({
  text: body,
  language,
  sentAt: createdAt,
  ...(isFromHelpdesk && (channel === 'telephone' || channel === 'counter') && { spoken: channel }),
})
