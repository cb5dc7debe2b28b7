import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'
import { catalogue, type MailData, type MailName, mailNames } from './catalogue'
import { composeMail } from './compose.server'
import { plainTextTemplate } from './plain-text.server'
import { replyMarker } from './reply-marker'
import { samples } from './samples'

const languages: (Locale | null)[] = [...locales, null]
const everyMail = mailNames.flatMap((name) => languages.map((language) => ({ name, language })))

const compose = <Name extends MailName>(name: Name, data: MailData[Name]) => composeMail(name, data)
const sample = <Name extends MailName>(name: Name, language: Locale | null) => samples[name](language)

/** The words of an HTML mail, without how they are laid out. */
const wordsOf = (text: string) =>
  text
    .replace(/-{10,}/g, ' ')
    .replace(/[\s\u200a\u200b]+/g, ' ')
    .trim()

describe('every mail in every language', () => {
  test.each(everyMail)(
    '$name in $language leaves no place empty and no key untranslated',
    async ({ name, language }) => {
      const mail = await compose(name, sample(name, language))
      for (const part of [mail.subject, mail.html, mail.text]) {
        expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object|<!-- (when|for|end)/)
        expect(part).not.toMatch(/\b(mail:|received\.|replied\.|assigned\.|resolved\.|footer\.)/)
      }
      expect(mail.languages).toEqual(language ? [language] : ['nl', 'fr'])
    },
  )

  test.each(everyMail)(
    '$name in $language says the same in HTML and in plain text',
    async ({ name, language }) => {
      const { html, text } = await compose(name, sample(name, language))
      expect(wordsOf(plainTextTemplate(html))).toBe(wordsOf(text))
    },
  )

  test.each(everyMail)('$name in $language marks each part with its language', async ({ name, language }) => {
    const { html } = await compose(name, sample(name, language))
    for (const locale of language ? [language] : ['nl', 'fr']) {
      expect(html).toMatch(new RegExp(`<div class="sheet language-${locale}"[^>]* lang="${locale}"`))
    }
    expect(html).toMatch(/<html lang="(nl|fr|en|de)"/)
    for (const table of html.match(/<table[^>]*>/g) ?? []) expect(table).toContain('role="presentation"')
  })

  test('the words of the mails differ between the languages', async () => {
    for (const name of mailNames) {
      const titles = locales.map((locale) => {
        const reader = { t: translator(locale), locale, agent: 'Fatima', administration: 'Mobiliteit' }
        return catalogue[name].title(samples[name](locale) as never, reader)
      })
      expect(new Set(titles).size).toBe(locales.length)
    }
  })

  test('no mail fetches anything when it is opened', async () => {
    for (const { name, language } of everyMail) {
      const { html } = await compose(name, sample(name, language))
      expect(html).not.toMatch(/<img|<link|@import|\bsrc=|url\(|<script/i)
    }
  })
})

describe('a recipient whose language is unknown', () => {
  test('gets both languages, in the subject too', async () => {
    const mail = await composeMail('received', samples.received(null))
    expect(mail.subject).toMatch(/^\[MOB-1042\] Uw vraag \/ Votre demande – /)
    expect(mail.text).toContain('Wij hebben uw vraag ontvangen')
    expect(mail.text).toContain('Nous avons reçu votre demande')
    expect(mail.text).toContain(replyMarker.nl)
    expect(mail.text).toContain(replyMarker.fr)
  })

  test('gets them in the order that the administration chose', async () => {
    const data = samples.received(null)
    data.administration.bilingualOrder = ['fr', 'nl']
    const { subject, text, html, languages: order } = await composeMail('received', data)
    expect(order).toEqual(['fr', 'nl'])
    expect(subject).toContain('Votre demande / Uw vraag')
    expect(text.indexOf('Nous avons reçu')).toBeLessThan(text.indexOf('Wij hebben'))
    expect(html).toContain('<html lang="fr"')
  })
})

