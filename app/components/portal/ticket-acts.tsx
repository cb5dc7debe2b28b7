import type { TicketType } from '~/domain/ticket-values'
import { formatDay } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'
import { Disclosure } from '../ui/disclosure'
import { RatingFields } from './rating-fields'
import type { Refusal } from './refusal'

// What whoever asked can do with a ticket beside answering: a form each, with its own button.

/** How they were helped, asked where they read that it is solved. */
export function Rate({ refusal }: { refusal: Refusal }) {
  const { t } = useWords()
  return (
    <section className="box no-print" aria-label={t('ticket:rating.question')}>
      <form method="post" className="form rating">
        <RatingFields refusal={refusal} isBesideAnswer />
        <Button name="intent" value="rate">
          {t('ticket:rating.send')}
        </Button>
      </form>
    </section>
  )
}

/** Whoever is awaited and need not be says so; the lead reads it. */
export function ContestWait({ refusal }: { refusal: Refusal }) {
  const { t } = useWords()
  return (
    <Disclosure summary={t('portal:contest.summary')} open={refusal.errorOf('contest') !== undefined}>
      <p>{t('portal:contest.text')}</p>
      <form method="post" className="form mt-3">
        <TextField
          label={t('portal:contest.label')}
          name="contest"
          required
          maxLength={500}
          defaultValue={refusal.typed('contest')}
          error={refusal.errorOf('contest')}
        />
        <Button name="intent" value="contest">
          {t('portal:contest.send')}
        </Button>
      </form>
    </Disclosure>
  )
}

/** Whoever asked says that it is solved: nothing waits any longer. */
export function Confirm({ closesAt, now }: { closesAt: Date | null; now: Date }) {
  const { locale, t } = useWords()
  return (
    <section className="box" aria-labelledby="confirm">
      <h2 id="confirm">{t('portal:confirm.question')}</h2>
      {closesAt && <p>{t('portal:confirm.text', { closes: formatDay(locale, closesAt, now) })}</p>}
      <form method="post" className="mt-3">
        <Button name="intent" value="confirm">
          {t('portal:confirm.works')}
        </Button>
      </form>
    </section>
  )
}

/** "It works again": asked once more on the page itself, because it ends the work. */
export function Withdraw({ type }: { type: TicketType }) {
  const { t } = useWords()
  return (
    <Disclosure summary={type === 'incident' ? t('portal:withdraw.works') : t('portal:withdraw.unneeded')}>
      <p>{t('portal:withdraw.text')}</p>
      <form method="post" className="mt-3">
        <Button name="intent" value="withdraw">
          {t('portal:withdraw.send')}
        </Button>
      </form>
    </Disclosure>
  )
}
