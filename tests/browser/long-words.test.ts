import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  deskListPath,
  deskPromisePath,
  deskReceiptPath,
  deskTicketPath,
  homePath,
  myTicketsPath,
  newTicketPath,
  ticketPath,
  ticketPromisePath,
  ticketReceivedPath,
} from '~/paths'
import {
  aVisitor,
  expectNoSidewaysScroll,
  expectTextInItsColumn,
  hasChromium,
  openBrowser,
  signIn,
  type Visitor,
} from './support/browser'
import { type Helpdesk, runAdmin, startHelpdesk } from './support/helpdesk'

// A page that fits with one ticket may not fit with the next: addresses, paths and file names have no space to break at.
const longWord = 'Gemeinschaftsverwaltungsinformatik'.repeat(3)

describe.skipIf(!hasChromium)('long words in a window of any width', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-words-'))
  let helpdesk: Helpdesk
  let browser: Browser
  let lotte: Visitor
  let lead: Visitor

  beforeAll(async () => {
    helpdesk = await startHelpdesk({ dataDir })
    browser = await openBrowser()
    lotte = await aVisitor(browser, helpdesk.origin, { width: 320 })
    lead = await aVisitor(browser, helpdesk.origin, { width: 320 })
    await signIn(lotte.page, 'lotte@mobility.example')
    await signIn(lead.page, 'lead@helpdesk.example')
  }, 180_000)
  afterAll(async () => {
    await lotte?.context.close()
    await lead?.context.close()
    await browser?.close()
    await helpdesk?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const numberIn = (text: string) => text.match(/[A-Z]{2,5}-\d+/)?.[0] ?? ''

  const expectToFit = async ({ page }: Visitor, paths: string[]) => {
    for (const path of paths) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      await page.evaluate(() => document.fonts.ready)
      for (const width of [1440, 1024, 768, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await expectNoSidewaysScroll(page)
        await expectTextInItsColumn(page)
      }
    }
  }

  test('who asks with a word and a file name as long as a line still reads every page', async () => {
    const { page } = lotte
    await page.goto(newTicketPath())
    await page.locator('input[name="type"][value="incident"]').check()
    await page.locator('input[name="subject"]').fill(longWord)
    await page
      .locator('textarea[name="description"]')
      .fill(`${longWord}\nhttps://${longWord}.example/${longWord}`)
    const file = join(dataDir, `${longWord}.txt`)
    writeFileSync(file, 'strepen')
    await page.locator('input[type="file"]').first().setInputFiles(file)
    await page.locator('input[name="affected"][value="several"]').check()
    await page.locator('input[name="ability"][value="difficulty"]').check()
    await expectNoSidewaysScroll(page)
    await page.locator('form.questions button[type="submit"]').last().click()
    await page.waitForURL(/\/received$/)
    const number = numberIn(page.url())
    await expectToFit(lotte, [
      ticketReceivedPath(number),
      ticketPath(number),
      ticketPromisePath(number),
      myTicketsPath(),
      homePath(),
    ])
    await expectToFit(lead, pagesOf(number))
  }, 60_000)

  test('somebody with a long name and a long address is shown whole, also on the receipt', async () => {
    const local = 'marie-charlotte.vandenbroucke-vanwijnsberghe.stagiaire'
    const mail = [
      `From: ${longWord} <${local}@mobility.example>`,
      'To: helpdesk@mobility.example',
      `Subject: ${longWord}`,
      'Message-ID: <long-words@mobility.example>',
      `Date: ${new Date().toUTCString()}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      longWord,
    ].join('\r\n')
    const { code, stdout } = await runAdmin(dataDir, ['mail:receive'], mail)
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('ticket') })
    await lead.page.goto(deskListPath({}))
    const [link] = await lead.page.locator('main .row-link', { hasText: longWord }).all()
    const number = numberIn((await link?.getAttribute('href')) ?? '')
    await expectToFit(lead, pagesOf(number))
    // The last of them is the receipt, which goes to the whole address.
    expect(await lead.page.locator('body').textContent()).toContain(`${local}@mobility.example`)
  }, 60_000)

  test('no ticket of the list is too wide, whoever asked and however late it is', async () => {
    const { page } = lead
    await page.goto(deskListPath({ due: 'late' }))
    const numbers = (
      await page
        .locator('main .row-link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    ).map(numberIn)
    expect(numbers.length).toBeGreaterThan(10)
    await expectToFit(
      lead,
      numbers.flatMap((number) => [deskTicketPath(number), deskReceiptPath(number)]),
    )
    expect([...lead.complaints, ...lotte.complaints]).toEqual([])
  }, 180_000)
})

const pagesOf = (number: string) => [
  deskListPath({}),
  deskTicketPath(number),
  deskPromisePath(number),
  deskReceiptPath(number),
]
