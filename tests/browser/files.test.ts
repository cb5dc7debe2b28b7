import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anSvg, aPdf, aPicture } from '../files/contents'
import {
  aVisitor,
  expectAccessible,
  expectNoSidewaysScroll,
  hasChromium,
  openBrowser,
  picture,
  signIn,
} from './support/browser'
import { type Helpdesk, startHelpdesk } from './support/helpdesk'

// Files as people handle them: chosen, pasted, dropped, looked at and saved.

const screen = { name: 'scherm.png', mimeType: 'image/png', buffer: aPicture() }
const invoice = { name: 'factuur 2026.pdf', mimeType: 'application/pdf', buffer: aPdf() }
const drawing = { name: 'tekening.svg', mimeType: 'image/svg+xml', buffer: anSvg() }

describe.skipIf(!hasChromium)('files', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-files-'))
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

  /** Pastes or drops a file as the browser would hand it over. */
  const hand = (
    page: Page,
    how: 'paste' | 'dragover' | 'drop',
    selector: string,
    name = 'image.png',
    bytes = 3_000,
  ) =>
    page.evaluate(
      ({ how, selector, name, bytes }) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
        const init = { bubbles: true, cancelable: true }
        const event =
          how === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent(how, { ...init, dataTransfer: data })
        document.querySelector(selector)?.dispatchEvent(event)
      },
      { how, selector, name, bytes },
    )

  test('a requester chooses, pastes and drops files, leaves one out, and sends the rest', async () => {
    const visitor = await aVisitor(browser, helpdesk.origin, { width: 390 })
    const { page } = visitor
    await signIn(page, 'lotte@mobility.example')
    await page.goto('/tickets/new?type=incident')
    await page.locator('[data-upload-hint]').waitFor()
    await page.locator('#files').setInputFiles([screen, drawing])
    await hand(page, 'drop', 'main', 'film.mov', 26_300_000)
    await hand(page, 'paste', '#description')
    await hand(page, 'dragover', 'main')
    expect(await page.locator('[data-drop-zone]').getAttribute('data-dropping')).toBe('')
    await hand(page, 'drop', 'main', 'foto.png')
    const rows = page.locator('.upload')
    await expect.poll(() => page.locator('.upload[data-state="sent"]').count()).toBe(4)
    expect(await page.locator('.upload[data-state="refused"] .upload-name').textContent()).toBe('film.mov')
    expect(await rows.nth(3).locator('.upload-name').textContent()).toMatch(
      /^Schermafbeelding \d\d-\d\d-\d{4} \d\d\.\d\d\.png$/,
    )
    await picture(page, 'files-new-ticket-nl-light-390')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)

    // The keyboard: the button of the row removes it, and the focus stays in the list.
    await rows.nth(4).getByRole('button', { name: 'Verwijderen foto.png' }).press('Enter')
    expect(await rows.count()).toBe(4)
    expect(await page.evaluate(() => document.activeElement?.closest('.upload') !== null)).toBe(true)

    await page.locator('input[name="type"][value="incident"]').check()
    await page.locator('#subject').fill('Scherm blijft zwart')
    await page.locator('#description').fill('Sinds vanmorgen blijft mijn scherm zwart.')
    for (const name of ['affected', 'ability']) await page.locator(`input[name="${name}"]`).first().check()
    await page.locator('main form button.button-primary').click()
    await page.waitForURL(/\/received/)
    await page.goto(page.url().replace(/\/received.*/, ''))
    const names = await page.locator('.attachments li').allTextContents()
    expect(names).toHaveLength(3)
    expect(names.join()).toMatch(/scherm\.png.*tekening\.svg.*Schermafbeelding/s)
    // Only what is a picture by its content is shown; the pasted "picture" of this test is none.
    expect(await page.locator('.attachment-picture img').count()).toBe(1)
    await expect
      .poll(() =>
        page.locator('.attachment-picture img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(0)
    await picture(page, 'files-ticket-nl-light-390')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    expect(visitor.complaints).toEqual([])
    await visitor.context.close()
  })

  test('a form that is sent while a file is on its way waits for it, and a broken line is mended by hand', async () => {
    const visitor = await aVisitor(browser, helpdesk.origin)
    const { page, context } = visitor
    await signIn(page, 'agent@helpdesk.example')
    await page.goto('/desk?status=open')
    await page.locator('main .row-link').first().click()
    await page.locator('html[data-hydrate="done"] #body').waitFor()

    await context.route('**/uploads', (route) => route.abort())
    await page.locator('#files').setInputFiles([screen])
    await page.locator('.upload[data-state="failed"]').waitFor()
    await page.locator('#body').fill('Hier is het scherm.')
    await page.locator('.reply button.button-primary').click()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Réessayer')
    await picture(page, 'files-reply-failed-fr-light-1440')
    await expectAccessible(page)

    await context.unroute('**/uploads')
    await context.route('**/uploads', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue()
    })
    await page.getByRole('button', { name: 'Réessayer scherm.png' }).click()
    await page.locator('.upload[data-state="sending"]').waitFor()
    await picture(page, 'files-reply-sending-fr-light-1440')
    await page.locator('.reply button.button-primary').click()
    await page.locator('.attachments', { hasText: 'scherm.png' }).waitFor()
    expect(await page.locator('.upload').count()).toBe(0)
    expect(await page.locator('#body').inputValue()).toBe('')
    expect(visitor.complaints.filter((line) => !line.includes('ERR_FAILED'))).toEqual([])
    await visitor.context.close()
  })

  test('the desk enlarges a picture in place and opens a PDF in a tab; what could run is only saved', async () => {
    const visitor = await aVisitor(browser, helpdesk.origin, {
      locale: 'fr-BE',
      colorScheme: 'dark',
      width: 1024,
    })
    const { page } = visitor
    await signIn(page, 'agent@helpdesk.example')
    await page.goto('/desk?status=open')
    await page.locator('main .row-link').first().click()
    await page.locator('html[data-hydrate="done"] #body').waitFor()
    await page.locator('#files').setInputFiles([screen, invoice, drawing])
    await expect.poll(() => page.locator('.upload[data-state="sent"]').count()).toBe(3)
    await page.locator('#body').fill('Voici.')
    await hand(page, 'dragover', '#body')
    await picture(page, 'files-reply-dropping-dark-1024')
    await page.evaluate(() => document.dispatchEvent(new DragEvent('dragleave')))
    await page.locator('.reply button.button-primary').click()
    const files = page.locator('.attachments', { hasText: 'factuur 2026.pdf' })
    await files.waitFor()
    await expect
      .poll(() => files.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(640)
    await picture(page, 'files-desk-ticket-dark-1024')
    await expectAccessible(page)

    const thumbnail = files.locator('.attachment-picture')
    await thumbnail.press('Enter')
    const dialog = page.locator('dialog.picture-dialog[open]')
    await dialog.waitFor()
    await picture(page, 'files-picture-dark-1024')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
    expect(await thumbnail.evaluate((link) => document.activeElement === link)).toBe(true)

    const shown = await Promise.all([
      page.request.get((await files.locator('.attachment-view').getAttribute('href')) ?? ''),
      page.request.get(`${await files.locator('a', { hasText: 'tekening.svg' }).getAttribute('href')}`),
    ])
    expect(shown.map((answer) => answer.headers()['content-disposition']?.split(';')[0])).toEqual([
      'inline',
      'attachment',
    ])
    expect(visitor.complaints).toEqual([])
    await visitor.context.close()
  })
})
