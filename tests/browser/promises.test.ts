import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monthAfter } from '~/domain/figures'
import { wallClock } from '~/lib/wall-clock'
import {
  deskFiguresPath,
  deskPromisePath,
  deskPromisesPath,
  manageAreaPath,
  ticketPromisePath,
} from '~/paths'
import { aVisitor, hasChromium, openBrowser, signIn, type Visitor } from './support/browser'
import { type Helpdesk, startHelpdesk } from './support/helpdesk'

// The demo's year of promises, as a team lead, somebody who asked and a coordinator live with them.

describe.skipIf(!hasChromium)('promises, watched and explained', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-promises-'))
  let helpdesk: Helpdesk
  let browser: Browser
  let lead: Visitor
  let lotte: Visitor
  const visitors: Visitor[] = []

  beforeAll(async () => {
    helpdesk = await startHelpdesk({ dataDir })
    browser = await openBrowser()
    lead = await visit('lead@helpdesk.example')
    lotte = await visit('lotte@mobility.example')
  }, 180_000)
  afterAll(async () => {
    for (const { context } of visitors) await context.close()
    await browser?.close()
    await helpdesk?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const visit = async (email: string): Promise<Visitor> => {
    const visitor = await aVisitor(browser, helpdesk.origin)
    visitors.push(visitor)
    await signIn(visitor.page, email)
    return visitor
  }

  test('a lead gives away what is about to be late, and it leaves the open list of whoever had it', async () => {
    const { page } = lead
    await page.goto(deskPromisesPath())
    const line = await firstAssigned(
      page.getByRole('region', { name: 'Dreigt te laat te worden' }).locator('tbody tr'),
    )
    const number = `${await line.locator('td').first().textContent()}`
    const choice = line.locator('select[name="assigneeId"]')
    const before = await choice.inputValue()
    const others = await choice
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    const after = `${others.find((id) => id !== '' && id !== before)}`

    const screen = await visit('lead@helpdesk.example')
    await screen.page.goto(`/desk?assignee=${before}&sort=due`)
    const listed = screen.page.locator('.tickets tbody tr', { hasText: number })
    await listed.waitFor()
    await screen.page.evaluate(() => void Object.assign(window, { marked: true }))

    await choice.selectOption(after)
    await line.locator('form button').click()
    await page.locator('main [role="status"]', { hasText: number }).waitFor()
    await listed.waitFor({ state: 'detached', timeout: 5_000 })
    expect(await screen.page.evaluate(() => 'marked' in window)).toBe(true)
    await screen.page.goto(`/desk?assignee=${after}&sort=due`)
    await listed.waitFor()
  }, 60_000)

  test('a lead reads why a ticket is late, and the parts add up to the second', async () => {
    const { page } = lead
    await page.goto(deskPromisesPath())
    const number = `${await page.getByRole('region', { name: 'Te laat' }).locator('tbody td').first().textContent()}`
    await page.goto(deskPromisePath(number))
    const kinds = await page
      .locator('svg.course rect[data-kind]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')))
    const cells = await page.locator('#timeline ~ * tbody td.number').allTextContents()
    const parts = cells.map(secondsIn)
    expect(parts).toHaveLength(kinds.length)
    const whole = `${await page.locator('#timeline ~ * tfoot td.number').textContent()}`
    expect(sum(parts)).toBe(secondsIn(whole))

    const sentence = `${await page.locator('.sum').last().textContent()}`
    const [promised = 0, used = 0, rest = 0] = amounts(sentence)
    expect(used).toBe(sum(parts.filter((_, place) => kinds[place] === 'running')))
    expect(sentence.includes('Te laat') ? promised + rest : promised - rest).toBe(used)
  })

  test('a lead takes the figures of a month along, exactly as they are seen', async () => {
    const { page } = lead
    const month = monthAfter(wallClock(new Date(), 'Europe/Brussels').day.slice(0, 7), -1)
    await page.goto(deskFiguresPath())
    for (const name of ['from', 'until']) await page.locator(`select[name="${name}"]`).selectOption(month)
    await page.locator('select[name="by"]').selectOption('priority')
    await page.locator('main form button').first().click()
    await page.waitForURL((url) => url.searchParams.get('by') === 'priority')
    const seen = await page
      .locator('section[aria-labelledby="table"] tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim())))
    expect(seen.length).toBeGreaterThan(2)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href*="/figures/csv"]').click(),
    ])
    const written = readFileSync(await download.path(), 'utf8')
    for (const [name = '', ...numbers] of seen) {
      const line = written.split(/\r?\n/).find((one) => one.replace(/^\uFEFF/, '').includes(name))
      expect(line, name).toBeDefined()
      expect(line, name).toContain(`${numbers[0]}`.replace('.', ''))
    }

    // On paper as well as for a screen reader: headings and tables are marked as such in the PDF.
    const printed = (await page.pdf({ tagged: true, outline: true })).toString('latin1')
    for (const mark of ['/StructTreeRoot', '/S /H1', '/S /Table', '/S /TH', '/Lang'])
      expect(printed).toContain(mark)
  })

  test('whoever asked reads the same sum in Dutch, without a word of jargon', async () => {
    await lotte.page.goto('/tickets')
    const number = numberIn(`${await lotte.page.locator('main').textContent()}`)
    await lotte.page.goto(ticketPromisePath(number))
    await lead.page.goto(deskPromisePath(number))
    const own = await lotte.page.locator('.sum').allTextContents()
    expect(own.length).toBeGreaterThan(0)
    expect(withoutRunningSeconds(own)).toEqual(
      withoutRunningSeconds(await lead.page.locator('.sum').allTextContents()),
    )
    expect(await lotte.page.locator('html').getAttribute('lang')).toBe('nl')
    expect(await lotte.page.locator('main').textContent()).not.toMatch(/SLA|servicenorm/i)
  })

  test('a holiday that a coordinator adds moves what is open, which says why, and nothing that is closed', async () => {
    const { page } = lotte
    await page.goto('/tickets/new')
    await page.locator('input[name="type"][value="incident"]').check()
    await page.locator('input[name="subject"]').fill('De klok in de hal staat stil')
    await page.locator('textarea[name="description"]').fill('Sinds vanmorgen.')
    await page.locator('input[name="affected"][value="me"]').check()
    await page.locator('input[name="ability"][value="yes"]').check()
    await page.locator('form.questions button[type="submit"]').last().click()
    await page.waitForURL(/\/received$/)
    const open = numberIn(page.url())
    await page.goto('/tickets')
    const closed = numberIn(
      `${await page.locator('main li', { hasText: 'Afgesloten' }).first().textContent()}`,
    )
    const explained = async (number: string) => {
      await page.goto(ticketPromisePath(number))
      return `${await page.locator('main').textContent()}`
    }
    const [openBefore, closedBefore] = [await explained(open), await explained(closed)]

    const coordinator = await visit('coordinator@mobility.example')
    const manage = coordinator.page
    await manage.goto(manageAreaPath('MOB', 'calendars'))
    await manage
      .locator('.calendar-cards li', { hasNotText: 'Gemeenschappelijk' })
      .first()
      .locator('a')
      .click()
    await manage.locator('a[href$="/hours"]').click()
    const taken = await manage
      .locator('input[name^="closing-"][name$="-day"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    const holiday = nextWorkingDay(taken)
    await manage.locator('button[value="addClosing"]').click()
    const row = (field: string) => manage.locator(`input[name="closing-${taken.length}-${field}"]`)
    await row('day').fill(holiday)
    await row('nameNl').fill('Dag van de klok')
    await row('nameFr').fill('Jour de l’horloge')
    await manage.locator('main form button.button-primary').click()
    await manage.getByText('Dag van de klok').first().waitFor()

    await expect.poll(() => explained(open), { timeout: 20_000, interval: 500 }).toContain('Dag van de klok')
    expect(expectedBy(openBefore).length).toBeGreaterThan(0)
    expect(expectedBy(await explained(open))).not.toEqual(expectedBy(openBefore))
    expect(await explained(closed)).toBe(closedBefore)
  }, 90_000)

  test('no page complained', () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

async function firstAssigned(lines: Locator): Promise<Locator> {
  for (const line of await lines.all())
    if (await line.locator('select[name="assigneeId"]').inputValue()) return line
  throw new Error('Nothing that is due is assigned')
}

const numberIn = (text: string): string => text.match(/[A-Z]{3}-\d{4}/)?.[0] ?? ''
const sum = (all: number[]): number => all.reduce((total, one) => total + one, 0)

/** "191 uur 4 min 52 s" in seconds. */
const amount = /(?:([\d.]+)\s*uur)?\s*(?:(\d+)\s*min)?\s*(?:(\d+)\s*s\b)?/
function secondsIn(text: string): number {
  const [, hours, minutes, seconds] = text.trim().match(amount) ?? []
  return Number(hours?.replace('.', '') ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}
/** "Promised: ... Used: ... Late: ..." */
const amounts = (sentence: string): number[] =>
  sentence
    .split(':')
    .slice(1)
    .map((part) => secondsIn(part))

/** A clock that runs has gone on between two looks. */
const withoutRunningSeconds = (sums: string[]) => sums.map((one) => one.replace(/ ?\d+ (?:min|s)\b/g, ''))

/** Each "by Monday 7 December at 11:42". */
const expectedBy = (text: string): string[] => text.match(/tegen [a-z]+ \d+ [a-z]+ om \d+:\d+/g) ?? []

function nextWorkingDay(taken: string[]): string {
  for (let ahead = 1; ; ahead += 1) {
    const { day } = wallClock(new Date(Date.now() + ahead * 86_400_000), 'Europe/Brussels')
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !taken.includes(day)) return day
  }
}
