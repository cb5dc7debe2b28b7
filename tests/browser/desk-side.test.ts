import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskPath, deskPromisesPath } from '~/paths'
import { aVisitor, hasChromium, openBrowser, signIn, type Visitor } from './support/browser'
import { type Helpdesk, startHelpdesk } from './support/helpdesk'

describe.skipIf(!hasChromium)('finding one’s way at the desk', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-side-'))
  let helpdesk: Helpdesk
  let browser: Browser
  let lead: Visitor

  beforeAll(async () => {
    helpdesk = await startHelpdesk({ dataDir })
    browser = await openBrowser()
    lead = await aVisitor(browser, helpdesk.origin)
    await signIn(lead.page, 'lead@helpdesk.example')
  }, 180_000)
  afterAll(async () => {
    await lead?.context.close()
    await browser?.close()
    await helpdesk?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('an administration that somebody folds stays folded, and its queues come when it is unfolded', async () => {
    const { page } = lead
    await page.goto(deskPath())
    await page.waitForSelector('html[data-hydrate="done"]')
    const administration = page.locator('.queues details').first()
    const queues = administration.locator('ul a')
    const names = await queues.allTextContents()
    expect(names.length).toBeGreaterThan(1)

    await administration.locator('summary').press('Enter')
    // The browser tells of it a moment later, and nobody reloads within that moment.
    await page.waitForFunction(() => document.cookie.includes('irisdesk-folded'))
    await page.reload()
    await page.waitForSelector('html[data-hydrate="done"]')
    expect(await administration.getAttribute('open')).toBeNull()
    // Until it is unfolded, only the way to all its queues is sent.
    expect(await queues.count()).toBe(0)

    await administration.locator('summary').press('Enter')
    await queues.last().waitFor()
    expect(await queues.allTextContents()).toEqual(names)
    await queues.last().click()
    await page.locator('.queues a[aria-current="page"]').waitFor()
    expect(lead.complaints).toEqual([])
  }, 60_000)

  test('by keyboard a lead jumps to what is late, past the table before', async () => {
    const { page } = lead
    await page.goto(deskPromisesPath())
    await page.waitForSelector('html[data-hydrate="done"]')
    const jump = page
      .getByRole('navigation', { name: 'Op deze pagina' })
      .getByRole('link', { name: 'Te laat', exact: true })
    await jump.press('Enter')
    await page.waitForURL(/#late$/)
    await page.keyboard.press('Tab')
    const reached = page.getByRole('region', { name: 'Te laat', exact: true }).locator(':focus')
    await reached.waitFor()
  }, 60_000)
})
