import { decideHeldDelivery } from '~/data/held-mail.server'
import { whatBecameOf } from '~/data/incoming-mail.server'
import { isClosedForNew } from '~/data/intake.server'
import { isAlreadyThere } from '~/data/temporary-failure.server'
import type { Actor } from '~/domain/actor'
import { ExpectedError, invalid } from '~/domain/errors'
import { commit } from '~/events/commit.server'
import { createTicket } from '../tickets/create-ticket.server'
import { ticketByMail } from './deliver-mail.server'
import { filesOf, shortBody, wordsOf } from './mail-words.server'
import { senderAsContact, takableMail } from './sender-of-held-mail.server'

/**
 * An agent makes a ticket of a held mail: the sender's words, in the sender's name. First the ticket, then the
 * decision: whoever is interrupted between them presses again and finds the same ticket.
 * @throws ExpectedError not_found, conflict when somebody decided meanwhile, not_allowed without a sender to answer,
 *   invalid where no new tickets are taken
 */
export async function acceptHeldMail(
  actor: Actor,
  deliveryId: string,
  now = new Date(),
): Promise<{ number: string }> {
  const takable = await takableMail(actor, deliveryId)
  const { held, mail } = takable
  if (await isClosedForNew(held.administrationId)) throw invalid({ administration: 'administrationClosed' })
  const words = wordsOf(mail, { isAnswer: false })
  if (!words) throw new ExpectedError('not_allowed')
  const sender = await senderAsContact(takable, now)
  const files = await filesOf(held.stored, mail, words, { withOriginal: true })
  const ticketId = await once(deliveryId, async () => {
    const { id } = await createTicket(
      sender,
      {
        ...ticketByMail(held.administrationId, words.subject),
        description: shortBody(words.body),
        language: words.language,
        files,
        deliveryId,
      },
      now,
    )
    return id
  })
  return commit(
    actor,
    async ({ db, say }) => {
      await decideHeldDelivery(
        db,
        deliveryId,
        { outcome: 'accepted', ticketId },
        { actorId: actor.personId, now },
      )
      say({
        type: 'mail.decided',
        administrationId: held.administrationId,
        ticketId,
        data: { deliveryId, outcome: 'accepted' },
      })
      return db.ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { number: true } })
    },
    now,
  )
}

/** The ticket of this delivery, made now or by an earlier attempt. */
async function once(deliveryId: string, make: () => Promise<string>): Promise<string> {
  try {
    return await make()
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
    const { ticket } = await whatBecameOf(deliveryId)
    if (!ticket) throw error
    return ticket.id
  }
}
