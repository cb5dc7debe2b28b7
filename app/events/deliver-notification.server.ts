import { actorByPerson } from '~/data/actor-facts.server'
import { type MailFacts, mailFacts } from '~/data/mail-facts.server'
import { senderAndEvent } from '~/data/mail-sender.server'
import { type DueNotification, putOff, settleNotification, startAttempt } from '~/data/notifications.server'
import { dueAsWarned } from '~/data/promise-timers.server'
import { acrossAdministrationsInSql, type Reader } from '~/data/scope.server'
import { isStillUrgent } from '~/data/urgent-calls.server'
import { warnedSituation } from '~/data/warned-readers.server'
import type { Actor } from '~/domain/actor'
import type { LoggedEvent } from '~/domain/events'
import { relationsTo } from '~/domain/permissions'
import { readableFrom } from '~/domain/reader-hours/who-is-warned'
import type { Post } from '~/mail/post.server'
import { type Letterhead, writeLetter } from './notification-letter.server'
import { type AtStep, traceStep } from './outbox-steps.server'
import { postLetter } from './post-letter.server'

/** Where mails leave the house. */
export interface MailOffice extends Letterhead {
  post: Post
  /** Who is told of each step of a mail; when absent, the log. */
  atStep?: AtStep
}

/**
 * Writes and posts one notification under the rights that its recipient has now. What was settled before is left alone,
 * so that a job may run twice. Refusals and withheld mails are settled here and stay visible.
 * @throws PostUnavailableError when it should be tried again later
 */
export async function deliverNotification(id: string, office: MailOffice, now = new Date()): Promise<void> {
  const due = await acrossAdministrationsInSql(
    'a notification is read by its job before it becomes its recipient',
    async (db) => {
      const notification = await startAttempt(db, id)
      if (!notification) return null
      const about = await senderAndEvent(db, notification)
      return { notification, ...about, warned: await warnedOf(db, about.event, notification, now) }
    },
  )
  if (!due) return
  const { atStep = traceStep } = office
  atStep('taken', [id])
  const { notification, sender, event, warned } = due
  if (warned?.readableFrom) {
    await putOff(id, warned.readableFrom)
    return
  }
  const recipient = await actorByPerson(notification.recipientId)
  const facts =
    recipient &&
    (await mailFacts(recipient, { ticketId: notification.ticketId, messageId: messageOf(event) }))
  const audience = recipient && facts && audienceOf(recipient, facts, event, notification)
  if (!audience || (repeatsMessage(event) && !facts.message)) {
    await settleNotification(id, { status: 'withheld', problem: 'no_right' })
    return
  }
  if (facts.isSpam) {
    await settleNotification(id, { status: 'withheld', problem: 'spam' })
    return
  }
  // Kept, or taken, while it waited for its reader.
  if (warned?.isOver) {
    await settleNotification(id, { status: 'withheld', problem: 'outdated' })
    return
  }
  // Handed on before it was told: "this is yours now" would be wrong.
  if (event.type === 'ticket.assigned' && facts.facts.assigneeId !== event.data.assigneeId) {
    await settleNotification(id, { status: 'withheld', problem: 'outdated' })
    return
  }
  const letter = await writeLetter({
    notification,
    event,
    recipient,
    facts,
    sender,
    audience,
    isOnDuty: warned?.isOnDuty ?? false,
    promiseDueAt: warned?.dueAt ?? null,
    now,
    ...office,
  })
  atStep('composed', [id])
  await postLetter(letter, {
    post: office.post,
    createdAt: notification.createdAt,
    now,
    atStep: (step) => atStep(step, [id]),
    settle: (outcome) => settleNotification(id, outcome),
  })
}

/** As what somebody gets mail about a ticket: an agent for what is theirs, else as one of the people who ask. */
function audienceOf(
  recipient: Actor,
  { facts }: MailFacts,
  event: LoggedEvent,
  { template }: DueNotification,
): 'agent' | 'requester' | null {
  const relations = relationsTo(recipient, facts)
  const isForDesk = event.type === 'ticket.assigned' && event.data.assigneeId === recipient.personId
  if (isForDesk || isForDuty(template)) return relations.includes('desk') ? 'agent' : null
  return relations.some((relation) => ['requester', 'filer', 'follower'].includes(relation))
    ? 'requester'
    : null
}

const isForDuty = (template: string) => template === 'promiseWarning' || template === 'urgentTicket'

/**
 * Of a warning or a call: until when it has to wait for its reader (a mail that could not go at once may come out of their
 * hours), whether it is over, and when what it warns of is due.
 */
async function warnedOf(
  db: Reader,
  event: LoggedEvent,
  { ticketId, recipientId, template }: DueNotification,
  now: Date,
): Promise<{ readableFrom: Date | null; isOnDuty: boolean; isOver: boolean; dueAt: Date | null } | null> {
  if (!isForDuty(template)) return null
  const situation = await warnedSituation(db, { ticketId, personIds: [recipientId], now })
  const from = readableFrom(recipientId, situation, Math.floor(now.getTime() / 1000))
  const isOnDuty = situation.onDutyId === recipientId
  const about = { readableFrom: from === null ? null : new Date(from * 1000), isOnDuty }
  if (event.type !== 'promise.warned')
    return { ...about, dueAt: null, isOver: !(await isStillUrgent(db, { ticketId, at: event.at })) }
  const dueAt = await dueAsWarned(db, { ticketId, ...event.data })
  return { ...about, dueAt: dueAt ?? null, isOver: dueAt === undefined }
}

const repeatsMessage = ({ type }: LoggedEvent) => type === 'ticket.replied' || type === 'ticket.resolved'
const messageOf = (event: LoggedEvent): string | null =>
  event.type === 'ticket.replied' || event.type === 'ticket.resolved' ? event.data.messageId : null
