import type { PendingReason, ResolutionCode, Status } from '~/domain/ticket-values'
import { formatMoment } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translator'

/** What decides the sentence; the views of the portal give it. */
export interface Standing {
  status: Status
  pendingOn: PendingReason | null
  pendingSince: Date | null
  pendingUntil: Date | null
  resolutionCode: ResolutionCode | null
  resolvedAt: Date | null
  closedAt: Date | null
  lastPublicAt: Date
  assigneeName: string | null
  requesterName: string | null
  isOwn: boolean
}

/** Where a ticket stands and whose turn it is, in one sentence: "Fatima werkt eraan." */
export function statusSentence(t: Translate, locale: Locale, ticket: Standing, now: Date): string {
  const moment = (at: Date | null) => formatMoment(locale, at ?? ticket.lastPublicAt, now)
  switch (ticket.status) {
    case 'new':
      return t('portal:standing.new')
    case 'open':
      return ticket.assigneeName
        ? t('portal:standing.openBy', { name: ticket.assigneeName })
        : t('portal:standing.open')
    case 'pending':
      return pendingSentence(t, ticket, moment)
    case 'resolved':
      return t('portal:standing.resolved', {
        moment: moment(ticket.resolvedAt),
        how: t(`portal:how.${ticket.resolutionCode ?? 'solved'}`),
      })
    case 'closed':
      return t('portal:standing.closed', { moment: moment(ticket.closedAt) })
    case 'cancelled':
      return t('portal:standing.cancelled', { moment: moment(ticket.lastPublicAt) })
  }
}

function pendingSentence(t: Translate, ticket: Standing, moment: (at: Date | null) => string): string {
  const since = moment(ticket.pendingSince)
  switch (ticket.pendingOn) {
    case 'requester':
      if (ticket.isOwn) return t('portal:standing.waitsForYou', { since })
      return ticket.requesterName
        ? t('portal:standing.waitsForName', { since, name: ticket.requesterName })
        : t('portal:standing.waitsForRequester', { since })
    case 'supplier':
      return ticket.pendingUntil
        ? t('portal:standing.supplierUntil', { since, until: moment(ticket.pendingUntil) })
        : t('portal:standing.supplier', { since })
    case 'colleague':
      return t('portal:standing.colleague', { since })
    default:
      return t('portal:standing.date', { until: moment(ticket.pendingUntil) })
  }
}

/** The reader is the one who can go on with it. */
export const waitsForReader = (ticket: Pick<Standing, 'isOwn' | 'pendingOn'>): boolean =>
  ticket.isOwn && ticket.pendingOn === 'requester'
