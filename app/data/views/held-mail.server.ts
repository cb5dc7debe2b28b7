import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import type { HeldReason } from '~/domain/mail-intake'
import { Prisma } from '../generated/client'
import { assertDeliveryId } from '../held-mail.server'
import { viewAs } from '../scope.server'
import { rowsOfDesks, ticketsVisibleTo } from '../visible-to.server'

export interface HeldMailRecord {
  deliveryId: string
  outcome: 'held' | 'accepted' | 'dismissed'
  reason: HeldReason
  administrationNames: { nl: string; fr: string; en: string | null; de: string | null }
  fromName: string | null
  fromAddress: string | null
  subject: string | null
  receivedAt: Date
  sizeBytes: number
  suggestedNumber: string | null
  /** The ticket it became, if the actor may see that one. */
  ticketNumber: string | null
  decidedByName: string | null
  decidedAt: Date | null
  storageKey: string
}

/** A mail that waits, or waited, at one of the actor's desks. One query. @throws ExpectedError not_found */
export async function heldMailRecord(actor: Actor, deliveryId: string): Promise<HeldMailRecord> {
  assertDeliveryId(deliveryId)
  const [row] = await viewAs(
    actor,
    (db) => db.$queryRaw<HeldMailRecord[]>`
      select d.id as "deliveryId", d.outcome, d.reason, m.from_name as "fromName", m.from_address as "fromAddress",
        jsonb_build_object('nl', a.name_nl, 'fr', a.name_fr, 'en', a.name_en, 'de', a.name_de)
          as "administrationNames",
        m.subject, m.received_at as "receivedAt", m.size_bytes as "sizeBytes", m.storage_key as "storageKey",
        p.name as "decidedByName", d.decided_at as "decidedAt",
        (select t.number from ticket t where t.id = d.suggested_ticket_id and ${ticketsVisibleTo(actor)})
          as "suggestedNumber",
        (select t.number from ticket t where t.id = d.ticket_id and ${ticketsVisibleTo(actor)}) as "ticketNumber"
      from mail_delivery d join incoming_mail m on m.id = d.incoming_mail_id
        join administration a on a.id = d.administration_id left join person p on p.id = d.decided_by_id
      where d.id = ${deliveryId}::uuid and d.outcome in ('held', 'accepted', 'dismissed')
        and ${rowsOfDesks(actor, Prisma.sql`d.administration_id`)}`,
  )
  if (!row) throw notFound()
  return row
}
