import { queuedAccountMails } from '~/data/account-mails.server'
import { addBellLines, choicesOf } from '~/data/app-notifications.server'
import { addNotifications, queuedNotifications } from '~/data/notifications.server'
import { moveOutboxBehind, nextOutboxItems, type OutboxItem, type TicketPeople } from '~/data/outbox.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import type { LoggedEvent } from '~/domain/events'
import { type NotificationKind, wants } from '~/domain/notifications'
import { logger } from '~/lib/logger.server'
import { eventsBell } from './bell.server'
import { type AtStep, traceStep } from './outbox-steps.server'
import { bellLinesFor, notificationsFor } from './reactions.server'
import { tellNotified } from './tell-notified.server'
import { inWorkingHours } from './warned-in-hours.server'

/** Hands mails, by their ids, to whoever delivers them. Handing one over twice must do no harm. */
export type Enqueue = (ids: string[]) => Promise<void>

const BATCH = 200
/** For events of other processes, whose bell is not heard here. */
const LOOK_MILLISECONDS = 1_000
/** Between the outbox's commit and the job stands a moment in which a process can die; what it left is found by this. */
const SWEEP_MILLISECONDS = 60_000

export interface OutboxReading {
  events: number
  /** The new mails that need not wait for their readers. */
  notificationIds: string[]
  /** Whose bells rang. */
  notifiedIds: string[]
}

/**
 * Turns the next events into mails and lines behind the bell, as their recipients chose, in one transaction with the
 * outbox's positions: no event is left out and none counts twice, however many readers there are.
 */
export const readOutbox = (now = new Date(), atStep: AtStep = traceStep): Promise<OutboxReading> =>
  acrossAdministrationsInSql('the outbox reads every administration’s log', async (db) => {
    const items = await nextOutboxItems(db, BATCH)
    if (items.length === 0) return { events: 0, notificationIds: [], notifiedIds: [] }
    const mails = await inWorkingHours(
      db,
      items.flatMap((item) => linesOf(item, notificationsFor)),
      now,
    )
    const lines = await inWorkingHours(
      db,
      items.flatMap((item) => linesOf(item, bellLinesFor)),
      now,
    )
    const concerned = [...mails, ...lines].map(({ recipientId }) => recipientId)
    const choices = concerned.length > 0 ? await choicesOf(db, concerned) : new Map()
    const chose = (line: { recipientId: string; kind: NotificationKind | null }, way: 'mail' | 'app') =>
      line.kind === null || wants(choices.get(line.recipientId) ?? {}, line.kind, way)
    const wantedMails = mails.filter((line) => chose(line, 'mail'))
    const wantedLines = lines.filter((line) => chose(line, 'app'))
    const notificationIds = wantedMails.length > 0 ? await addNotifications(db, wantedMails, now) : []
    const notifiedIds = wantedLines.length > 0 ? await addBellLines(db, wantedLines, now) : []
    await moveOutboxBehind(db, items)
    if (notificationIds.length > 0) atStep('written', notificationIds)
    return { events: items.length, notificationIds, notifiedIds }
  })

/** What an event of a ticket causes, with what each line says of the event. */
function linesOf<Line>(
  { event, people }: OutboxItem,
  causedBy: (event: LoggedEvent, people: TicketPeople) => Line[],
): (Line & {
  administrationId: string
  ticketId: string
  eventId: string
  actorId: string | null
  at: Date
})[] {
  const { ticketId, id: eventId, actorId, at } = event
  if (!people || !ticketId) return []
  const { administrationId } = people
  return causedBy(event, people).map((line) => ({
    ...line,
    administrationId,
    ticketId,
    eventId,
    actorId,
    at,
  }))
}

/** Hands over everything that is queued since before this moment, also what has a job already. */
export async function sweepQueued(enqueue: Enqueue, before: Date): Promise<void> {
  let after: string | null = null
  do {
    const ids = await queuedNotifications(before, after, BATCH)
    if (ids.length > 0) await enqueue(ids)
    after = ids.length === BATCH ? (ids.at(-1) ?? null) : null
  } while (after)
}

/**
 * Hands over the mails about access. They come from no event: whoever forgot a password is in no administration's log.
 * Queued in the same transaction as what they tell of, they are found here as events are.
 */
async function handOverAccountMails(enqueue: Enqueue, which: 'fresh' | 'all'): Promise<void> {
  const ids = await queuedAccountMails(which, BATCH)
  if (ids.length > 0) await enqueue(ids)
}

/**
 * Follows the log from now on, woken by the bell of this process. A failure (the database is away) is logged and tried
 * again at the next look: positions and queued notifications are in the database, so nothing is lost meanwhile.
 */
export function startOutbox(
  enqueue: Enqueue,
  enqueueAccountMails: Enqueue = async () => {},
  atStep: AtStep = traceStep,
): { stop(): Promise<void> } {
  let isStopped = false
  let sweptAt = 0
  let running: Promise<void> | null = null
  let hasRung = false

  async function look(): Promise<void> {
    if (Date.now() - sweptAt > SWEEP_MILLISECONDS) {
      // At the start nobody else has anything in hand; later, younger ones are just being handed over.
      await sweepQueued(enqueue, new Date(sweptAt === 0 ? Date.now() : Date.now() - SWEEP_MILLISECONDS / 2))
      await handOverAccountMails(enqueueAccountMails, 'all')
      sweptAt = Date.now()
    }
    await handOverAccountMails(enqueueAccountMails, 'fresh')
    do {
      hasRung = false
      const { events, notificationIds, notifiedIds } = await readOutbox(new Date(), atStep)
      tellNotified(notifiedIds)
      if (notificationIds.length > 0) {
        atStep('queued', notificationIds)
        await enqueue(notificationIds)
        atStep('handedOver', notificationIds)
      }
      if (events === BATCH) hasRung = true
    } while (hasRung && !isStopped)
  }

  function wake(): void {
    hasRung = true
    if (running || isStopped) return
    running = look()
      .catch((error) => logger.warn({ err: error }, 'the outbox could not be read; it is tried again'))
      .finally(() => {
        running = null
      })
  }

  const unlisten = eventsBell.listen(wake)
  const timer = setInterval(wake, LOOK_MILLISECONDS)
  wake()
  return {
    async stop() {
      isStopped = true
      unlisten()
      clearInterval(timer)
      await running
    },
  }
}
