import { appendEvents } from '~/data/event-log.server'
import { decideHeldDelivery } from '~/data/held-mail.server'
import { insertMessage } from '~/data/messages.server'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { isAlreadyThere } from '~/data/temporary-failure.server'
import { findTicketForChange, type TicketRecord } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { ExpectedError, invalid } from '~/domain/errors'
import type { Happening } from '~/domain/events'
import { speaksAs } from '~/domain/mail-intake'
import { can } from '~/domain/permissions'
import { statusAfterAnswer } from '~/domain/status'
import { readTicketNumber } from '~/domain/ticket-number'
import { eventsBell } from '~/events/bell.server'
import { applyStatus } from '../tickets/apply-status.server'
import { filesOf, shortBody, wordsOf } from './mail-words.server'
import { senderAsContact, takableMail } from './sender-of-held-mail.server'

/**
 * An agent adds a held mail to a ticket: its sender could not prove that it belongs there, the agent says so. The
 * words are the sender's and everybody on the ticket reads them; the sender gets no sight of the ticket by it.
 * @throws ExpectedError invalid for a ticket that this agent does not work on here, closed, conflict, not_found
 */
export async function joinHeldMail(
  actor: Actor,
  { deliveryId, number: typed }: { deliveryId: string; number: string },
  now = new Date(),
): Promise<{ number: string }> {
  const takable = await takableMail(actor, deliveryId)
  const { held, mail } = takable
  const { number } = await ticketAtDesk(actor, typed, held.administrationId)
  const words = wordsOf(mail, { isAnswer: true })
  if (!words) throw new ExpectedError('not_allowed')
  const sender = await senderAsContact(takable, now)
  const files = await filesOf(held.stored, mail, words, { withOriginal: true })

  await acrossAdministrations(
    'the sender may not write here; an agent who may lets this mail in',
    async (db) => {
      const happenings: Happening[] = []
      const say = (happening: Happening) => void happenings.push(happening)
      const ticket = await findTicketForChange(db, number)
      const isFromHelpdesk = speaksAs(sender, ticket) === 'helpdesk'
      const answered = statusAfterAnswer(ticket.status, ticket.pendingOn)
      if (answered === null) throw new ExpectedError('closed')
      const status = isFromHelpdesk ? (ticket.status === 'new' ? 'open' : ticket.status) : answered
      const messageId = await insertMessage(
        db,
        ticket,
        {
          kind: 'public',
          authorId: sender.personId,
          isFromHelpdesk,
          body: shortBody(words.body),
          language: words.language,
          channel: 'mail',
          files,
          deliveryId,
        },
        now,
      )
      await applyStatus({ db, now, say }, ticket, { status, pendingOn: ticket.pendingOn }, messageId)
      await db.ticket.update({
        where: { id: ticket.id },
        data: {
          version: { increment: 1 },
          updatedAt: now,
          lastPublicAt: now,
          waitsForHelpdesk: !isFromHelpdesk,
          ...(isFromHelpdesk && !ticket.firstResponseAt ? { firstResponseAt: now } : {}),
        },
        select: { id: true },
      })
      const decision = { outcome: 'accepted' as const, ticketId: ticket.id }
      await decideHeldDelivery(db, deliveryId, decision, { actorId: actor.personId, now })
      const about = { administrationId: ticket.administrationId, ticketId: ticket.id }
      say({ ...about, type: 'ticket.replied', data: { messageId, isFromHelpdesk, channel: 'mail' } })
      await appendEvents(db, happenings, { actorId: sender.personId, now })
      const decided: Happening = { ...about, type: 'mail.decided', data: { deliveryId, outcome: 'accepted' } }
      await appendEvents(db, [decided], { actorId: actor.personId, now })
    },
  ).catch((error) => {
    throw isAlreadyThere(error) ? new ExpectedError('conflict') : error
  })
  eventsBell.ring()
  return { number }
}

/** The ticket with this number, if it belongs to the administration to which the mail was sent and the agent answers there. */
async function ticketAtDesk(actor: Actor, typed: string, administrationId: string): Promise<TicketRecord> {
  const number = readTicketNumber(typed)
  const unknown = invalid({ number: 'ticketUnknown' })
  if (!number) throw unknown
  const ticket = await asActor(actor, (db) => findTicketForChange(db, number)).catch((error) => {
    throw error instanceof ExpectedError ? unknown : error
  })
  const isHere = ticket.administrationId === administrationId && can(actor, 'replyAsHelpdesk', ticket)
  if (!isHere) throw unknown
  return ticket
}
