import type { HeldReason } from '~/domain/mail-intake'
import { newId } from '~/lib/new-id'
import type { StoredFile } from './messages.server'
import { acrossAdministrations, acrossAdministrationsInSql, type Db } from './scope.server'

/** A mail whose bytes are stored and of which nothing has been decided yet. */
export interface UnfinishedMail {
  id: string
  receivedAt: Date
  sha256: string
  sizeBytes: number
  storageKey: string
}

/** What the first lines of a mail say about it. */
export interface MailSummary {
  messageId: string | null
  fromAddress: string | null
  fromName: string | null
  fromDomain: string | null
  subject: string | null
}

/** What became of a mail for one administration. */
export interface DeliveryOutcome {
  id: string
  administrationId: string | null
  outcome: 'ticket' | 'reply' | 'held'
  reason: HeldReason | null
  ticketId: string | null
  suggestedTicketId: string | null
}

const intake = <T>(work: (db: Db) => Promise<T>) =>
  acrossAdministrations('mail comes in before anybody knows whose it is', work)

/** Notes that a mail has come; its bytes are on disk already. */
export async function recordReceived(
  { sha256, storageKey }: StoredFile,
  sizeBytes: number,
  now: Date,
): Promise<UnfinishedMail> {
  const mail = { id: newId(now), receivedAt: now, sha256, sizeBytes, storageKey }
  await intake((db) => db.incomingMail.create({ data: mail, select: { id: true } }))
  return mail
}

/** Mails that came before `before` and were not finished, oldest first: a crash or a lost database interrupted them. */
export const unfinishedMails = (before: Date, limit: number): Promise<UnfinishedMail[]> =>
  intake((db) =>
    db.incomingMail.findMany({
      where: { outcome: 'received', receivedAt: { lte: before } },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, receivedAt: true, sha256: true, sizeBytes: true, storageKey: true },
    }),
  )

/** The message that this delivery became, when an earlier run came so far; or the mail that was here before this one. */
export const whatBecameOf = (
  deliveryId: string,
): Promise<{ byMailId: string | null; ticket: { id: string; isNew: boolean } | null }> =>
  acrossAdministrationsInSql('what became of a mail, wherever it went', async (db) => {
    const [row] = await db.$queryRaw<
      { byMailId: string | null; ticket: { id: string; isNew: boolean } | null }[]
    >`
      select (select d.incoming_mail_id from mail_delivery d where d.id = ${deliveryId}::uuid) as "byMailId",
        (select jsonb_build_object('id', m.ticket_id, 'isNew', not exists (
            select 1 from message e where e.ticket_id = m.ticket_id and e.created_at < m.created_at))
          from message m where m.delivery_id = ${deliveryId}::uuid) as ticket`
    return row ?? { byMailId: null, ticket: null }
  })

/**
 * Stores what became of a mail. A delivery that another copy of the mail made first is a duplicate; the answer says
 * which ones are this mail's own. Null when the mail was finished before.
 */
export async function recordOutcome(
  db: Db,
  mail: UnfinishedMail,
  summary: MailSummary,
  deliveries: DeliveryOutcome[],
  duplicateId: (delivery: DeliveryOutcome) => string,
  now: Date,
): Promise<{ own: DeliveryOutcome[]; duplicates: DeliveryOutcome[] } | null> {
  const base = { incomingMailId: mail.id, createdAt: now }
  const [unfinished] = await db.$queryRaw<{ id: string }[]>`
    select id from incoming_mail where id = ${mail.id}::uuid and outcome = 'received' for update`
  if (!unfinished) return null
  const inserted = await db.mailDelivery.createManyAndReturn({
    data: deliveries.map((delivery) => ({ ...delivery, ...base })),
    skipDuplicates: true,
    select: { id: true },
  })
  const ownIds = new Set(inserted.map(({ id }) => id))
  const own = deliveries.filter(({ id }) => ownIds.has(id))
  const duplicates = deliveries.filter(({ id }) => !ownIds.has(id))
  await db.mailDelivery.createMany({
    data: duplicates.map((delivery) => ({
      ...base,
      id: duplicateId(delivery),
      administrationId: delivery.administrationId,
      outcome: 'duplicate',
    })),
  })
  await db.incomingMail.update({
    where: { id: mail.id },
    data: { ...summary, outcome: outcomeOf(own) },
    select: { id: true },
  })
  return { own, duplicates }
}

/** The one word for the whole mail: the most that came of it. */
export const outcomeOf = (own: Pick<DeliveryOutcome, 'outcome'>[]) =>
  (['ticket', 'reply', 'held'] as const).find((outcome) => own.some((d) => d.outcome === outcome)) ??
  'duplicate'
