import { storeBytes } from '~/data/file-store.server'
import type { WorldRows } from '~/data/world-rows.server'
import type { EventData } from '~/domain/events'
import { makeTicketNumber } from '~/domain/ticket-number'
import { isWork } from '~/domain/ticket-values'
import { everyCode } from './agents'
import { arrivals } from './arrivals'
import { addWarnings } from './contracts'
import { heldMails, messageIdOf, rawMail } from './held-mails'
import { administrationId } from './ids'
import { organisation } from './organisation'
import { idOf } from './random'
import { giveSharedAccess } from './shared-access'
import type { TicketLife } from './ticket-life'
import { ticketFrom } from './tickets'
import { workTimeUntil } from './work-time'

const FIRST_NUMBER = 1001

/** Every row of the demo, and its files in the file store. The same `now` gives the same rows, but for the files' places. */
export async function demoWorld({
  now,
  passwordHash,
}: {
  now: Date
  passwordHash: string
}): Promise<WorldRows> {
  const time = workTimeUntil(now)
  const rows = organisation({ since: new Date(time.start), passwordHash })
  const lives = arrivals(time).map((arrival) => ticketFrom(arrival, time))
  giveSharedAccess(lives, time)
  for (const code of everyCode) {
    addTickets(rows, code, lives)
    addWarnings(rows, code, now)
    await addHeldMails(rows, code, now)
    numberEvents(rows, code)
  }
  for (const { file, ...attachment } of lives.flatMap((life) => life.attachments)) {
    rows.attachment.push({ ...attachment, ...(await storeBytes(file.name, file.bytes)) })
  }
  return rows
}

/** The tickets of one administration, numbered in the order of time. */
function addTickets(rows: WorldRows, code: string, all: TicketLife[]): void {
  const lives = all
    .filter(({ ticket }) => ticket.administrationId === administrationId(code))
    .sort((a, b) => a.ticket.createdAt.getTime() - b.ticket.createdAt.getTime())
  for (const [index, life] of lives.entries()) {
    rows.ticket.push({ ...life.ticket, number: makeTicketNumber(code, FIRST_NUMBER + index) })
    rows.message.push(...life.messages)
    rows.ticketFollower.push(...life.followers)
    rows.sharedAccess.push(...life.shares)
    rows.ticketRating.push(...life.ratings)
    rows.event.push(...life.events.map((event) => ({ ...event, number: 0n })))
  }
  rows.ticketCounter.push({
    administrationId: administrationId(code),
    lastNumber: FIRST_NUMBER + lives.length - 1,
  })
}

async function addHeldMails(rows: WorldRows, code: string, now: Date): Promise<void> {
  const own = administrationId(code)
  for (const story of heldMails.filter(({ to }) => to.code === code)) {
    const at = new Date(now.getTime() - story.minutesAgo * 60_000)
    const named = story.namesTicket
      ? rows.ticket.findLast(
          (ticket) =>
            ticket.administrationId === own &&
            isWork(ticket.status as never) &&
            !ticket.isConfidential &&
            ticket.createdAt < at,
        )
      : undefined
    const subject = story.subject.replace('{number}', named?.number ?? '')
    const { sha256, sizeBytes, storageKey } = await storeBytes('mail.eml', rawMail(story, subject, at))
    const id = idOf('held mail', story.key)
    const deliveryId = idOf('held delivery', story.key)
    const { name, address } = story.from
    rows.incomingMail.push({
      id,
      receivedAt: at,
      sha256,
      sizeBytes,
      storageKey,
      messageId: messageIdOf(story),
      fromAddress: address,
      fromName: name,
      fromDomain: address.split('@')[1] as string,
      subject,
      outcome: 'held',
    })
    rows.mailDelivery.push({
      id: deliveryId,
      incomingMailId: id,
      administrationId: own,
      outcome: 'held',
      reason: story.reason,
      suggestedTicketId: named?.id ?? null,
      createdAt: at,
    })
    const data: EventData['mail.held'] = { deliveryId, reason: story.reason }
    rows.event.push({
      administrationId: own,
      number: 0n,
      id: idOf('held event', story.key),
      type: 'mail.held',
      isPublic: false,
      ticketId: null,
      actorId: null,
      data: { ...data },
      at,
    })
  }
}

/** Gives the events of one administration the numbers that its counter would have given, and tells the outbox that it is done. */
function numberEvents(rows: WorldRows, code: string): void {
  const own = { administrationId: administrationId(code) }
  // A stable sort: what one act says stays in its order.
  const events = rows.event
    .filter((event) => event.administrationId === own.administrationId)
    .sort((a, b) => Number(a.at) - Number(b.at))
  for (const [index, event] of events.entries()) event.number = BigInt(index + 1)
  rows.eventStream.push({ ...own, lastNumber: BigInt(events.length) })
  rows.outboxPosition.push({ ...own, position: BigInt(events.length) })
}
