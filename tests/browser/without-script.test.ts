import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aVisitor, hasChromium, openBrowser, signIn } from './support/browser'
import { type Helpdesk, startHelpdesk } from './support/helpdesk'

describe.skipIf(!hasChromium)('without a mouse, and without script', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-without-'))
  let helpdesk: Helpdesk
  let browser: Browser

  beforeAll(async () => {
    helpdesk = await startHelpdesk({ dataDir })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await helpdesk?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('somebody asks for help and an agent answers, with the keyboard alone', async () => {
    const asking = await aVisitor(browser, helpdesk.origin)
    await signIn(asking.page, 'lotte@mobility.example')
    await asking.page.goto('/tickets/new')
    await tabTo(asking.page, 'input[name="type"]')
    await asking.page.keyboard.press('Space')
    await tabTo(asking.page, 'input[name="subject"]')
    await asking.page.keyboard.type('Toetsenbord alleen')
    await tabTo(asking.page, 'textarea[name="description"]')
    await asking.page.keyboard.type('Ik werk zonder muis.')
    await tabTo(asking.page, 'input[name="affected"]')
    await asking.page.keyboard.press('Space')
    await tabTo(asking.page, 'input[name="ability"]')
    await asking.page.keyboard.press('ArrowDown')
    await tabTo(asking.page, 'form.questions > div:last-child button')
    await asking.page.keyboard.press('Enter')
    await asking.page.waitForURL(/\/received$/)
    const number = asking.page.url().match(/[A-Z]{2,5}-\d+/)?.[0]

    const agent = await aVisitor(browser, helpdesk.origin)
    await signIn(agent.page, 'agent@helpdesk.example')
    await agent.page.goto('/desk')
    await agent.page.locator('html[data-hydrate="done"]').waitFor({ state: 'attached' })
    await tabTo(agent.page, `a[href$="${number}"]`, 400)
    await agent.page.keyboard.press('Enter')
    await agent.page.waitForURL(`**/desk/tickets/${number}`)
    await focusReaches(agent.page, 'h1')
    await tabTo(agent.page, '#reply textarea[name="body"]', 100)
    await agent.page.keyboard.type('Met het toetsenbord beantwoord.')
    await agent.page.keyboard.press('Control+Enter')
    await agent.page.locator('.message', { hasText: 'Met het toetsenbord beantwoord.' }).waitFor()
    expect([...asking.complaints, ...agent.complaints]).toEqual([])
    await asking.context.close()
    await agent.context.close()
  })

  test('keys pressed while the desk still comes to life do not break it', async () => {
    const { page, context, complaints } = await aVisitor(browser, helpdesk.origin)
    await signIn(page, 'agent@helpdesk.example')
    for (let visit = 0; visit < 15; visit++) {
      await page.goto('/desk', { waitUntil: 'commit' })
      const isAlive = page.locator('html[data-hydrate="done"]')
      while ((await isAlive.count()) === 0 && complaints.length === 0) await page.keyboard.press('Tab')
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test('forms that are refused say so on top with the focus, and keep what was typed', async () => {
    const { page, context } = await aVisitor(browser, helpdesk.origin)
    await signIn(page, 'lotte@mobility.example')
    await page.goto('/tickets/new?type=incident')
    await page.locator('textarea[name="description"]').fill('Alleen een beschrijving')
    await page.locator('form.questions button[type="submit"]').last().click()
    await page.locator('.error-summary').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary')
    expect(await page.title()).toMatch(/^Na te kijken: /)
    expect(await page.locator('textarea[name="description"]').inputValue()).toBe('Alleen een beschrijving')
    await page.locator('.error-summary a').first().click()
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)).toBe(
      'subject',
    )
    await context.close()
  })

  test('the whole job works where no script arrives', async () => {
    const context = await browser.newContext({
      baseURL: helpdesk.origin,
      javaScriptEnabled: false,
      locale: 'nl-BE',
    })
    const page = await context.newPage()
    await signIn(page, 'lotte@mobility.example')
    await page.goto('/tickets/new?type=question')
    await page.locator('input[name="subject"]').fill('Zonder script gevraagd')
    await page.locator('textarea[name="description"]').fill('Het werkt ook zo.')
    await page.locator('input[name="affected"][value="me"]').check()
    await page.locator('input[name="ability"][value="yes"]').check()
    await page.locator('form.questions button[type="submit"]').last().click()
    await page.waitForURL(/\/received$/)
    const number = page.url().match(/[A-Z]{2,5}-\d+/)?.[0]
    await context.close()

    const desk = await browser.newContext({
      baseURL: helpdesk.origin,
      javaScriptEnabled: false,
      locale: 'nl-BE',
    })
    const agent = await desk.newPage()
    await signIn(agent, 'agent@helpdesk.example')
    await agent.goto(`/desk/tickets/${number}`)
    await agent.locator('.ticket-title form button').click()
    await agent.locator('#reply textarea[name="body"]').fill('Zonder script beantwoord.')
    await agent.locator('#reply button[type="submit"]').click()
    expect(await agent.locator('.message', { hasText: 'Zonder script beantwoord.' }).count()).toBe(1)
    await desk.close()
  })

  test('a page that lost its connection says so quietly, and catches up by itself', async () => {
    const agent = await aVisitor(browser, helpdesk.origin)
    await signIn(agent.page, 'agent@helpdesk.example')
    await agent.page.goto('/desk')
    await agent.page.waitForTimeout(1_000)
    await agent.context.setOffline(true)
    await agent.page.locator('#connection-banner').waitFor({ state: 'visible', timeout: 30_000 })

    const asking = await aVisitor(browser, helpdesk.origin)
    await signIn(asking.page, 'lotte@mobility.example')
    await asking.page.goto('/tickets/new?type=incident')
    await asking.page.locator('input[name="subject"]').fill('Gevraagd tijdens de onderbreking')
    await asking.page.locator('textarea[name="description"]').fill('De agent was even weg.')
    await asking.page.locator('input[name="affected"][value="me"]').check()
    await asking.page.locator('input[name="ability"][value="yes"]').check()
    await asking.page.locator('form.questions button[type="submit"]').last().click()
    await asking.page.waitForURL(/\/received$/)

    await agent.context.setOffline(false)
    await agent.page.getByText('Gevraagd tijdens de onderbreking').waitFor({ timeout: 10_000 })
    await agent.page.locator('#connection-banner').waitFor({ state: 'hidden' })
    await asking.context.close()
    await agent.context.close()
  })
})

/** Waits for the focus by asking again and again: waiting inside the page would need eval, which our policy refuses. */
const focusReaches = (page: Page, selector: string) =>
  expect
    .poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector), {
      timeout: 10_000,
    })
    .toBe(true)

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`Tab did not reach ${selector} within ${most} steps`)
}
