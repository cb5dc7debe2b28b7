import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const MOST_STEPS = 150

/** Presses Tab until the focus is on what fits, and expects to see where it is: nobody here has a mouse. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate((wanted) => {
      const focused = document.activeElement
      if (!focused?.matches(wanted)) return null
      // A card or a row shows the focus of the link that fills it.
      const shown = [focused, focused.closest('li, tr, label')].filter((one) => one !== null)
      return shown.some((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
    }, selector)
    if (found === null) continue
    expect(found, `the focus on ${selector} at ${page.url()} can be seen`).toBe(true)
    return
  }
  throw new Error(`No way by Tab to ${selector} at ${page.url()}`)
}

/** Follows a link or presses a button by the keyboard, and waits for the page that comes. */
export async function pressOn(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Writes into a field instead of what stands there. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
