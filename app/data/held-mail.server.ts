import type { Actor } from '~/domain/actor'
import { ExpectedError, notFound } from '~/domain/errors'
import type { HeldReason } from '~/domain/mail-intake'
import { Prisma } from './generated/client'
import type { UnfinishedMail } from './incoming-mail.server'
import type { Db } from './scope.server'
import { rowsOfDesks } from './visible-to.server'

/** A held mail as somebody decides about it. */
export interface HeldDelivery {
  id: string
  administrationId: string
  reason: HeldReason
  stored: UnfinishedMail
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id from an address: what cannot be one does not exist. @throws ExpectedError not_found */
export function assertDeliveryId(id: string): void {
  if (!uuid.test(id)) throw notFound()
}

/**
 * A mail that waits at one of the actor's desks; one that was dismissed may still be taken in.
 * @throws ExpectedError not_found, or conflict when somebody decided meanwhile
 */
export async function findHeldDelivery(
  db: Db,
  actor: Actor,
  deliveryId: string,
  undecided: ('held' | 'dismissed')[],
): Promise<HeldDelivery> {
  assertDeliveryId(deliveryId)
  const [row] = await db.$queryRaw<(Omit<HeldDelivery, 'stored'> & UnfinishedMail & { outcome: string })[]>`
    select d.administration_id as "administrationId", d.reason, d.outcome, m.id, m.received_at as "receivedAt", m.sha256,
      m.size_bytes as "sizeBytes", m.storage_key as "storageKey"
    from mail_delivery d join incoming_mail m on m.id = d.incoming_mail_id
    where d.id = ${deliveryId}::uuid and d.outcome in ('held', 'accepted', 'dismissed')
      and ${rowsOfDesks(actor, Prisma.sql`d.administration_id`)}`
  if (!row) throw notFound()
  const { administrationId, reason, outcome, ...stored } = row
  if (!undecided.some((waiting) => waiting === outcome)) throw new ExpectedError('conflict')
  return { id: deliveryId, administrationId, reason, stored }
}

/**
 * Stores what was decided. A ticket that was made wins over a dismissal, earlier or at the same moment.
 * @throws ExpectedError conflict when somebody else decided first
 */
export async function decideHeldDelivery(
  db: Db,
  deliveryId: string,
  decision: { outcome: 'accepted'; ticketId: string } | { outcome: 'dismissed' },
  { actorId, now }: { actorId: string; now: Date },
): Promise<void> {
  const open = decision.outcome === 'accepted' ? ['held', 'dismissed'] : ['held']
  const { count } = await db.mailDelivery.updateMany({
    where: { id: deliveryId, outcome: { in: open } },
    data: { ...decision, decidedById: actorId, decidedAt: now },
  })
  if (count === 0) throw new ExpectedError('conflict')
}
