import type { Readable } from 'node:stream'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { can, type TicketFacts } from '~/domain/permissions'
import { readStoredFile } from '../file-store.server'
import { viewAs } from '../scope.server'
import { messagesVisible, ticketsVisibleTo } from '../visible-to.server'
import { ticketFacts } from './ticket-facts.server'
import { noteTicketOpened } from './ticket-opened.server'

export interface AttachmentContent {
  name: string
  contentType: string
  sizeBytes: number
  /** The caller reads it to its end or destroys it. */
  content: Readable
}

interface Row {
  name: string
  contentType: string
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
      select f.name, f.content_type as "contentType", f.storage_key as "storageKey",
        m.kind = 'internal' as "isInternal", t.id as "ticketId", ${ticketFacts} as facts
      from attachment f join message m on m.id = f.message_id join ticket t on t.id = m.ticket_id
      where f.id = ${id}::uuid and ${ticketsVisibleTo(actor)} and ${messagesVisible({ withNotes: true })}`
    if (!found || !can(actor, found.isInternal ? 'seeNotes' : 'see', found.facts)) throw notFound()
    await noteTicketOpened(db, { personId: actor.personId, ticketId: found.ticketId, now })
    return found
  })
  // Outside the transaction: a slow disk must not keep others from the database.
  const { content, sizeBytes } = await readStoredFile(row.storageKey)
  return { name: row.name, contentType: row.contentType, sizeBytes, content }
}