describe('the subject', () => {
  test('is the same in all mails of a ticket to one requester, so that Gmail keeps one conversation', async () => {
    const toRequesters = mailNames.filter(
      (name) => catalogue[name].readAs(sample(name, 'nl') as never) === 'yours',
    )
    expect(mailNames.filter((name) => !toRequesters.includes(name))).toEqual([
      'promiseWarning',
      'urgentTicket',
    ])
    for (const language of languages) {
      const subjects = await Promise.all(
        toRequesters.map(async (name) => (await compose(name, sample(name, language))).subject),
      )
      expect(new Set(subjects).size).toBe(1)
    }
  })

  test('of a warning is that of the assignment for whoever handles the ticket, and not for those who watch', async () => {
    const { subject } = await composeMail('assigned', { ...samples.assigned('nl'), audience: 'agent' })
    const warning = samples.promiseWarning('nl')
    expect((await composeMail('promiseWarning', { ...warning, isAssignee: true })).subject).toBe(subject)
    expect((await composeMail('promiseWarning', { ...warning, isAssignee: false })).subject).not.toBe(subject)
  })

  test('stays one line, whatever stands in the ticket', async () => {
    const data = samples.received('nl')
    data.ticket.subject = 'Printer\r\nBcc: all@example.org\u2028\u202e kapot \0'
    const { subject } = await composeMail('received', data)
    expect(subject).toBe('[MOB-1042] Uw vraag – Printer Bcc: all@example.org kapot')
  })

  test('shortens what is long', async () => {
    const data = samples.received('nl')
    data.ticket.subject = '🖨'.repeat(500)
    const { subject } = await composeMail('received', data)
    expect(subject.length).toBeLessThan(160)
    expect(() => encodeURIComponent(subject), 'half a letter at the cut').not.toThrow()
  })
})

test.each(locales.flatMap((locale) => (['replied', 'resolved'] as const).map((name) => ({ locale, name }))))(
  '$name in $locale says of what was spoken how it was',
  async ({ name, locale }) => {
    const data = sample(name, locale) as MailData['replied'] & MailData['resolved']
    const leads = [undefined, 'telephone', 'counter'].map((spoken) =>
      catalogue[name].lead({ ...data, message: { ...data.message, spoken } } as never, {
        t: translator(locale),
        locale,
        agent: 'Fatima',
        administration: 'Mobiliteit',
      }),
    )
    expect(new Set(leads).size).toBe(3)
    for (const lead of leads) expect(lead).toMatch(/Fatima.*:$/)
  },
)

describe('a mail about a confidential ticket', () => {
  test.each(everyMail)(
    '$name in $language carries number and link, and nobody’s words or names',
    async ({ name, language }) => {
      const data = { ...sample(name, language), agentName: 'Fatima Secret' } as MailData[MailName]
      data.ticket = { ...data.ticket, isConfidential: true, subject: 'Secret subject' }
      if ('message' in data) data.message = { ...data.message, text: 'Secret words' }
      if ('requesterName' in data) data.requesterName = 'Secret requester'
      if ('promise' in data) data.promise = { kind: 'answer', dueAt: new Date('2031-01-01T10:00:00Z') }
      for (const audience of ['requester', 'agent'] as const) {
        const mail = await compose(name, { ...data, audience } as MailData[typeof name])
        const everything = mail.subject + mail.html + mail.text
        expect(everything).not.toMatch(/secret/i)
        expect(mail.text).not.toMatch(/janua|janvier|anuar/)
        expect(mail.text).toContain('MOB-1042')
        expect(mail.text).toContain('https://helpdesk.example/tickets/MOB-1042')
        expect(mail.text).not.toContain(replyMarker.nl)
      }
    },
  )
})

