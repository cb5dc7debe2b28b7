import { describe, expect, test } from 'vitest'
import { locales } from '~/i18n/locales'
import { accountMailNames } from './catalogue'
import { composeAccountMail } from './compose-account.server'
import { plainTextTemplate } from './plain-text.server'
import { replyMarker } from './reply-marker'
import { accountSamples, weeklyReportSample } from './samples'

const everyMail = accountMailNames.flatMap((name) =>
  [...locales, null].map((language) => ({ name, language })),
)
const compose = ({ name, language }: (typeof everyMail)[number]) =>
  composeAccountMail(name, accountSamples[name](language) as never)
const wordsOf = (text: string) =>
  text
    .replace(/-{10,}/g, ' ')
    .replace(/[\s\u200a\u200b]+/g, ' ')
    .trim()

describe('every mail about what is somebody’s own in every language', () => {
  test.each(everyMail)('$name in $language leaves no place empty and no key untranslated', async (which) => {
    const { subject, html, text, languages } = await compose(which)
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object|<!-- (when|for|end)/)
      expect(part).not.toMatch(/\b(mail:|reset\.|invitation\.|digest\.\w|account\.|footer\.)/)
    }
    expect(languages).toEqual(which.language ? [which.language] : ['nl', 'fr'])
  })

  test.each(everyMail)(
    '$name in $language says the same in HTML and in plain text, with its link',
    async (which) => {
      const { html, text } = await compose(which)
      expect(wordsOf(plainTextTemplate(html))).toBe(wordsOf(text))
      expect(text).toContain(accountSamples[which.name](which.language).url)
    },
  )

  test.each(everyMail)('$name in $language invites nobody to answer it', async (which) => {
    const { text } = await compose(which)
    for (const locale of locales) expect(text).not.toContain(replyMarker[locale])
  })
})

test('somebody who has a password is told to sign in with it', async () => {
  const known = {
    ...accountSamples.invitation('nl'),
    url: 'https://helpdesk.example/sign-in',
    expiresAt: null,
  }
  const { text } = await composeAccountMail('invitation', known)
  expect(text).toContain('U hebt al een wachtwoord.')
  expect(text).not.toContain('één keer')
})

test('a link that works once says until when, by the clocks of Brussels', async () => {
  expect((await composeAccountMail('reset', accountSamples.reset('nl'))).text).toContain(
    'De knop werkt één keer, tot dinsdag 24 november om 11.12',
  )
})

test('what a coordinator is called does nothing in the mail', async () => {
  const attack = '<script>alert(1)</script>{{url}}'
  const { html, text } = await composeAccountMail('invitation', {
    ...accountSamples.invitation('nl'),
    inviterName: attack,
  })
  expect(html).not.toContain('<script>')
  expect(text).toContain(attack)
})

test('the button leads nowhere but to a page', async () => {
  const data = { ...accountSamples.reset('nl'), url: 'javascript:alert(1)' }
  await expect(composeAccountMail('reset', data)).rejects.toThrow('cannot link')
})

describe('a report of a week', () => {
  test.each([
    [
      'nl',
      'De cijfers van Brussel Mobiliteit, 16 tot 22 november 2026',
      'In de week van 16 tot 22 november 2026 kwamen 1.204 tickets binnen. Er werden 1.180 tickets afgehandeld. Van de oplossingen kwam 83 % op tijd.',
    ],
    [
      'fr',
      'Les chiffres de Bruxelles Mobilité, du 16 au 22 novembre 2026',
      'La semaine du 16 au 22 novembre 2026, 1 204 tickets ont été reçus. 1 180 ont été traités. Parmi les solutions, 83 % sont venues à temps.',
    ],
    [
      'en',
      'The figures of Brussels Mobility, 16 to 22 November 2026',
      'In the week from 16 to 22 November 2026, 1.204 tickets came in. 1.180 were dealt with. Of the solutions, 83% came in time.',
    ],
    [
      'de',
      'Die Zahlen von Brüssel Mobilität, 16. bis 22. November 2026',
      'In der Woche vom 16. bis 22. November 2026 kamen 1.204 Tickets herein. Erledigt wurden 1.180. Von den Lösungen kamen 83 % rechtzeitig.',
    ],
  ] as const)('names the week by its dates in %s', async (locale, title, lead) => {
    const { subject, html, text } = await composeAccountMail('report', weeklyReportSample(locale))
    expect(subject).toBe(title)
    for (const part of [html, text]) expect(wordsOf(part)).toContain(wordsOf(lead))
    expect(text).not.toMatch(/\{\{|mail:|report\.|undefined/)
  })

  test.each([
    ['nl', 'kwam 1 ticket binnen. Er werden 0 tickets afgehandeld.'],
    ['fr', '1 ticket a été reçu. 0 a été traité.'],
    ['en', '1 ticket came in. 0 were dealt with.'],
    ['de', 'kam 1 Ticket herein. Erledigt wurden 0.'],
  ] as const)('of which there is little to tell reads well in %s', async (locale, lead) => {
    const sample = weeklyReportSample(locale)
    const nothing = { met: 0, missed: 0 }
    const figures = { ...sample.figures, inflow: 1, outflow: 0, resolution: nothing }
    const { text } = await composeAccountMail('report', { ...sample, figures })
    expect(wordsOf(text)).toMatch(
      new RegExp(`${lead.replaceAll('.', '\\.')} (?!\\S+ (oplossingen|solutions|Lösungen))`),
    )
  })
})

test.each([
  ['nl', 'De cijfers van Brussel Mobiliteit, oktober 2026', 'In oktober 2026 kwamen 1.204 tickets binnen.'],
  ['fr', 'Les chiffres de Bruxelles Mobilité, octobre 2026', 'En octobre 2026, 1 204 tickets ont été reçus.'],
  ['de', 'Die Zahlen von Brüssel Mobilität, Oktober 2026', 'Im Oktober 2026 kamen 1.204 Tickets herein.'],
] as const)('a report of a month names the month in %s', async (locale, title, lead) => {
  const { subject, text } = await composeAccountMail('report', accountSamples.report(locale))
  expect(subject).toBe(title)
  expect(wordsOf(text)).toContain(lead)
})
