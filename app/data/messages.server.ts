import type { Channel, TextLanguage } from '~/domain/ticket-values'
import { newId } from '~/lib/new-id'
import type { Db } from './scope.server'

/** A file that stands in the file store; it hangs on nothing until a message takes it. */
export interface StoredFile {
  name: string
  /** Told by the content, not by the sender. */
  contentType: string
  sizeBytes: number
  sha256: string
  storageKey: string
  /** Pixels of a picture that may be shown (data/files/picture-size); null or absent for every other file. */
  width?: number | null
  height?: number | null
}

export interface NewMessage {
  kind: 'public' | 'internal'
  authorId: string
  isFromHelpdesk: boolean
  body: string
  language: TextLanguage
  channel: Channel
  files: StoredFile[]
  deliveryId?: string | null
}

/** Adds a message with its attachments to a ticket and gives its id. */
export async function insertMessage(
  db: Db,
  ticket: { id: string; administrationId: string },
  { files, deliveryId, ...message }: NewMessage,
  now: Date,
): Promise<string> {
  const id = newId(now)
  const place = { administrationId: ticket.administrationId, ticketId: ticket.id, createdAt: now }
  await db.message.createMany({ data: [{ ...place, ...message, id, deliveryId: deliveryId ?? null }] })
  if (files.length > 0) {
    await db.attachment.createMany({
      data: files.map(({ name, contentType, sizeBytes, sha256, storageKey, width, height }, index) => ({
        ...place,
        // In the order in which they were chosen: a list is sorted by the ids.
        id: newId(new Date(now.getTime() + index)),
        messageId: id,
        isInternal: message.kind === 'internal',
        name,
        contentType,
        sizeBytes,
        sha256,
        storageKey,
        width: width ?? null,
        height: height ?? null,
        uploadedById: message.authorId,
      })),
    })
  }
  return id
}

/** Did one of those who ask say something after this moment? */
export async function hasAnswerSince(db: Db, ticketId: string, moment: Date): Promise<boolean> {
  const answer = await db.message.findFirst({
    where: { ticketId, kind: 'public', isFromHelpdesk: false, createdAt: { gt: moment } },
    select: { id: true },
  })
  return answer !== null
}
