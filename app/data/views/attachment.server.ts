import type { Readable } from 'node:stream'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { can, type TicketFacts } from '~/domain/permissions'
import { readStoredFile } from '../file-store.server'
import type { ByteRange } from '../files/file-store'
import { viewAs } from '../scope.server'
import { messagesVisible, ticketsVisibleTo } from '../visible-to.server'
import { ticketFacts } from './ticket-facts.server'
import { noteTicketOpened } from './ticket-opened.server'

export interface AttachmentContent {
  name: string
  /** Told by the content when it arrived. */
  contentType: string
  sizeBytes: number
  sha256: string
  /** Whether it is a picture whose size in pixels is known and bearable. */
  isPicture: boolean
  /**
   * Reads it, or a part of it. The caller reads to the end or destroys.
   * @throws ExpectedError files_unavailable
   */
  open: (range?: ByteRange) => Promise<Readable>
}

interface Row extends Omit<AttachmentContent, 'open'> {
  storageKey: string
  isInternal: boolean
  ticketId: string
  facts: TicketFacts
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A file that this actor may have now: on a public message of a ticket they see, or on a note they may read.
 * Unconfirmed senders (contacts) get none. It counts as opening the ticket. Two queries. @throws ExpectedError not_found
 */
export async function attachment(actor: Actor, id: string, now = new Date()): Promise<AttachmentContent> {
  const isConfirmed = actor.memberships.some(({ role }) => role !== 'contact')
  if (!isConfirmed || !idShape.test(id)) throw notFound()
  const row = await viewAs(actor, async (db) => {
    const [found] = await db.$queryRaw<Row[]>`
      select f.name, f.content_type as "contentType", f.size_bytes as "sizeBytes", f.sha256,
        f.width is not null as "isPicture", f.storage_key as "storageKey",
        m.kind = 'internal' as "isInternal", t.id as "ticketId", ${ticketFacts} as facts
      from attachment f join message m on m.id = f.message_id join ticket t on t.id = m.ticket_id
      where f.id = ${id}::uuid and ${ticketsVisibleTo(actor)} and ${messagesVisible({ withNotes: true })}`
    if (!found || !can(actor, found.isInternal ? 'seeNotes' : 'see', found.facts)) throw notFound()
    await noteTicketOpened(db, { personId: actor.personId, ticketId: found.ticketId, now })
    return found
  })
  const { storageKey, isInternal: _, ticketId: __, facts: ___, ...file } = row
  // Outside the transaction: a slow disk or server must not keep others from the database.
  return { ...file, open: (range) => readStoredFile(storageKey, range) }
}
