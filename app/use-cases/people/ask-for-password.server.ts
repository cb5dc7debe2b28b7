import { setTimeout as wait } from 'node:timers/promises'
import { queueReset } from '~/data/account-mails.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import { eventsBell } from '~/events/bell.server'

/** Longer than any of it takes: a mail that is queued and one that is not are answered after the same time. */
const ANSWER_MILLISECONDS = 250

/** Somebody forgot a password. Whether we know the address, only its mailbox gets to know. */
export async function askForPassword(email: string, now = new Date()): Promise<void> {
  const address = email.trim().toLowerCase().slice(0, 254)
  const queueing = acrossAdministrationsInSql('who forgot a password cannot sign in', (db) =>
    queueReset(db, address, now),
  )
  await Promise.all([queueing, wait(ANSWER_MILLISECONDS)])
  eventsBell.ring()
}
