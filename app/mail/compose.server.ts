import type { Locale } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'
import {
  catalogue,
  type MailData,
  type MailedMessage,
  type MailedPromise,
  type MailName,
  type MailReading,
  type Reader,
} from './catalogue'
import { longMoment } from './moments'
import { reachLines } from './reach'
import { replyMarker } from './reply-marker'
import { oneLine, severalLines, shorten } from './safe-text'
import { compiledTemplate, fillHtml, fillText, type Places } from './template.server'

export interface ComposedMail {
  subject: string
  html: string
  text: string
  /** The languages it is written in, in reading order. */
  languages: Locale[]
}

/** Gmail cuts a mail at 102 kB of HTML, and with it what happens next. */
const longestMessage = 20_000
const longestSubject = 120

/** Which optional pieces a mail of any kind may have; a kind that lacks one simply has no such field. */
interface Optional {
  message?: MailedMessage
  promise?: MailedPromise | null
  requesterName?: string | null
  ratingUrl?: string | null
}

/**
 * Writes one mail in the recipient's language, or in both languages when it is unknown.
 * A mail about a confidential ticket carries its number and link and nobody's words.
 */
export async function composeMail<Name extends MailName>(
  name: Name,
  data: MailData[Name],
): Promise<ComposedMail> {
  const kind = catalogue[name]
  const languages = data.recipientLanguage ? [data.recipientLanguage] : data.administration.bilingualOrder
  const reading = kind.readAs(data)
  const isForAgent = reading !== 'yours'
  const { isConfidential } = data.ticket
  const { message, promise, requesterName, ratingUrl }: Optional = isConfidential ? {} : data
  const sent = message && shorten(severalLines(message.text), longestMessage)
  const url = webAddress(data.ticket.url)
  const subject = subjectLine(data, languages, reading)

  const places: Places = {
    subjectLine: subject,
    firstLanguage: languages[0] ?? 'nl',
    secondLanguage: languages[1] ?? '',
    secondNote: languages[1] ? translator(languages[1])('mail:secondLanguage') : '',
  }
  const titles: string[] = []
  for (const locale of languages) {
    const reader = readerOf(data, locale)
    const { t, administration } = reader
    const title = kind.title(data, reader)
    const next = kind.next(data, reader)
    if (sent?.isShortened) next.unshift(t('mail:replied.shortened'))
    titles.push(title)
    const part: Places = {
      title,
      lead: isConfidential ? t('mail:confidential.lead') : kind.lead(data, reader),
      nextTitle: t('mail:next'),
      next: next.join('\n'),
      replyHint: t('mail:replyHint'),
      marker: replyMarker[locale],
      demoNotice: t('mail:demo'),
      administration,
      number: data.ticket.number,
      subject: isConfidential ? '' : oneLine(data.ticket.subject),
      ticketLanguage: languageTag(data.ticket.language),
      message: sent?.text ?? '',
      messageLanguage: message ? languageTag(message.language) : '',
      promiseLabel: promise
        ? t(promise.kind === 'answer' ? 'mail:card.answerBy' : 'mail:card.solutionBy')
        : '',
      promise: promise ? longMoment(promise.dueAt, locale) : '',
      requesterLabel: t('mail:card.requester'),
      requester: oneLine(requesterName ?? ''),
      ratingQuestion: t('ticket:rating.question'),
      ratingHint: t('mail:resolved.rate'),
      ratingUrl: ratingUrl ? webAddress(ratingUrl) : '',
      button: t(isForAgent ? 'mail:button.open' : 'mail:button.view'),
      linkHint: t('mail:button.hint'),
      url,
      reach: reachLines(data, reader).join('\n'),
      why: t(isForAgent ? 'mail:footer.whyAgent' : 'mail:footer.why', { administration }),
    }
    for (const [place, value] of Object.entries(part)) places[`${locale}.${place}`] = value
  }
  places.preview = titles.join(' / ')

  const pieces = {
    bilingual: languages.length > 1,
    demo: data.isDemo,
    subject: !isConfidential,
    message: Boolean(sent),
    promise: Boolean(promise),
    requester: isForAgent && Boolean(requesterName),
    rating: Boolean(ratingUrl),
    // What is said about a confidential ticket stays out of mailboxes; agents answer at the desk.
    reply: !isConfidential && !isForAgent,
    reachable:
      !isForAgent && Boolean(data.helpdesk.telephone || data.helpdesk.counter || data.helpdesk.hoursToday),
  }
  const shown = Object.entries(pieces).flatMap(([piece, isShown]) => (isShown ? [piece] : []))
  const template = await compiledTemplate(name, languages, shown)
  return { subject, html: fillHtml(template.html, places), text: fillText(template.text, places), languages }
}

const readerOf = (data: MailData[MailName], locale: Locale): Reader => {
  const t = translator(locale)
  const agentName = data.ticket.isConfidential ? null : data.agentName
  return {
    t,
    locale,
    agent: agentName ? oneLine(agentName) : t('mail:helpdesk'),
    administration: oneLine(data.administration.names[locale]),
  }
}

/** `[MOB-1042] Uw vraag / Votre demande – De printer drukt niet`: the same in every mail to this reader. */
function subjectLine({ ticket }: MailData[MailName], languages: Locale[], reading: MailReading): string {
  const key = `mail:subject.${reading}${ticket.isConfidential ? 'Confidential' : ''}` as const
  const words = languages.map((locale) => translator(locale)(key)).join(' / ')
  const own = ticket.isConfidential ? '' : oneLine(ticket.subject, longestSubject)
  return `[${oneLine(ticket.number, 20)}] ${words}${own ? ` – ${own}` : ''}`
}

/** An empty `lang` says "unknown" in HTML, so that nothing is read aloud with a wrong accent. */
const languageTag = (language: MailedMessage['language']): string => (language === 'und' ? '' : language)

/** @throws for anything that a button must not lead to */
export function webAddress(url: string): string {
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`A mail cannot link to ${protocol}`)
  return href
}
