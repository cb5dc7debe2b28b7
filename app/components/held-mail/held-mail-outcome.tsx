import { formatMoment } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import { Notice } from '../ui/notice'

interface HeldMailOutcomeProps {
  outcome: 'accepted' | 'dismissed'
  decidedByName: string | null
  decidedAt: Date | string | null
  ticketNumber: string | null
  now: Date | string
}

/** Who decided what, for whoever comes later or from an old link. */
export function HeldMailOutcome({
  outcome,
  decidedByName,
  decidedAt,
  ticketNumber,
  now,
}: HeldMailOutcomeProps) {
  const { locale, t } = useWords()
  const name = decidedByName ?? t('heldMail:somebody')
  const moment = formatMoment(locale, new Date(decidedAt ?? now), new Date(now))
  if (outcome === 'dismissed') {
    return (
      <Notice title={t('heldMail:dismissed', { name, moment })}>
        <p>{t('heldMail:changeMind')}</p>
      </Notice>
    )
  }
  const number = ticketNumber ?? ''
  return (
    <Notice tone="success" title={t('heldMail:accepted', { name, moment, number })}>
      <p>
        <a href={deskTicketPath(number)}>{t('heldMail:openTicket', { number })}</a>
      </p>
    </Notice>
  )
}
