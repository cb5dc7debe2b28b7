import type {
  AnswerChannel,
  PendingReason,
  ResolutionCode,
  Status,
  TextLanguage,
} from '~/domain/ticket-values'
import { newId } from '~/lib/new-id'
import type { StoredFile } from './messages.server'
import { acrossAdministrationsInSql, type Db } from './scope.server'

/** An answer of the helpdesk that its author can still take back. */
export interface HeldReply {
  id: string
  ticketId: string
  authorId: string
  body: string
  language: TextLanguage
  channel: AnswerChannel
  files: StoredFile[]
  /** The status that it shall leave behind; null leaves that to the helpdesk's first word. */
  next: {
    status: Status
    pendingOn: PendingReason | null
    pendingUntil: Date | null
    resolutionCode?: ResolutionCode
  } | null
  sentAt: Date
}

/** How long answers on this administration's tickets can be taken back, in seconds; 0: not at all. */
export async function undoSeconds(db: Db, administrationId: string): Promise<number> {
  // Another body's helpdesk, which answers by shared access, sees nothing of the administration itself.
  const [row] = await db.$queryRaw<{ seconds: number }[]>`
    select reply_undo_seconds as seconds from administration where id = ${administrationId}::uuid`
  return row?.seconds ?? 0
}

/** Stores an answer that goes out at `releasesAt`, and gives its id. */
export async function insertHeldReply(
  db: Db,
  administrationId: string,
  { files, next, ...reply }: Omit<HeldReply, 'id'>,
  releasesAt: Date,
): Promise<string> {
  const id = newId(reply.sentAt)
  await db.heldReply.createMany({
    data: [
      {
        ...reply,
        id,
        administrationId,
        files: files.map((file) => ({ ...file })),
        nextStatus: next?.status ?? null,
        nextPendingOn: next?.pendingOn ?? null,
        nextPendingUntil: next?.pendingUntil ?? null,
        nextResolutionCode: next?.resolutionCode ?? null,
        releasesAt,
      },
    ],
  })
  return id
}

interface Row extends Omit<HeldReply, 'next'> {
  nextStatus: Status | null
  nextPendingOn: PendingReason | null
  nextPendingUntil: Date | null
  nextResolutionCode: ResolutionCode | null
}

/** Takes a held answer away; null when it is gone: released, or taken back. Only one caller gets it. */
export async function takeHeldReply(db: Db, id: string): Promise<HeldReply | null> {
  const [row] = await db.$queryRaw<Row[]>`
    delete from held_reply h where id = ${id}::uuid
    returning id, ticket_id as "ticketId", author_id as "authorId", body, language, channel, files,
      next_status as "nextStatus", next_pending_on as "nextPendingOn", next_pending_until as "nextPendingUntil",
      next_resolution_code as "nextResolutionCode", sent_at as "sentAt"`
  if (!row) return null
  const { nextStatus, nextPendingOn, nextPendingUntil, nextResolutionCode, ...reply } = row
  return {
    ...reply,
    next: nextStatus && {
      status: nextStatus,
      pendingOn: nextPendingOn,
      pendingUntil: nextPendingUntil,
      ...(nextResolutionCode && { resolutionCode: nextResolutionCode }),
    },
  }
}

const MOST_AT_ONCE = 50

/** Answers whose time to be taken back is over, oldest first. */
export const repliesToRelease = (now: Date): Promise<{ id: string; authorId: string; number: string }[]> =>
  acrossAdministrationsInSql(
    'answers go out when their time is over',
    (db) =>
      db.$queryRaw`
      select h.id, h.author_id as "authorId", t.number from held_reply h join ticket t on t.id = h.ticket_id
      where h.releases_at <= ${now.toISOString()}::timestamptz and h.problem is null
      order by h.releases_at limit ${MOST_AT_ONCE}`,
  )

/** Notes down why an answer could not go out: it stays, so that its words are not lost. Null when it is gone. */
export async function keepUnreleased(
  db: Db,
  id: string,
  problem: 'closed' | 'not_allowed',
): Promise<{ administrationId: string; ticketId: string } | null> {
  const [row] = await db.heldReply.updateManyAndReturn({
    where: { id, problem: null },
    data: { problem },
    select: { administrationId: true, ticketId: true },
  })
  return row ?? null
}
