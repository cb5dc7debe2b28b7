import type { OpeningReason } from '~/domain/confidentiality'
import type { PendingReason, Priority, ResolutionCode, Status } from '~/domain/ticket-values'
import { formatMoment } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translator'

export interface Happening {
  id: string
  type:
    | 'ticket.assigned'
    | 'ticket.statusChanged'
    | 'ticket.resolved'
    | 'ticket.reopened'
    | 'ticket.priorityChanged'
    | 'ticket.confidentialityChanged'
    | 'ticket.transferred'
    | 'ticket.followerAdded'
    | 'ticket.followerRemoved'
    | 'ticket.waitContested'
  at: Date
  byName: string | null
  isByReader: boolean
  personName: string | null
  status: Status | null
  pendingOn: PendingReason | null
  pendingUntil: Date | null
  code: ResolutionCode | null
  priority: Priority | null
  isConfidential: boolean | null
  reason: OpeningReason | null
  /** By no decision about the ticket: nobody at the helpdesk could see it any more. */
  isBecauseNobodySawIt: boolean
}

/** What happened between two messages, in one quiet line. */
export function happeningSentence(t: Translate, locale: Locale, happening: Happening, now: Date): string {
  const { type, personName } = happening
  switch (type) {
    case 'ticket.assigned':
      return personName
        ? t('portal:happening.assignedTo', { name: personName })
        : t('portal:happening.assigned')
    case 'ticket.resolved':
      return t('portal:happening.resolved', { how: t(`portal:how.${happening.code ?? 'solved'}`) })
    case 'ticket.reopened':
      return t('portal:happening.reopened')
    case 'ticket.priorityChanged':
      return t('portal:happening.priority', { priority: t(`ticket:priority.${happening.priority ?? 'P3'}`) })
    case 'ticket.confidentialityChanged':
      if (happening.isBecauseNobodySawIt) return t('portal:happening.otherTeam')
      return happening.isConfidential
        ? t('portal:happening.madeConfidential')
        : t('portal:happening.notConfidential', {
            reason: t(`ticket:openingReason.${happening.reason ?? 'nothing_confidential'}`),
          })
    case 'ticket.transferred':
      return t('portal:happening.transferred')
    case 'ticket.followerAdded':
      return personName
        ? t('portal:happening.followerAdded', { name: personName })
        : t('portal:happening.someoneAdded')
    case 'ticket.followerRemoved':
      return personName
        ? t('portal:happening.followerRemoved', { name: personName })
        : t('portal:happening.someoneRemoved')
    case 'ticket.waitContested':
      return t('portal:happening.contested')
    case 'ticket.statusChanged':
      return statusChange(t, locale, happening, now)
  }
}

function statusChange(t: Translate, locale: Locale, happening: Happening, now: Date): string {
  const { status, pendingOn, pendingUntil, isByReader, byName } = happening
  switch (status) {
    case 'pending': {
      const until = pendingUntil && formatMoment(locale, pendingUntil, now)
      if (pendingOn === 'date' && until) return t('portal:happening.date', { until })
      return pendingOn === 'supplier' || pendingOn === 'colleague'
        ? t(`portal:happening.${pendingOn}`)
        : t('portal:happening.requester')
    }
    case 'cancelled':
      if (isByReader) return t('portal:happening.cancelledByYou')
      return byName ? t('portal:happening.cancelledBy', { name: byName }) : t('portal:happening.cancelled')
    case 'closed':
      return t('portal:happening.closed')
    default:
      return t('portal:happening.goesOn')
  }
}
