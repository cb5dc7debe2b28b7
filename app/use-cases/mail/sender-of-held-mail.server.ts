import { actorByPerson } from '~/data/actor-facts.server'
import { findHeldDelivery, type HeldDelivery } from '~/data/held-mail.server'
import { becomeContact } from '~/data/mail-intake.server'
import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { ExpectedError } from '~/domain/errors'
import type { IncomingMail, MailAddress } from '~/mail/incoming/incoming-mail'
import { canBeTaken } from './read-held-mail.server'
import { readStoredMail } from './stored-mail.server'

export interface TakableMail {
  held: HeldDelivery
  mail: IncomingMail
  from: MailAddress
}

/** The held mail with its sender. @throws ExpectedError not_found, conflict, or not_allowed without a sender to answer */
export async function takableMail(actor: Actor, deliveryId: string): Promise<TakableMail> {
  const held = await asActor(actor, (db) => findHeldDelivery(db, actor, deliveryId, ['held', 'dismissed']))
  const reading = await readStoredMail(held.stored)
  const mail = reading.outcome === 'read' ? reading.mail : reading.glimpse
  if (!mail?.from || !canBeTaken(held.reason, mail.from)) throw new ExpectedError('not_allowed')
  return { held, mail, from: mail.from }
}

/** An agent vouches for the sender, who becomes a contact if they are nobody there yet. */
export async function senderAsContact({ held, from }: TakableMail, now: Date): Promise<Actor> {
  const personId = await becomeContact(from, held.administrationId, now)
  const sender = personId ? await actorByPerson(personId) : null
  if (!sender) throw new ExpectedError('not_allowed')
  return sender
}
