import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aVisitor, hasChromium, openBrowser, signIn, type Visitor } from './support/browser'
import { type Helpdesk, runAdmin, startHelpdesk } from './support/helpdesk'
import { type SinkMail, type SmtpSink, startSmtpSink } from './support/smtp-sink'

// The main job from end to end, as people live it: a real browser, a real mail server, a fresh installation.

const journeys = [
  {
    language: 'Dutch',
    locale: 'nl-BE',
    email: 'lotte@mobility.example',
    other: 'amine@environment.example',
    subject: 'De plotter op de vierde verdieping drukt strepen',
    description: 'Sinds vanmorgen staan er zwarte strepen op elk plan.',
    answer: 'Ik heb de printkop gereinigd. Kunt u een proefafdruk maken?',
    byMail: 'De proefafdruk is perfect, bedankt voor de snelle hulp.',
    sentence: 'De printkop was vuil. De plotter is gereinigd en getest.',
    again: 'Helaas, vanmiddag zijn de strepen terug.',
    subjectOfMails: 'Uw vraag',
    resolved: 'Opgelost',
  },
  {
    language: 'French',
    locale: 'fr-BE',
    email: 'amine@environment.example',
    other: 'lotte@mobility.example',
    subject: 'Le scanner du premier étage ne répond plus',
    description: 'Depuis ce matin, le scanner affiche une erreur de connexion.',
    answer: 'J’ai redémarré le serveur d’impression. Pouvez-vous réessayer ?',
    byMail: 'Le scanner fonctionne de nouveau pour tout le service.',
    sentence: 'Le service d’impression était bloqué. Il a été redémarré.',
    again: 'L’erreur est revenue cet après-midi.',
    subjectOfMails: 'Votre demande',
    resolved: 'Résolu',
  },
] as const

/** The demo's answers can be taken back for five seconds; then they are on the other screens at once. */
const GOING_OUT = 9_000

