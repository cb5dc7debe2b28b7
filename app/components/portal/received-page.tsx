import type { Ability, AffectedGroup, TextLanguage, TicketType } from '~/domain/ticket-values'
import { useWords } from '~/i18n/use-t'
import { homePath, ticketPath } from '~/paths'
import { useRootData } from '../shell/use-root-data'
import { ButtonLink } from '../ui/button'
import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'
import { HelpBox } from './help-box'
import { type Texts, textIn } from './texts'
import { langOf } from './ticket-list'

export interface Receipt {
  number: string
  type: TicketType
  subject: string
  language: TextLanguage | null
  description: string
  createdAt: Date
  affected: AffectedGroup | null
  ability: Ability | null
  isConfidential: boolean
  isSharedWithUnit: boolean
  isOwn: boolean
  requesterName: string | null
  requesterEmail: string | null
  administrationNames: Texts | null
  serviceNames: Texts | null
  callbackNumber: string | null
  site: string | null
  room: string | null
  fileNames: string[]
  receivedOn: string | null
}

export interface ReceivedPageProps {
  receipt: Receipt
  /** Present on the first showing: the draft of this form is not needed any more. */
  sentDraft: string | null
  now: Date
}

/** The number, what happens next, how to reach us, and the receipt to print. */
export function ReceivedPage({ receipt, sentDraft, now }: ReceivedPageProps) {
  const { t } = useWords()
  const { number, isOwn, requesterName, requesterEmail } = receipt
  return (
    <div className="with-aside">
      <div className="stack">
        <div className="confirmation" {...(sentDraft && { 'data-draft-sent': sentDraft })}>
          <h1>{t('portal:received.title')}</h1>
          <p>{t('portal:received.number')}</p>
          <p className="confirmation-number">{number}</p>
        </div>
        <section aria-labelledby="next">
          <h2 id="next">{t('portal:received.next')}</h2>
          <ol className="next-steps">
            <li>
              {isOwn || !requesterName
                ? t('portal:received.mail', { email: requesterEmail ?? '' })
                : t('portal:received.mailToColleague', { name: requesterName })}
            </li>
            <li>{t('portal:received.look')}</li>
            <li>{t('portal:received.hear')}</li>
          </ol>
          <p className="actions no-print">
            <ButtonLink look="primary" href={ticketPath(number)}>
              {t('portal:received.toTicket')}
            </ButtonLink>
            <ButtonLink href={homePath()}>{t('errors:toHome')}</ButtonLink>
          </p>
        </section>
        <section aria-labelledby="receipt">
          <h2 id="receipt">{t('portal:received.receipt')}</h2>
          <p className="hint no-print">{t('portal:received.print')}</p>
          <ReceiptFacts receipt={receipt} now={now} />
        </section>
      </div>
      <aside>
        <HelpBox contact={useRootData()?.contact ?? null} />
      </aside>
    </div>
  )
}

function ReceiptFacts({ receipt, now }: Pick<ReceivedPageProps, 'receipt' | 'now'>) {
  const { locale, t } = useWords()
  const { administrationNames, serviceNames, affected, ability, language } = receipt
  const visible = [
    receipt.isConfidential && t('ticket:confidential'),
    receipt.isSharedWithUnit && t('portal:facts.sharedWithUnit'),
  ].filter(Boolean)
  return (
    <DescriptionList
      facts={[
        { term: t('portal:facts.number'), value: receipt.number },
        { term: t('portal:facts.sent'), value: <Time at={receipt.createdAt} now={now} /> },
        {
          term: t('portal:facts.receivedOn'),
          value: receipt.receivedOn && <Time at={`${receipt.receivedOn}T12:00:00Z`} now={now} as="day" />,
        },
        { term: t('portal:facts.requester'), value: receipt.requesterName },
        {
          term: t('portal:facts.administration'),
          value: administrationNames && textIn(administrationNames, locale).text,
        },
        { term: t('portal:facts.type'), value: t(`ticket:type.${receipt.type}`) },
        { term: t('portal:facts.service'), value: serviceNames && textIn(serviceNames, locale).text },
        { term: t('portal:new.subject'), value: <span lang={langOf(language)}>{receipt.subject}</span> },
        {
          term: t('portal:new.description'),
          value: (
            <span className="message-text" lang={langOf(language)}>
              {receipt.description}
            </span>
          ),
        },
        { term: t('portal:files.sent'), value: receipt.fileNames.join(', ') },
        { term: t('portal:new.affected'), value: affected && t(`ticket:affected.${affected}`) },
        { term: t('portal:new.ability'), value: ability && t(`ticket:ability.${ability}`) },
        { term: t('portal:new.callbackNumber'), value: receipt.callbackNumber },
        {
          term: t('portal:facts.place'),
          value: [receipt.site, receipt.room].filter(Boolean).join(', '),
        },
        { term: t('portal:facts.visibility'), value: visible.join(', ') },
      ]}
    />
  )
}
