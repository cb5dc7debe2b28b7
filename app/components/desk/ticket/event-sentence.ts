import type { EventType } from '~/domain/events'
import { formatDay } from '~/i18n/formatting'
import type { Words } from '~/i18n/use-t'
import type { ShownEvent, ShownTicket } from './shown-ticket'

type EventOf<Type extends EventType> = Extract<ShownEvent, { type: Type }>

interface Context extends Words {
  ticket: Pick<ShownTicket, 'requester' | 'shares' | 'links'>
  now: Date
}

/**
 * The same for what one person did at one moment. Who takes a new ticket works on it, and what is spam is withdrawn: that
 * needs no second sentence.
 */
export function eventSentences(events: ShownEvent[], context: Context): string {
  const isTaken = events.some(({ type }) => type === 'ticket.assigned')
  const isSpam = events.some(({ type }) => type === 'ticket.markedSpam')
  const told = events.filter(
    (event) => event.type !== 'ticket.statusChanged' || !(isSpam || (isTaken && event.data.from === 'new')),
  )
  return told.flatMap((event) => eventSentence(event, context) ?? []).join(' · ')
}

type Sentences = {
  [Type in EventType]: (event: EventOf<Type>, actor: string, context: Context) => string | null
}

/** What happened, in a sentence of the reader's language; null for what is no line of its own in a timeline. */
export function eventSentence(event: ShownEvent, context: Context): string | null {
  const { t } = context
  const actor = event.actorName ?? (event.actorId ? t('ticket:somebody') : t('common:product'))
  // The table has a line for each type; TypeScript does not follow the pairing of type and line.
  const sentence = sentences[event.type] as (
    event: ShownEvent,
    actor: string,
    context: Context,
  ) => string | null
  return sentence(event, actor, context)
}

const personOf = ({ personName }: ShownEvent, { t }: Context) => personName ?? t('ticket:somebody')

const granteeOf = (sharedAccessId: string, { ticket, t }: Context) =>
  ticket.shares.find(({ id }) => id === sharedAccessId)?.grantee ?? t('desk:event.otherBody')

