import { messageIdsOfDeliveries } from '~/data/mail-sender.server'
import type { DueNotification } from '~/data/notifications.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import type { MailName } from '~/mail/catalogue'
import { composeMail } from '~/mail/compose.server'
import { threadHeaders } from '~/mail/message-id'
import type { OutgoingMail } from '~/mail/post.server'
import { makeReplyToken, replyAddress, replyTokenId } from '~/mail/reply-token'
import { senderIn } from '~/mail/sender'
import { bilingualOrderOf, type MailMaterial, mailDataOf, namesOf } from './notification-mail'

/** What all our mails have in common. */
export interface Letterhead {
  /** Scheme, host and port of every link; its host name ends our Message-IDs. */
  origin: string
  /** Signs reply tokens. */
  secret: string
  isDemo: boolean
}

/** One mail with everything that keeps it in its conversation: stable id, thread and reply token. */
export async function writeLetter({
  notification: { id, ticketId, template },
  secret,
  ...material
}: MailMaterial & Letterhead & { notification: DueNotification }): Promise<OutgoingMail> {
  const { recipient, event, facts, sender, audience, origin, now } = material
  const name = template as MailName
  const data = mailDataOf(name, material)
  const { subject, html, text, languages } = await composeMail(name, data)
  const contact = sender.contact ? [{ address: sender.contact.mail, language: null }] : []
  const from = senderIn(recipient.locale ? [recipient.locale] : bilingualOrderOf(sender), {
    names: namesOf(sender),
    addresses: sender.addresses.length > 0 ? sender.addresses : contact,
  })
  const token = makeReplyToken(secret, { ticketId, personId: recipient.personId, ticketNumber: facts.number })
  const host = new URL(origin).hostname
  const earlier = await earlierMessageIds(facts.deliveryIds)
  return {
    ...threadHeaders({
      notificationId: id,
      ticketId,
      host,
      earlier,
      replyTokenId: replyTokenId(token, host),
    }),
    from,
    to: data.to,
    // Agents answer at the desk.
    ...(audience === 'requester' && {
      replyTo: { name: from.name, address: replyAddress(from.address, token) },
    }),
    subject,
    html,
    text,
    languages,
    date: now,
    autoSubmitted:
      audience === 'requester' && event.type === 'ticket.created' && event.data.channel === 'mail'
        ? 'auto-replied'
        : 'auto-generated',
  }
}

const earlierMessageIds = async (deliveryIds: string[]): Promise<string[]> =>
  deliveryIds.length === 0
    ? []
    : acrossAdministrationsInSql('the ids of mails whose words the recipient may read', (db) =>
        messageIdsOfDeliveries(db, deliveryIds),
      )
