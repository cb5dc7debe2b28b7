import { ArrowLeft, Mail, Printer } from 'lucide-react'
import type { Locale } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import { Mark } from '../shell/mark'
import { Button } from '../ui/button'
import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'

interface Letter {
  locale: Locale
  number: string
  title: string
  heading: string
  numberTerm: string
  facts: { term: string; value: string; lang?: string }[]
  nextTitle: string
  next: string[]
  contactTitle: string
  contact: { term: string; value: string }[]
}

export interface ReceiptPageProps {
  letter: Letter
  /** Where it can be mailed; null: nowhere, or not by this reader. */
  address: string | null
  isMailed: boolean
}

/** A receipt on a sheet of paper, with what the desk can do with it above; only the sheet is printed. */
export function ReceiptPage({ letter, address, isMailed }: ReceiptPageProps) {
  const t = useT()
  return (
    <div className="receipt">
      <header className="receipt-bar no-print">
        <a href={deskTicketPath(letter.number)} className="with-icon">
          <ArrowLeft size={16} aria-hidden="true" />
          {t('desk:receipt.back')}
        </a>
        <p className="text-muted">
          {t('desk:receipt.language', { language: t(`ticket:language.${letter.locale}`) })}
        </p>
        <div className="actions">
          <button type="button" className="button button-primary" data-print hidden>
            <Printer size={16} aria-hidden="true" />
            {t('desk:receipt.print')}
          </button>
          {address && (
            <form method="post">
              <Button icon={<Mail size={16} aria-hidden="true" />}>
                {t('desk:receipt.mail', { address })}
              </Button>
            </form>
          )}
        </div>
        {isMailed && address && (
          <Notice tone="success" live>
            <p>{t('desk:receipt.mailed', { address })}</p>
          </Notice>
        )}
      </header>
      <main id="main" className="receipt-sheet" lang={letter.locale} tabIndex={-1}>
        <p className="receipt-brand">
          <Mark size={28} />
          {t('common:product')}
        </p>
        <h1>{letter.heading}</h1>
        <p className="receipt-number">
          <span>{letter.numberTerm}</span>
          <strong>{letter.number}</strong>
        </p>
        <DescriptionList
          facts={letter.facts.map(({ term, value, lang }) => ({
            term,
            value: (
              <span className="message-text" lang={lang}>
                {value}
              </span>
            ),
          }))}
        />
        <h2>{letter.nextTitle}</h2>
        <ol className="next-steps">
          {letter.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {letter.contact.length > 0 && (
          <>
            <h2>{letter.contactTitle}</h2>
            <DescriptionList facts={letter.contact} />
          </>
        )}
      </main>
    </div>
  )
}
