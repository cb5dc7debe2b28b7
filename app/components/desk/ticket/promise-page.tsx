import { PromiseExplanation, type ShownExplanation } from '~/components/ticket/promise-explanation'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { useWords } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'

export interface DeskPromisePageProps {
  explanation: ShownExplanation & { subject: string }
  now: Date
}

/** Why a ticket is promised what it is, and by which line of the contract, for the desk. */
export function DeskPromisePage({ explanation, now }: DeskPromisePageProps) {
  const { t } = useWords()
  const { number, subject } = explanation
  return (
    <div className="stack explanation">
      <Breadcrumb crumbs={[{ label: `${number} ${subject}`, href: deskTicketPath(number) }]} />
      <h1>{t('promise:page.title')}</h1>
      <p>{t('promise:page.intro', { number })}</p>
      <PromiseExplanation explanation={explanation} audience="staff" now={now} />
    </div>
  )
}
