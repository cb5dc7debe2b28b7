import { describe, expect, test } from 'vitest'
import { locales } from '~/i18n/locales'
import { accountMailNames } from './catalogue'
import { composeAccountMail } from './compose-account.server'
import { plainTextTemplate } from './plain-text.server'
import { replyMarker } from './reply-marker'
import { accountSamples } from './samples'

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
