import { createHash } from 'node:crypto'
import type { UnfinishedMail } from '~/data/incoming-mail.server'
import type { IncomingMail } from '~/mail/incoming/incoming-mail'

/** RFC 9562, version 8: the same parts give the same id, wherever and whenever. */
function idOf(...parts: (string | null)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  digest[6] = ((digest[6] as number) & 0x0f) | 0x80
  digest[8] = ((digest[8] as number) & 0x3f) | 0x80
  const hex = digest.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * The id of a mail's delivery to one administration follows from what makes two mails the same: sender and Message-ID, or
 * without one the bytes. Whoever takes in the second copy, or goes on after a crash, arrives at the same id and finds
 * what the first became.
 */
export const deliveryIdOf = (
  stored: UnfinishedMail,
  mail: IncomingMail | null,
  administrationId: string | null,
): string =>
  mail?.messageId
    ? idOf('message-id', mail.messageId, mail.from?.address ?? null, administrationId)
    : idOf('bytes', stored.sha256, administrationId)

export const duplicateIdOf = (stored: UnfinishedMail, deliveryId: string): string =>
  idOf('duplicate', stored.id, deliveryId)