const sentences: Sentences = {
  'ticket.created': ({ actorId, data }, actor, { t, ticket }) =>
    actorId === data.requesterId
      ? t('desk:event.created', { actor })
      : t('desk:event.createdFor', { actor, person: ticket.requester.name ?? t('ticket:somebody') }),
  'ticket.replied': ({ data }, actor, { t }) =>
    t(data.isStatusLeft ? 'desk:event.statusLeft' : 'desk:event.replied', { actor }),
  // The answer itself stands in the conversation while it is on its way.
  'ticket.replyHeld': () => null,
  'ticket.replyTakenBack': (_event, actor, { t }) => t('desk:event.takenBack', { actor }),
  'ticket.replyNotReleased': (_event, _actor, { t }) => t('desk:event.notReleased'),
  'ticket.noted': (_event, actor, { t }) => t('desk:event.noted', { actor }),
  'ticket.receiptMailed': (_event, actor, { t }) => t('desk:event.receiptMailed', { actor }),
  'ticket.assigned'(event, actor, context) {
    const { t } = context
    if (event.data.because === 'membershipEnded') return t('desk:event.membershipEnded')
    if (event.data.because === 'nobodySawIt')
      return t('desk:event.nobodySawItLead', { person: personOf(event, context) })
    if (event.data.because === 'promiseWarned') return t('desk:event.laidBackToTeam')
    if (event.data.assigneeId === null) return t('desk:event.laidBack', { actor })
    if (event.data.assigneeId === event.actorId) return t('desk:event.taken', { actor })
    return t('desk:event.assigned', { actor, person: personOf(event, context) })
  },
  'ticket.statusChanged'({ data }, actor, { t, locale, now }) {
    if (data.to === 'cancelled') return t('desk:event.withdrawn', { actor })
    if (data.to === 'closed') return t('desk:event.closed', { actor })
    if (data.to === 'open' && data.from === 'pending') return t('desk:event.resumed', { actor })
    const status = data.pendingOn ? t(`ticket:pendingOn.${data.pendingOn}`) : t(`ticket:status.${data.to}`)
    if (!data.pendingUntil) return t('desk:event.status', { actor, status })
    const moment = formatDay(locale, new Date(data.pendingUntil), now)
    return t('desk:event.statusUntil', { actor, status, moment })
  },
  'ticket.resolved': ({ data }, actor, { t }) =>
    t('desk:event.resolved', { actor, code: t(`ticket:code.${data.code}`) }),
  'ticket.rated': ({ data }, actor, { t }) =>
    t('desk:event.rated', { actor, grade: t(`ticket:rating.grade.${data.grade}`) }),
  'ticket.keptResolved': (_event, actor, { t }) => t('desk:event.keptResolved', { actor }),
  'ticket.lateExplained': ({ data }, actor, { t }) =>
    t(data.isCorrection ? 'desk:event.lateCorrected' : 'desk:event.lateExplained', {
      actor,
      reason: t(`desk:late.reasons.${data.reason}`),
    }),
  'ticket.waitContested': (_event, actor, { t }) => t('desk:event.waitContested', { actor }),
  'ticket.contestSettled': (_event, actor, { t }) => t('desk:event.contestSettled', { actor }),
  // The time itself stands among the properties.
  'ticket.timeSpent': () => null,
  'ticket.timeTakenBack': () => null,
  'ticket.markedSpam': (_event, actor, { t }) => t('desk:event.markedSpam', { actor }),
  'ticket.reopened': (_event, actor, { t }) => t('desk:event.reopened', { actor }),
  'ticket.priorityChanged'({ data }, actor, { t }) {
    const change = { from: t(`ticket:priority.${data.from}`), to: t(`ticket:priority.${data.to}`) }
    return data.byMatrix
      ? t('desk:event.priorityByMatrix', change)
      : t('desk:event.priority', { actor, ...change })
  },
  'ticket.propertiesChanged'({ data }, actor, { t, locale }) {
    const known = data.fields.flatMap((field) => (field in wordOfField ? [wordOfField[field as Field]] : []))
    if (known.length === 0) return t('desk:event.propertiesUnknown', { actor })
    const fields = [...new Set(known)].map((word) => t(`desk:event.field.${word}`))
    return t('desk:event.properties', { actor, fields: new Intl.ListFormat(locale).format(fields) })
  },
  'ticket.confidentialityChanged'({ data }, actor, { t }) {
    if (data.because === 'nobodySawIt') return t('desk:event.nobodySawItTeam')
    if (data.isConfidential) return t('desk:event.madeConfidential', { actor })
    const reason = t(`ticket:openingReason.${data.reason ?? 'nothing_confidential'}`)
    return t('desk:event.notConfidential', { actor, reason })
  },
  'ticket.transferred': ({ data }, actor, { t }) =>
    t('desk:event.transferred', { actor, from: data.fromCode, to: data.toCode }),
  // Told by the other half of it.
  'ticket.handedOn': () => null,
  'promise.warned': ({ data }, _actor, { t }) => t(`desk:event.warned.${data.promise}`),
  'ticket.followerAdded': (event, actor, context) =>
    context.t('desk:event.follower', { actor, person: personOf(event, context) }),
  'ticket.followerRemoved': (event, actor, context) =>
    context.t('desk:event.followerRemoved', { actor, person: personOf(event, context) }),
  'ticket.linked'({ data }, actor, { t, ticket }) {
    const other = ticket.links.find(({ id }) => id === data.toId)
    return other
      ? t('desk:event.linked', { actor, number: other.number })
      : t('desk:event.linkedElsewhere', { actor })
  },
  'sharedAccess.given': ({ data }, actor, context) =>
    context.t('desk:event.shareGiven', { actor, grantee: granteeOf(data.sharedAccessId, context) }),
  'sharedAccess.ended': ({ data }, actor, context) =>
    context.t('desk:event.shareEnded', { actor, grantee: granteeOf(data.sharedAccessId, context) }),
  // These are about people and mails; a ticket's timeline does not hold them.
  'membership.given': () => null,
  'membership.ended': () => null,
  'administration.founded': () => null,
  'team.changed': () => null,
  'team.memberChanged': () => null,
  'duty.changed': () => null,
  'operator.changed': () => null,
  'token.revoked': () => null,
  'settings.changed': () => null,
  'mail.held': () => null,
  'mail.decided': () => null,
}

/** The names that use cases give to changed fields, and how one speaks of them. */
const wordOfField = {
  subject: 'subject',
  type: 'type',
  serviceId: 'service',
  queueId: 'queue',
  teamId: 'team',
  impact: 'impact',
  urgency: 'urgency',
  isConfidential: 'confidential',
  callbackNumber: 'contact',
  reachableWhen: 'contact',
  site: 'place',
  room: 'place',
} as const
type Field = keyof typeof wordOfField
