import { useWords } from '~/i18n/use-t'
import { homePath, myTicketsPath, ticketPath } from '~/paths'
import { PromiseExplanation, type ShownExplanation } from '../ticket/promise-explanation'
import { Breadcrumb } from '../ui/breadcrumb'

export interface TicketPromisePageProps {
  explanation: ShownExplanation & { subject: string }
  now: Date
}

/** Why a ticket is promised what it is, in plain words, for whoever asked. */
export function TicketPromisePage({ explanation, now }: TicketPromisePageProps) {
  const { t } = useWords()
  const { number, subject } = explanation
  return (
    <div className="stack">
      <Breadcrumb
        crumbs={[
          { label: t('common:home'), href: homePath() },
          { label: t('common:myTickets'), href: myTicketsPath() },
          { label: `${number} ${subject}`, href: ticketPath(number) },
        ]}
      />
      <h1>{t('promise:page.title')}</h1>
      <p>{t('promise:page.intro', { number })}</p>
      <PromiseExplanation explanation={explanation} audience="requester" now={now} />
    </div>
  )
}
