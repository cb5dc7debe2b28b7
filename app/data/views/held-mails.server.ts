import { type Actor, deskAdministrations } from '~/domain/actor'
import type { HeldReason } from '~/domain/mail-intake'
import { Prisma } from '../generated/client'
import { assertDeliveryId } from '../held-mail.server'
import { type Reader, viewAs } from '../scope.server'
import { rowsOfDesks, ticketsVisibleTo } from '../visible-to.server'

export interface HeldMailRow {
  deliveryId: string
  administrationCode: string
  fromName: string | null
  fromAddress: string | null
  subject: string | null
  receivedAt: Date
  reason: HeldReason
  /** The ticket that its subject or thread names, if the actor may see that one. */
  suggestedNumber: string | null
}

const PAGE = 50
const MOST_COUNTED = 1000
const heldAtDesks = (actor: Actor) =>
  Prisma.sql`d.outcome = 'held' and ${rowsOfDesks(actor, Prisma.sql`d.administration_id`)}`

/**
 * One page of the mails that wait at the actor's desks, newest first. One query.
 * @param after the id of the last one on the page before
 */
export async function heldMailPage(
  actor: Actor,
  after: string | null,
): Promise<{ items: HeldMailRow[]; next: string | null; showsAdministration: boolean }> {
  if (after) assertDeliveryId(after)
  const further = after
    ? Prisma.sql`and (d.created_at, d.id) < (select c.created_at, c.id from mail_delivery c where c.id = ${after}::uuid)`
    : Prisma.empty
  const rows = await viewAs(
    actor,
    (db) => db.$queryRaw<HeldMailRow[]>`
      select d.id as "deliveryId", a.code as "administrationCode", m.from_name as "fromName",
        m.from_address as "fromAddress", m.subject, m.received_at as "receivedAt", d.reason, t.number as "suggestedNumber"
      from mail_delivery d join incoming_mail m on m.id = d.incoming_mail_id
        join administration a on a.id = d.administration_id
        left join ticket t on t.id = d.suggested_ticket_id and ${ticketsVisibleTo(actor)}
      where ${heldAtDesks(actor)} ${further}
      order by d.created_at desc, d.id desc limit ${PAGE + 1}`,
  )
  const items = rows.slice(0, PAGE)
  return {
    items,
    next: rows.length > PAGE ? (items.at(-1)?.deliveryId ?? null) : null,
    showsAdministration: deskAdministrations(actor).length > 1,
  }
}

/** How many mails wait at the actor's desks; beyond a thousand it says a thousand. One query. */
export async function heldCount(db: Reader, actor: Actor): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select 1 from mail_delivery d where ${heldAtDesks(actor)} limit ${MOST_COUNTED}) held`
  return row?.count ?? 0
}
