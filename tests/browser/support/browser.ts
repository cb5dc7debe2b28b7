import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

/** Without a Chromium these tests are skipped by name; `npm test` finds one and sets CHROMIUM_PATH. */
export const hasChromium = Boolean(process.env.CHROMIUM_PATH)

const pictures = fileURLToPath(new URL('../../screenshots', import.meta.url))

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export interface Visitor {
  context: BrowserContext
  page: Page
  /** What the browser complained about: errors of scripts and refused content. */
  complaints: string[]
}

/** Somebody at their own machine: an own browser profile, in their language. */
export async function aVisitor(
  browser: Browser,
  origin: string,
  { locale = 'nl-BE', width = 1440, height = 900, colorScheme = 'light' as 'light' | 'dark' } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale,
    viewport: { width, height },
    colorScheme,
    timezoneId: 'Europe/Brussels',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A refused form answers 4xx on purpose; the browser reports that as an error of its own.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
      complaints.push(`${page.url()}: ${message.text()}`)
    }
  })
  return { context, page, complaints }
}

export async function signIn(page: Page, email: string, password = 'irisdesk-demo'): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('input[name="password"]').press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** WCAG 2.2 A and AA, nothing left out. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 160)).join('\n  ')}`,
  )
  expect(told, page.url()).toEqual([])
}

/** Nothing needs scrolling sideways; else what reaches beyond the window is told. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const endOf = (node: Node) => {
      const range = document.createRange()
      range.selectNode(node)
      return range.getBoundingClientRect().right
    }
    const tooWide = [...document.querySelectorAll('body *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && endOf(node) > clientWidth),
    )
    return [`${scrollWidth} px`, ...tooWide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160))]
  })
  expect(beyond, `${page.url()} is wider than its window`).toEqual([])
}

/** No text runs over its column into the next. */
export async function expectTextInItsColumn(page: Page): Promise<void> {
  const beyond = await page.evaluate(() =>
    [...document.querySelectorAll('td, th')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => cell.outerHTML.slice(0, 200)),
  )
  expect(beyond.slice(0, 5), `${page.url()} has text over the next column`).toEqual([])
}

/** Writes a picture for somebody to look at: tests/screenshots/<name>.png. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}
