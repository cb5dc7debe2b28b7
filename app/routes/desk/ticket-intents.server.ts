import { apiTicket } from '~/data/views/api-ticket.server'
import { findColleagueForTicket } from '~/data/views/colleagues.server'
import type { Actor } from '~/domain/actor'
import { can } from '~/domain/permissions'
import { versionOf } from '~/http/api/ticket-call.server'
import {
  assignForm,
  describeForm,
  endConfidentialityForm,
  endShareForm,
  followerForm,
  lateReasonForm,
  makeConfidentialForm,
  moveToQueueForm,
  noteForm,
  priorityForm,
  removeFollowerForm,
  replyForm,
  settleContestForm,
  shareForm,
  takeBackForm,
  takeBackTimeForm,
  timeForm,
  transferForm,
  versionForm,
  withdrawForm,
} from '~/http/desk/ticket-forms.server'
import { readForm } from '~/http/form.server'
import { spendTime } from '~/use-cases/effort/spend-time.server'
import { takeBackTime } from '~/use-cases/effort/take-back-time.server'
import type { StoredFile } from '~/use-cases/files/store-upload.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { endConfidentiality, makeConfidential } from '~/use-cases/tickets/change-confidentiality.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { describeTicket } from '~/use-cases/tickets/describe-ticket.server'
import { explainLateness } from '~/use-cases/tickets/explain-lateness.server'
import { keepResolved } from '~/use-cases/tickets/keep-resolved.server'
import { markAsSpam } from '~/use-cases/tickets/mark-as-spam.server'
import { moveToQueue } from '~/use-cases/tickets/move-to-queue.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
import { removeFollower } from '~/use-cases/tickets/remove-follower.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { type SentReply, sendReply } from '~/use-cases/tickets/send-reply.server'
import { settleContest } from '~/use-cases/tickets/settle-contest.server'
import { endSharedAccess, shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { type TakenBack, takeBackReply } from '~/use-cases/tickets/take-back-reply.server'
import { transferTicket } from '~/use-cases/tickets/transfer-ticket.server'

export interface Posted {
  actor: Actor
  number: string
  form: FormData
  files: StoredFile[]
}

/** What is said: the page that follows shows the new message. */
const sayings: Record<string, (posted: Posted) => Promise<SentReply>> = {
  reply,
  note: ({ actor, number, form, files }) =>
    noteOnTicket(actor, {
      number,
      ...readForm(form, noteForm),
      language: actor.locale ?? 'und',
      channel: 'web',
      files,
    }),
}

/** What is changed without a word, or with one that belongs to the change. */
const changes: Record<string, (posted: Posted) => Promise<void>> = {
  assign: ({ actor, number, form }) => assignTicket(actor, { number, ...readForm(form, assignForm) }),
  reopen: ({ actor, number, form }) =>
    changeStatus(actor, { number, next: { status: 'open' }, ...readForm(form, versionForm) }),
  keepResolved: ({ actor, number, form }) => keepResolved(actor, { number, ...readForm(form, versionForm) }),
  explainLateness({ actor, number, form }) {
    const { lateReason: reason, lateSentence: sentence } = readForm(form, lateReasonForm)
    return explainLateness(actor, { number, reason, sentence })
  },
  spendTime: ({ actor, number, form }) => spendTime(actor, { number, ...readForm(form, timeForm) }),
  takeBackTime: ({ actor, number, form }) =>
    takeBackTime(actor, { number, ...readForm(form, takeBackTimeForm) }),
  settleContest: ({ actor, number, form }) =>
    settleContest(actor, { number, ...readForm(form, settleContestForm) }),
  markAsSpam: ({ actor, number, form }) => markAsSpam(actor, { number, ...readForm(form, versionForm) }),
  withdraw({ actor, number, form }) {
    const { sentence, language, version } = readForm(form, withdrawForm)
    const said = { body: sentence, language, channel: 'web' } as const
    return changeStatus(actor, { number, next: { status: 'cancelled' }, version, sentence: said })
  },
  priority({ actor, number, form }) {
    const { priorityReason: reason, ...change } = readForm(form, priorityForm)
    return overridePriority(actor, { number, reason, ...change })
  },
  follower,
  removeFollower: ({ actor, number, form }) =>
    removeFollower(actor, { number, ...readForm(form, removeFollowerForm) }),
  describe({ actor, number, form }) {
    const { service: serviceId, ...description } = readForm(form, describeForm)
    return describeTicket(actor, { number, serviceId, ...description })
  },
  moveToQueue: ({ actor, number, form }) =>
    moveToQueue(actor, { number, ...readForm(form, moveToQueueForm) }),
  async share({ actor, number, form }) {
    await shareTicket(actor, { number, ...readForm(form, shareForm) })
  },
  makeConfidential: ({ actor, number, form }) =>
    makeConfidential(actor, { number, ...readForm(form, makeConfidentialForm) }),
  endConfidentiality: ({ actor, number, form }) =>
    endConfidentiality(actor, { number, ...readForm(form, endConfidentialityForm) }),
  transfer: ({ actor, number, form }) => transferTicket(actor, { number, ...readForm(form, transferForm) }),
  endShare: ({ actor, number, form }) => endSharedAccess(actor, { number, ...readForm(form, endShareForm) }),
}

/**
 * Does what the form's `intent` asks for.
 * @returns the place on the page where its effect stands, or the answer that its author took back
 */
export async function perform(posted: Posted): Promise<string | TakenBack> {
  const intent = String(posted.form.get('intent'))
  if (intent === 'takeBack')
    return takeBackReply(posted.actor, { number: posted.number, ...readForm(posted.form, takeBackForm) })
  const say = Object.hasOwn(sayings, intent) ? sayings[intent] : undefined
  if (say) return placeOf(await say(posted))
  const change = Object.hasOwn(changes, intent) ? changes[intent] : undefined
  if (!change) throw new Response(null, { status: 400, statusText: 'Bad Request' })
  await change(posted)
  return ''
}

const placeOf = (sent: SentReply): string =>
  'messageId' in sent ? `#message-${sent.messageId}` : `#held-${sent.heldReplyId}`

/** The role follows the ticket: who asks answers as one who asks, also from the desk. */
async function reply({ actor, number, form, files }: Posted): Promise<SentReply> {
  const { next, version, spent, ...said } = readForm(form, replyForm)
  const answer = { number, ...said, files }
  const record = await apiTicket(actor, number)
  const isAsking = [record.facts.requesterId, record.facts.filerId].includes(actor.personId)
  if (isAsking || !can(actor, 'replyAsHelpdesk', record.facts))
    return replyToTicket(actor, { ...answer, channel: 'web' })
  return sendReply(actor, {
    ...answer,
    spent,
    asHelpdesk: { next, version: versionOf(actor, record, version) },
  })
}

/** Without script the field holds what was typed: it names somebody when it fits exactly one colleague. */
async function follower({ actor, number, form }: Posted): Promise<void> {
  const { follower: text, followerId } = readForm(form, followerForm)
  const personId = followerId || (await findColleagueForTicket(actor, number, { text, field: 'follower' }))
  return addFollower(actor, { number, personId })
}
