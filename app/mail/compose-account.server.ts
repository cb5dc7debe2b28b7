import { translator } from '~/i18n/translate.server'
import { type AccountMailData, type AccountMailName, accountCatalogue } from './catalogue'
import { type ComposedMail, webAddress } from './compose.server'
import { reachLines } from './reach'
import { oneLine } from './safe-text'
import { compiledTemplate, fillHtml, fillText, type Places } from './template.server'

/** Writes one mail about somebody's own access, in their language or in both when it is unknown. */
export async function composeAccountMail<Name extends AccountMailName>(
  name: Name,
  data: AccountMailData[Name],
): Promise<ComposedMail> {
  const kind = accountCatalogue[name]
  const languages = data.recipientLanguage ? [data.recipientLanguage] : data.administration.bilingualOrder
  const titles: string[] = []
  const places: Places = {
    firstLanguage: languages[0] ?? 'nl',
    secondLanguage: languages[1] ?? '',
    secondNote: languages[1] ? translator(languages[1])('mail:secondLanguage') : '',
  }
  for (const locale of languages) {
    const t = translator(locale)
    const administration = oneLine(data.administration.names[locale])
    const reader = { t, locale, administration }
    titles.push(kind.title(data, reader))
    const part: Places = {
      title: kind.title(data, reader),
      lead: kind.lead(data, reader),
      button: kind.button(data, reader),
      url: webAddress(data.url),
      linkHint: t('mail:button.hint'),
      nextTitle: kind.notesTitle(reader),
      next: kind.notes(data, reader).join('\n'),
      demoNotice: t('mail:demo'),
      administration,
      reach: reachLines(data, reader).join('\n'),
      why: kind.why(reader),
      ...kind.places?.(data, reader),
    }
    for (const [place, value] of Object.entries(part)) places[`${locale}.${place}`] = value
  }
  const subject = titles.join(' / ')
  places.subjectLine = subject
  places.preview = subject

  const { telephone, counter, hoursToday } = data.helpdesk
  const pieces = {
    bilingual: languages.length > 1,
    demo: data.isDemo,
    reachable: Boolean(telephone || counter || hoursToday),
  }
  const shown = Object.entries(pieces).flatMap(([piece, isShown]) => (isShown ? [piece] : []))
  const template = await compiledTemplate(name, languages, shown)
  return { subject, html: fillHtml(template.html, places), text: fillText(template.text, places), languages }
}
