import type { Readable } from 'node:stream'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { can, type TicketFacts } from '~/domain/permissions'
import { readStoredFile } from '../file-store.server'
import { viewAs } from '../scope.server'
import { ticketsVisibleTo } from '../visible-to.server'
import { ticketFacts } from './ticket-facts.server'

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
  facts: TicketFacts
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A file that this actor may have now: on a public message of a ticket they see, or on a note they may read.
 * Unconfirmed senders (contacts) get none. One query. @throws ExpectedError not_found
 */
export async function attachment(actor: Actor, id: string): Promise<AttachmentContent> {
  const isConfirmed = actor.memberships.some(({ role }) => role !== 'contact')
  if (!isConfirmed || !idShape.test(id)) throw notFound()
  const [row] = await viewAs(
    actor,
    (db) => db.$queryRaw<Row[]>`
      select f.name, f.content_type as "contentType", f.storage_key as "storageKey",
        m.kind = 'internal' as "isInternal", ${ticketFacts} as facts
      from attachment f join message m on m.id = f.message_id join ticket t on t.id = m.ticket_id
      where f.id = ${id}::uuid and ${ticketsVisibleTo(actor)}`,
  )
  if (!row || !can(actor, row.isInternal ? 'seeNotes' : 'see', row.facts)) throw notFound()
  // Outside the transaction: a slow disk must not keep others from the database.
  const { content, sizeBytes } = await readStoredFile(row.storageKey)
  return { name: row.name, contentType: row.contentType, sizeBytes, content }
}
