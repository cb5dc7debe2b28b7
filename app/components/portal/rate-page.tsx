import { useT } from '~/i18n/use-t'
import { ticketPath } from '~/paths'
import { Button, ButtonLink } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { RatingFields } from './rating-fields'
import { type RefusedForm, refusalOf } from './refusal'
import { langOf } from './ticket-list'

export interface RatePageProps {
  ticket: { number: string; subject: string; language: Parameters<typeof langOf>[0]; isGiven: boolean }
  /** The form that led here gave the answer. */
  isThanked: boolean
  refused: RefusedForm | undefined
}

/** One question with one button; posts to its own address, which holds the token. */
export function RatePage({ ticket, isThanked, refused }: RatePageProps) {
  const t = useT()
  if (ticket.isGiven) return <Given number={ticket.number} isThanked={isThanked} />
  const refusal = refusalOf(t, refused, ['grade', 'comment'])
  return (
    <div className="stack">
      <ErrorSummary errors={refusal.errors} />
      <div>
        <h1>{t('ticket:rating.question')}</h1>
        <p className="lead">
          {t('portal:rate.about', { number: ticket.number })}{' '}
          <span lang={langOf(ticket.language)}>{ticket.subject}</span>
        </p>
        <p>{t('portal:rate.reader')}</p>
      </div>
      <form method="post" noValidate className="form rating">
        <RatingFields refusal={refusal} />
        <Button look="primary">{t('ticket:rating.send')}</Button>
      </form>
    </div>
  )
}

/** What was answered, it does not tell: a link may have been passed on. */
function Given({ number, isThanked }: { number: string; isThanked: boolean }) {
  const t = useT()
  return (
    <div className="stack">
      <div>
        <h1>{t(isThanked ? 'portal:rate.thanks' : 'portal:rate.already')}</h1>
        <p className="lead">{t(isThanked ? 'portal:rate.thanksText' : 'portal:rate.alreadyText')}</p>
      </div>
      <p>
        <ButtonLink href={ticketPath(number)}>{t('portal:rate.toTicket')}</ButtonLink>
      </p>
    </div>
  )
}