describe('what people write', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '{{url}}',
    '{{nl.message}} {{lines:nl.message}}',
    '{{constructor}} {{__proto__}}',
    '$t(mail:received.title) $& $1 $$',
    '</mj-text><mj-raw><b>raw</b></mj-raw><mj-include path="/etc/passwd" />',
    '<!-- when demo -->x<!-- end when -->',
    '<!--[if mso]><b>mso</b><![endif]-->',
    '&lt;script&gt;&amp;',
    '<%= 1 %> ${1} #{1}',
  ]

  test.each(attacks)('%s arrives as it was written and does nothing', async (attack) => {
    for (const language of ['nl', null] as const) {
      const data = samples.replied(language)
      data.ticket.subject = attack
      data.agentName = attack
      data.administration.names = { nl: attack, fr: attack, en: attack, de: attack }
      data.message.text = attack
      data.helpdesk.telephone = attack
      const plain = await composeMail('replied', samples.replied(language))
      const { html, text, subject } = await composeMail('replied', data)
      const tags = (page: string) =>
        (page.match(/<[a-z!/][^>]*>/gi) ?? []).filter((tag) => !tag.startsWith('<br'))
      expect(tags(html).map((tag) => tag.replace(/aria-label="[^"]*"| lang="[^"]*"/g, ''))).toEqual(
        tags(plain.html).map((tag) => tag.replace(/aria-label="[^"]*"| lang="[^"]*"/g, '')),
      )
      expect(text.split(attack).length).toBeGreaterThan(4)
      expect(subject).toContain(attack)
    }
  })

  test('keeps its lines in both forms', async () => {
    const data = samples.replied('fr')
    data.message.text = 'Eén\r\n\r\n  twee\rdrie\0'
    const { html, text } = await composeMail('replied', data)
    expect(html).toContain('Eén<br /><br />  twee<br />drie</div>')
    expect(text).toContain('Eén\n\n  twee\ndrie\n')
  })

  test('is marked with the language it was written in, or with none when that is unknown', async () => {
    const data = samples.replied('nl')
    expect((await composeMail('replied', data)).html).toMatch(/<div lang="fr">Bonjour/)
    data.message.language = 'und'
    expect((await composeMail('replied', data)).html).toMatch(/<div lang="">Bonjour/)
  })

  test('is cut when it is very long, and the mail says where the rest is', async () => {
    const data = samples.replied('nl')
    data.message.text = 'woord '.repeat(20_000)
    const { html, text } = await composeMail('replied', data)
    expect(html.length).toBeLessThan(102_000)
    expect(text).toContain('De rest leest u op de pagina van uw vraag.')
  })

  test('cannot make the button lead to a script', async () => {
    const data = samples.received('nl')
    data.ticket.url = 'javascript:alert(1)'
    await expect(composeMail('received', data)).rejects.toThrow('cannot link')
  })
})

describe('what the mail tells', () => {
  test('a reply says that the term does not run while we wait', async () => {
    expect((await composeMail('replied', samples.replied('nl'))).text).toContain(
      'De termijn loopt niet zolang wij op uw antwoord wachten.',
    )
    const data = { ...samples.replied('nl'), isAnswerAwaited: false }
    expect((await composeMail('replied', data)).text).not.toContain('De termijn loopt niet')
  })

  test('the name of an agent gives way to "the helpdesk" when the administration says so', async () => {
    const data = { ...samples.replied('fr'), agentName: null }
    const { text } = await composeMail('replied', data)
    expect(text).toContain('Le helpdesk a écrit le mardi 24 novembre à 9\u00a0h\u00a055\u202f:')
  })

  test('a resolved ticket is closed after the announced working days, one or more', async () => {
    const one = { ...samples.resolved('fr'), closesAfterWorkingDays: 1 }
    expect((await composeMail('resolved', one)).text).toContain(
      'après 1 jour ouvrable, le mardi 1er décembre',
    )
    expect((await composeMail('resolved', samples.resolved('nl'))).text).toContain(
      'na 5 werkdagen, op dinsdag 1 december',
    )
  })

  test('a closed day says so', async () => {
    const data = samples.received('nl')
    data.helpdesk.hoursToday = { periods: [], closedBecause: null, isOpenNow: false }
    expect((await composeMail('received', data)).text).toContain('Gesloten op dinsdag 24 november')
  })

  test('a demo says that it is one', async () => {
    expect((await composeMail('received', { ...samples.received('nl'), isDemo: true })).text).toContain(
      'oefenomgeving',
    )
  })

  test('an agent is told whose ticket it is now, and is not invited to answer by mail', async () => {
    const { text, subject } = await composeMail('assigned', { ...samples.assigned('nl'), audience: 'agent' })
    expect(subject).toContain('Aan u toegewezen')
    expect(text).toContain('Jean Dupont')
    expect(text).not.toContain(replyMarker.nl)
  })
})
