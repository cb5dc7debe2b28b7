import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manageAreaPath, manageAreas, manageItemPath, operateItemPath } from '~/paths'
import { aVisitor, hasChromium, openBrowser, signIn, type Visitor } from './support/browser'
import { type Helpdesk, startHelpdesk } from './support/helpdesk'
import { pressOn, tabTo, typeInto } from './support/keyboard'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

// A new administration from empty to its first answered ticket: an operator, its coordinator without a mouse, an agent
// and somebody who asks, each with a browser of their own, and mails over a real mail server.

const code = 'ZAV'
const password = 'een lange zin van vier woorden'
const coordinator = 'cora@zavelpost.example'
const agent = 'arno@zavelpost.example'
const asking = 'rita@zavelpost.example'
const subject = 'Het scherm in lokaal 4 blijft zwart'
const answer = 'Ik heb de kabel vervangen. Werkt het scherm nu?'

describe.skipIf(!hasChromium)('a new administration, from empty to its first answered ticket', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-new-administration-'))
  let helpdesk: Helpdesk
  let sink: SmtpSink
  let browser: Browser
  let startedAt = 0
  const visitors: Visitor[] = []

  beforeAll(async () => {
    sink = await startSmtpSink()
    helpdesk = await startHelpdesk({ dataDir, settings: { SMTP_URL: sink.url } })
    browser = await openBrowser()
  }, 180_000)
  afterAll(async () => {
    for (const { context } of visitors) await context.close()
    await browser?.close()
    await helpdesk?.stop()
    await sink?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const visit = async (): Promise<Visitor> => {
    const visitor = await aVisitor(browser, helpdesk.origin)
    visitors.push(visitor)
    return visitor
  }
  /** The page behind the link in the invitation that came by mail. */
  const openInvitation = async (address: string): Promise<Visitor> => {
    const mail = await sink.mailTo(address)
    const link = `${mail.text}`.match(/\/invitation\?token=[\w.~%-]+/)?.[0]
    if (!link) throw new Error(`No link in: ${mail.text}`)
    const visitor = await visit()
    await visitor.page.goto(link)
    return visitor
  }

  test('an operator adds it with its coordinator, who is invited by mail', async () => {
    startedAt = performance.now()
    const { page } = await visit()
    await signIn(page, 'operator@helpdesk.example')
    await page.goto(operateItemPath('administrations', 'new'))
    for (const [name, value] of Object.entries({
      code: 'zav',
      nameNl: 'Zavelpost',
      nameFr: 'Poste du Sablon',
      address: 'helpdesk@zavelpost.example',
      domain: 'zavelpost.example',
      telephone: '02 555 77 00',
      coordinatorEmail: coordinator,
      coordinatorName: 'Cora Zavel',
    }))
      await page.locator(`input[name="${name}"]`).fill(value)
    await page.locator('select[name="coordinatorLocale"]').selectOption('nl')
    await page.locator('main form button[type="submit"]').last().click()
    await page.waitForURL(/\/operate\/administrations\/[0-9a-f-]{36}$/)
    const shown = await page.locator('main').textContent()
    expect(shown).toContain('Zavelpost')
    expect(shown).toContain(coordinator)
  }, 60_000)

  test('the coordinator sets a password, adjusts a service and invites two people, without a mouse', async () => {
    const { page } = await openInvitation(coordinator)
    await typeInto(page, 'input[name="newPassword"]', password)
    await Promise.all([
      page.waitForURL((url) => url.pathname !== '/invitation'),
      page.keyboard.press('Enter'),
    ])

    await tabTo(page, '.menu > summary')
    while (!(await page.evaluate(() => document.activeElement?.querySelector('.menu-name') !== null)))
      await tabTo(page, '.menu > summary')
    await page.keyboard.press('Enter')
    await pressOn(page, 'a[href="/manage"]')
    await page.waitForURL(`**/manage/${code}`)

    await pressOn(page, `a[href="${manageAreaPath(code, 'services')}"]`)
    await pressOn(page, 'main .row-link')
    await typeInto(page, 'textarea[name="helpNl"]', 'Schermen en laptops van de Zavelpost.')
    await pressOn(page, 'main form button[type="submit"]')
    expect(await page.locator('main [role="status"]').textContent()).toContain('Bewaard')

    for (const [email, name, role] of [
      [agent, 'Arno Zavel', 'agent'],
      [asking, 'Rita Zavel', 'requester'],
    ] as const) {
      await pressOn(page, `a[href="${manageAreaPath(code, 'people')}"]`)
      await pressOn(page, `a[href="${manageItemPath(code, 'people', 'new')}"]`)
      await typeInto(page, 'input[name="email"]', email)
      await typeInto(page, 'input[name="name"]', name)
      // Whoever is invited asks for help; who works here is ticked beside that.
      await tabTo(page, `input[name="${role}"]`)
      if (!(await page.locator(`input[name="${role}"]`).isChecked())) await page.keyboard.press('Space')
      await pressOn(page, 'main form button[type="submit"]')
      expect(await page.locator('main h1').textContent()).toBe(name)
    }
  }, 120_000)

  test('somebody asks, the agent answers, and who asked reads it', async () => {
    const { page } = await openInvitation(asking)
    const enter = async (visitor: Visitor) => {
      await visitor.page.locator('input[name="newPassword"]').fill(password)
      await visitor.page.locator('input[name="newPassword"]').press('Enter')
      await visitor.page.waitForURL((url) => url.pathname !== '/invitation')
    }
    await enter({ page } as Visitor)
    await page.goto('/tickets/new')
    expect(await page.locator('select[name="administration"]').count()).toBe(0)
    await page.locator('input[name="type"][value="incident"]').check()
    await page.locator('input[name="subject"]').fill(subject)
    await page.locator('textarea[name="description"]').fill('Sinds vanmorgen.')
    await page.locator('input[name="affected"][value="me"]').check()
    await page.locator('input[name="ability"][value="difficulty"]').check()
    await page.locator('form.questions button[type="submit"]').last().click()
    await page.waitForURL(/\/received$/)
    const number = page.url().match(/[A-Z]{2,5}-\d+/)?.[0] ?? ''
    expect(number).toBe(`${code}-1001`)

    const working = await openInvitation(agent)
    await enter(working)
    await working.page.goto(`/desk/tickets/${number}`)
    await working.page.locator('.ticket-title form button').click()
    await working.page.locator('.ticket-title form').waitFor({ state: 'detached' })
    await working.page.locator('#reply textarea[name="body"]').fill(answer)
    await working.page.locator('#reply button[type="submit"]').click()
    await working.page.locator('.message', { hasText: answer }).waitFor()

    await page.goto(`/tickets/${number}`)
    await page.locator('.message', { hasText: answer }).waitFor()
    await sink.mailTo(asking, (mail) => `${mail.text}`.includes('Ik heb de kabel vervangen'))
    console.log(`new_administration_seconds=${Math.round((performance.now() - startedAt) / 100) / 10}`)
  }, 90_000)

  test('every form of the coordinators’ area is reached by Tab, and the focus can be seen on each', async () => {
    const { page } = await visit()
    await signIn(page, coordinator, password)
    const paths = [
      ...manageAreas.map((area) => manageAreaPath(code, area)),
      ...(['services', 'queues', 'units', 'people'] as const).map((area) =>
        manageItemPath(code, area, 'new'),
      ),
    ]
    for (const path of paths) {
      await page.goto(path)
      const wanted = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'main .stack :is(a[href], button, input, select, textarea, summary)',
            ),
          ]
            .filter((one) => one.checkVisibility() && one.getAttribute('type') !== 'hidden')
            .map((one, index) => {
              one.dataset.walk = String(index)
              return String(index)
            }).length,
      )
      const reached = new Set<string>()
      for (let step = 0; step < 250 && reached.size < wanted; step += 1) {
        await page.keyboard.press('Tab')
        const walk = await page.evaluate(() => {
          const { activeElement } = document
          // One radio button of a group is enough: the arrows reach the others.
          if (activeElement instanceof HTMLInputElement && activeElement.type === 'radio')
            return [...document.querySelectorAll<HTMLElement>(`[name="${activeElement.name}"]`)].map(
              (one) => one.dataset.walk ?? '',
            )
          return activeElement instanceof HTMLElement && activeElement.dataset.walk !== undefined
            ? [activeElement.dataset.walk]
            : []
        })
        for (const one of walk) reached.add(one)
      }
      expect([path, reached.size]).toEqual([path, wanted])
    }
  }, 120_000)

  test('no page complained', () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
