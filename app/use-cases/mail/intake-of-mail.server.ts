import { actorByPerson } from '~/data/actor-facts.server'
import { intakeFacts, type MailboxOfAdministration } from '~/data/mail-intake.server'
import { belongsToMailbox, type MailSender, type NamedTicket } from '~/domain/mail-intake'
import type { IncomingMail } from '~/mail/incoming/incoming-mail'
import { type AutomaticReason, automaticReason } from '~/mail/incoming/loop-guard'
import { personProvenBy, ticketsNamedIn } from '~/mail/incoming/our-marks.server'

/** A mail together with all that decides what becomes of it. */
export interface Intake {
  mail: IncomingMail
  automatic: AutomaticReason | null
  sender: MailSender | null
  /** The administrations to which it was sent, each once, with the tickets that it names there. */
  addressed: { administrationId: string; named: NamedTicket[] }[]
}

const withoutPlus = (address: string) => address.replace(/\+[^@]*@/, '@')
const MOST_ADDRESSES = 200

/** Looks up whose addresses, whose words and whose tickets these are. */
export async function intakeOfMail(mail: IncomingMail): Promise<Intake> {
  const recipients = [...mail.to.map((a) => a.address), ...mail.cc.map((a) => a.address), ...mail.deliveredTo]
    .slice(0, MOST_ADDRESSES)
    .flatMap((address) => [...new Set([address, withoutPlus(address)])])
  const from = mail.from?.address ?? ''
  const named = ticketsNamedIn(mail)
  const facts = await intakeFacts({
    addresses: [...new Set([...recipients, withoutPlus(from)])],
    fromAddress: from,
    numbers: named.numbers,
    ticketIds: named.ticketIds,
    notificationIds: named.notificationIds,
  })
  const tickets = facts.tickets
    .map(({ personIds, notificationIds, ...ticket }) => ({
      ...ticket,
      provenPersonId: personProvenBy(named, { ...ticket, personIds }),
      isThreaded: notificationIds.length > 0 || named.ticketIds.includes(ticket.id),
    }))
    .sort((one, other) => proofOf(other) - proofOf(one))
  const { personId = null, everMemberOf = [] } = facts.sender ?? {}
  return {
    mail,
    automatic: automaticReason(
      mail,
      facts.mailboxes.map(({ address }) => address),
    ),
    sender: mail.from && {
      ...mail.from,
      personId,
      everMemberOf,
      actor: facts.sender?.isActive ? await actorByPerson(facts.sender.personId) : null,
      domainOf: facts.domainOf,
    },
    addressed: placesOf(recipients, facts.mailboxes, tickets),
  }
}

const proofOf = (ticket: NamedTicket) => (ticket.provenPersonId ? 2 : ticket.isThreaded ? 1 : 0)

/**
 * Where the mail goes. A proven ticket is its own address: an answer finds it also when people changed the recipients
 * or the ticket moved. Thread and number count at the mailboxes of their administration, and where there is no mailbox.
 */
function placesOf(
  recipients: string[],
  mailboxes: MailboxOfAdministration[],
  tickets: NamedTicket[],
): Intake['addressed'] {
  const addressed = new Map<string, { code: string; named: NamedTicket[] }>()
  for (const recipient of recipients) {
    const mailbox = mailboxes.find(({ address }) => address === recipient)
    if (mailbox && !addressed.has(mailbox.id)) addressed.set(mailbox.id, { code: mailbox.code, named: [] })
  }
  const hasMailbox = addressed.size > 0
  for (const ticket of tickets) {
    const homes = [...addressed].filter(([id, { code }]) => belongsToMailbox({ id, code }, ticket))
    for (const [, place] of homes) place.named.push(ticket)
    if (homes.length > 0) continue
    const [first] = addressed.values()
    if (ticket.provenPersonId && hasMailbox) first?.named.unshift(ticket)
    else if (!hasMailbox && proofOf(ticket) > 0)
      addressed.set(ticket.facts.administrationId, { code: '', named: [ticket] })
  }
  return [...addressed].map(([administrationId, { named }]) => ({ administrationId, named }))
}
