import type { TicketType } from '~/domain/ticket-values'
import { brussels } from '~/i18n/formatting'
import { isLocale, type Locale } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'

type Texts = Record<'nl' | 'fr', string> & Partial<Record<'en' | 'de', string | null>>

/** What a receipt says of its ticket, as data/views/portal-receipt reads it. */
interface DeskReceipt {
  number: string
  type: TicketType
  subject: string
  language: string | null
  description: string
  createdAt: Date
  receivedOn: string | null
  isConfidential: boolean
  requesterName: string | null
  requesterLocale: Locale | null
  administrationNames: Texts | null
  serviceNames: Texts | null
  callbackNumber: string | null
  site: string | null
  room: string | null
  fileNames: string[]
  contact: { telephone: string; mail: string; counterNl: string; counterFr: string } | null
}

/** A receipt as it is handed over: every word in the language of whoever asked. */
export interface ReceiptLetter {
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

/** @param otherwise the language where that of the requester is not known */
export function receiptLetter(receipt: DeskReceipt, otherwise: Locale): ReceiptLetter {
  const { language, contact } = receipt
  const locale = receipt.requesterLocale ?? (isLocale(language) ? language : otherwise)
  const t = translator(locale)
  const named = (texts: DeskReceipt['administrationNames']) => texts && (texts[locale] ?? texts.nl)
  const inOwnLanguage = isLocale(language) ? { lang: language } : {}
  const facts: [string, string | null | undefined, { lang?: string }?][] = [
    [t('desk:receipt.arrived'), receipt.receivedOn && dayOnPaper(locale, receipt.receivedOn)],
    [t('desk:receipt.written'), momentOnPaper(locale, receipt.createdAt)],
    [t('portal:facts.requester'), receipt.requesterName],
    [t('portal:facts.administration'), named(receipt.administrationNames)],
    [t('portal:facts.type'), t(`ticket:type.${receipt.type}`)],
    [t('portal:facts.service'), named(receipt.serviceNames)],
    [t('portal:new.subject'), receipt.subject, inOwnLanguage],
    [t('portal:new.description'), receipt.description, inOwnLanguage],
    [t('portal:files.sent'), receipt.fileNames.join(', ')],
    [t('portal:new.callbackNumber'), receipt.callbackNumber],
    [t('portal:facts.place'), [receipt.site, receipt.room].filter(Boolean).join(', ')],
    [t('portal:facts.visibility'), receipt.isConfidential ? t('ticket:confidential') : null],
  ]
  return {
    locale,
    number: receipt.number,
    title: t('desk:receipt.title'),
    heading: t('desk:receipt.heading'),
    numberTerm: t('desk:receipt.number'),
    facts: facts.flatMap(([term, value, more]) => (value ? [{ term, value, ...more }] : [])),
    nextTitle: t('desk:receipt.next'),
    next: [t('desk:receipt.step1'), t('desk:receipt.step2'), t('desk:receipt.step3')],
    contactTitle: t('desk:receipt.contact'),
    contact: contact
      ? [
          { term: t('common:help.telephone'), value: contact.telephone },
          { term: t('common:help.mail'), value: contact.mail },
          {
            term: t('common:help.counter'),
            value: locale === 'nl' || locale === 'de' ? contact.counterNl : contact.counterFr,
          },
        ]
      : [],
  }
}

// On paper "today" is another day tomorrow: the whole date.
const momentOnPaper = (locale: Locale, at: Date) =>
  new Intl.DateTimeFormat(`${locale}-BE`, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: brussels,
  }).format(at)
const dayOnPaper = (locale: Locale, day: string) =>
  new Intl.DateTimeFormat(`${locale}-BE`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
