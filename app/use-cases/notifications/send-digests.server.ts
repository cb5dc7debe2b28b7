import { queueDigests } from '~/data/account-mails.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import { eventsBell } from '~/events/bell.server'

/** Whoever chose so gets what is new in one mail. Gives how many mails are on their way. */
export async function sendDigests(now = new Date()): Promise<number> {
  const queued = await acrossAdministrationsInSql('digests go to persons of every administration', (db) =>
    queueDigests(db, now),
  )
  if (queued > 0) eventsBell.ring()
  return queued
}