describe.skipIf(!hasChromium)('from a question to its answer, and back', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-journey-'))
  let helpdesk: Helpdesk
  let sink: SmtpSink
  let browser: Browser

  const start = (port?: number) =>
    startHelpdesk({ dataDir, ...(port && { port }), settings: { SMTP_URL: sink.url } })

  beforeAll(async () => {
    sink = await startSmtpSink()
    helpdesk = await start()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await helpdesk?.stop()
    await sink?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const visit = async (email: string, options: Parameters<typeof aVisitor>[2] = {}): Promise<Visitor> => {
    const visitor = await aVisitor(browser, helpdesk.origin, options)
    await signIn(visitor.page, email)
    return visitor
  }

  describe.each(journeys)('in $language', (journey) => {
    let asking: Visitor
    let agent: Visitor
    let number = ''

    beforeAll(async () => {
      asking = await visit(journey.email, { locale: journey.locale })
      agent = await visit('agent@helpdesk.example')
    })
    afterAll(async () => {
      await asking?.context.close()
      await agent?.context.close()
    })

    test('somebody asks for help with a file, and the agent’s open list shows it without reload', async () => {
      await agent.page.goto('/desk')
      await markPage(agent.page)

      const { page } = asking
      await page.goto('/tickets/new')
      expect(await page.locator('html').getAttribute('lang')).toBe(journey.locale.slice(0, 2))
      await page.locator('input[name="type"][value="incident"]').check()
      await page.locator('input[name="subject"]').fill(journey.subject)
      await page.locator('textarea[name="description"]').fill(journey.description)
      const file = join(dataDir, 'foto.txt')
      writeFileSync(file, 'strepen')
      await page.locator('input[type="file"]').first().setInputFiles(file)
      await page.locator('input[name="affected"][value="several"]').check()
      await page.locator('input[name="ability"][value="difficulty"]').check()
      await page.locator('form.questions button[type="submit"]').last().click()
      await page.waitForURL(/\/received$/)
      number = page.url().match(/[A-Z]{2,5}-\d+/)?.[0] ?? ''
      expect(await page.locator('main').textContent()).toContain(number)

      await agent.page.getByText(journey.subject).first().waitFor({ timeout: 3_000 })
      expect(await isMarked(agent.page)).toBe(true)
    })

    test('the agent takes it and answers; the open page of who asked shows it, and a mail arrives', async () => {
      await asking.page.goto(`/tickets/${number}`)
      expect(await asking.page.locator('main').textContent()).toContain('foto.txt')
      await markPage(asking.page)

      await agent.page.getByText(journey.subject).first().click()
      await agent.page.waitForURL(`**/desk/tickets/${number}`)
      await agent.page.locator('.ticket-title form button').click()
      await agent.page.locator('.ticket-title form').waitFor({ state: 'detached' })
      await agent.page.locator('#reply textarea[name="body"]').fill(journey.answer)
      await agent.page.locator('#reply button[type="submit"]').click()
      // In time the agent sees a slip, takes the answer back, and sends it again.
      await agent.page.locator('.message-held', { hasText: journey.answer }).getByRole('button').click()
      await agent.page.locator('.message-held').waitFor({ state: 'detached' })
      const text = agent.page.locator('#reply textarea[name="body"]')
      expect(await text.inputValue()).toBe(journey.answer)
      await agent.page.locator('#reply button[type="submit"]').click()
      await agent.page.locator('.message-held', { hasText: journey.answer }).waitFor()
      expect(await asking.page.locator('main').textContent()).not.toContain(journey.answer)

      await asking.page.locator('.message', { hasText: journey.answer }).waitFor({ timeout: GOING_OUT })
      expect(await isMarked(asking.page)).toBe(true)

      const mail = await mailWith(journey.answer)
      expect(mail.subject).toContain(number)
      expect(mail.subject).toContain(journey.subjectOfMails)
      expect(mail.html).toContain(`lang="${journey.locale.slice(0, 2)}"`)
    })

    test('they answer by mail, and the agent’s open page shows it', async () => {
      await markPage(agent.page)
      const mail = await mailWith(journey.answer)
      const { code, stdout } = await runAdmin(dataDir, ['mail:receive'], replyTo(mail, journey))
      expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('reply') })
      await agent.page.locator('.message', { hasText: journey.byMail }).waitFor({ timeout: 3_000 })
      expect(await isMarked(agent.page)).toBe(true)
      const shown = await agent.page.locator('.message', { hasText: journey.byMail }).textContent()
      expect(shown).not.toContain(journey.answer)
    })

    test('the agent resolves it in one go with the answer, and who asked is told', async () => {
      await agent.page.locator('#reply textarea[name="body"]').fill(journey.sentence)
      await agent.page.locator('#reply select[name="next"]').selectOption('resolved')
      await agent.page.locator('#reply select[name="resolutionCode"]').selectOption('solved')
      await agent.page.locator('#reply button[type="submit"]').click()
      await agent.page.locator('.message', { hasText: journey.sentence }).waitFor()
      await asking.page.locator('.standing', { hasText: journey.resolved }).waitFor({ timeout: GOING_OUT })
      await mailWith(journey.sentence)
    })

    test('their next answer reopens it', async () => {
      await asking.page.locator('textarea[name="body"]').fill(journey.again)
      // The agent sees that they write, and not what.
      await agent.page.locator('.people-writing li').waitFor({ timeout: 3_000 })
      expect(await agent.page.content()).not.toContain(journey.again)
      await asking.page.locator('form.answer button[type="submit"]').click()
      await asking.page.locator('.message', { hasText: journey.again }).waitFor()
      await agent.page.locator('.message', { hasText: journey.again }).waitFor({ timeout: 3_000 })
      await agent.page.locator('.people-writing li').waitFor({ state: 'detached', timeout: 3_000 })
      expect(await asking.page.locator('.standing').textContent()).not.toContain(journey.resolved)
    })

    test('somebody of another administration sees none of it, anywhere', async () => {
      const stranger = await visit(journey.other)
      for (const path of [
        '/',
        '/tickets',
        '/tickets?tab=unit',
        `/tickets/${number}`,
        `/tickets/${number}/received`,
      ]) {
        const response = await stranger.page.goto(path)
        if (path.includes(number)) expect(response?.status(), path).toBe(404)
        expect(await stranger.page.content()).not.toContain(journey.subject)
      }
      expect(
        sink.mails
          .filter(({ recipients }) => recipients.includes(journey.other))
          .map(textOf)
          .join(),
      ).not.toContain(journey.subject)
      await stranger.context.close()
    })

    test('no page complained', () => {
      expect([...asking.complaints, ...agent.complaints]).toEqual([])
    })

    const mailWith = (text: string) =>
      sink.mailTo(journey.email, (mail) => textOf(mail).includes(text.slice(0, 30)))
  })

  test('an agent of Mobility and Taxation only does not find a ticket of Environment', async () => {
    const { page, context } = await visit('agent2@helpdesk.example')
    for (const path of ['/desk/tickets/ENV-1001', '/tickets/ENV-1001'])
      expect((await page.goto(path))?.status()).toBe(404)
    await context.close()
    const everywhere = await visit('agent@helpdesk.example')
    expect((await everywhere.page.goto('/desk/tickets/ENV-1001'))?.status()).toBe(200)
    await everywhere.context.close()
  })

  test('a list shows that a colleague has a ticket open, and no longer when they left', async () => {
    const [own, colleague] = [await visit('agent@helpdesk.example'), await visit('agent2@helpdesk.example')]
    await colleague.page.goto('/desk?administration=MOB')
    const first = colleague.page.locator('.tickets .row-link').first()
    const number = (await first.getAttribute('href'))?.split('/').at(-1) ?? ''
    await own.page.goto('/desk?administration=MOB')
    const sign = own.page.locator('.tickets tr', { hasText: number }).locator('.flag svg.lucide-eye')
    expect(await sign.count()).toBe(0)
    await first.click()
    await colleague.page.waitForURL(`**/desk/tickets/${number}`)
    await sign.waitFor({ timeout: 3_000 })
    // A list that is opened only now shows it as well.
    await own.page.reload()
    await sign.waitFor({ timeout: 5_000 })
    await colleague.context.close()
    await sign.waitFor({ state: 'detached', timeout: 5_000 })
    await own.context.close()
  })

  test('after kill -9 and a new start everything is there', async () => {
    const port = Number(new URL(helpdesk.origin).port)
    await helpdesk.kill()
    helpdesk = await start(port)
    console.log(`second_start_milliseconds=${Math.round(helpdesk.startedInMilliseconds)}`)
    const { page, context } = await visit('lotte@mobility.example')
    await page.goto('/tickets')
    await page.getByText(journeys[0].subject).first().click()
    const text = await page.locator('main').textContent()
    for (const words of [
      journeys[0].answer,
      journeys[0].byMail,
      journeys[0].sentence,
      journeys[0].again,
      'foto.txt',
    ])
      expect(text).toContain(words)
    await context.close()
  })
})

/** A page that was loaded anew has forgotten its mark. */
const markPage = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }))
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window)

const textOf = (mail: SinkMail) => `${mail.subject} ${mail.text}`.replace(/\s+/g, ' ')

/** What a mail program sends when somebody answers above the quoted mail. */
function replyTo(mail: SinkMail, { email, byMail }: { email: string; byMail: string }): string {
  const to = mail.replyTo?.value[0]?.address ?? ''
  const quoted = (mail.text ?? '').split('\n').map((line) => `> ${line}`)
  return [
    `From: <${email}>`,
    `To: <${to}>`,
    `Subject: Re: ${Buffer.from(mail.subject ?? '')
      .toString('ascii')
      .replace(/[^\x20-\x7e]/g, '')}`,
    `Message-ID: <answer-${Date.now()}@example>`,
    `In-Reply-To: ${mail.messageId}`,
    `References: ${mail.messageId}`,
    'Content-Type: text/plain; charset=utf-8',
    'MIME-Version: 1.0',
    '',
    byMail,
    '',
    'On 24 November 2026 at 10:00, Helpdesk wrote:',
    ...quoted,
    '',
  ].join('\r\n')
}
