import type { DueAccountMail } from '~/data/account-mails.server'
import { passwordHashOf } from '~/data/credentials.server'
import { senderOf } from '~/data/mail-sender.server'
import { nameOfPerson } from '~/data/people.server'
import { makeLink } from '~/data/person-links.server'
import { acrossAdministrationsInSql, type Reader } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { composeAccountMail } from '~/mail/compose-account.server'
import { accountMessageId } from '~/mail/message-id'
import type { OutgoingMail } from '~/mail/post.server'
import { senderIn } from '~/mail/sender'
import { invitationPath, resetPath, signInPath } from '~/paths'
import type { Letterhead } from './notification-letter.server'
import { anyMailOf, bilingualOrderOf, namesOf } from './notification-mail'

interface Material extends Omit<Letterhead, 'secret'> {
  due: DueAccountMail
  recipient: Actor
  now: Date
}

/** One mail about somebody's access, with a link of its own and an id that stays. */
export async function writeAccountLetter(material: Material): Promise<OutgoingMail> {
  const { due, recipient, origin, now } = material
  const { sender, inviterName, link } = await acrossAdministrationsInSql(
    'the recipient of a link is not signed in',
    async (db) => ({
      sender: await senderOf(db, due.administrationId ?? homeOf(recipient)),
      inviterName: due.invitedById && (await nameOfPerson(db, due.invitedById)),
      link: await linkFor(db, material),
    }),
  )
  const data = { ...anyMailOf(recipient, { ...material, sender }), ...link, url: origin + link.path }
  const { languages, ...composed } =
    due.kind === 'reset'
      ? await composeAccountMail('reset', data)
      : await composeAccountMail('invitation', { ...data, inviterName })
  const host = new URL(origin).hostname
  const own = sender.contact?.mail ?? `helpdesk@${host}`
  return {
    messageId: accountMessageId(due.id, host),
    from: senderIn(recipient.locale ? [recipient.locale] : bilingualOrderOf(sender), {
      names: namesOf(sender),
      addresses: sender.addresses.length > 0 ? sender.addresses : [{ address: own, language: null }],
    }),
    to: data.to,
    ...composed,
    languages,
    date: now,
  }
}

/**
 * The link of the mail. Whoever has a password signs in with it: being invited somewhere else must not leave a link in
 * their mailbox that would change it.
 */
async function linkFor(
  db: Reader,
  { due, recipient, now }: Material,
): Promise<{ path: string; expiresAt: Date | null }> {
  const { personId } = recipient
  if (due.kind === 'invitation' && (await passwordHashOf(db, personId)) !== null)
    return { path: signInPath(), expiresAt: null }
  const { token, expiresAt } = await makeLink(db, { personId, purpose: due.kind }, now)
  return { path: due.kind === 'reset' ? resetPath(token) : invitationPath(token), expiresAt }
}

/** Where somebody belongs: their own administration before one that they work for. */
const homeOf = ({ memberships }: Actor): string | null =>
  (memberships.find(({ role }) => role === 'requester') ?? memberships[0])?.administrationId ?? null
