import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  manageAreaPath,
  manageAreas,
  manageContractTermsPath,
  manageHoursPath,
  manageItemPath,
  operateAreaPath,
  operateAreas,
  operateItemPath,
  operatePath,
} from '~/paths'
import {
  aVisitor,
  expectAccessible,
  expectNoSidewaysScroll,
  expectTextInItsColumn,
  hasChromium,
  openBrowser,
  picture,
  signIn,
  type Visitor,
} from './support/browser'
import { type Helpdesk, startHelpdesk } from './support/helpdesk'

// Every screen, for a checker (axe, nothing left out) and for somebody to look at: tests/screenshots/.

const looks = [
  { locale: 'nl-BE', colorScheme: 'light', width: 1440 },
  { locale: 'fr-BE', colorScheme: 'dark', width: 1440 },
  { locale: 'fr-BE', colorScheme: 'light', width: 1024 },
  { locale: 'nl-BE', colorScheme: 'dark', width: 1024 },
  { locale: 'nl-BE', colorScheme: 'dark', width: 390 },
  { locale: 'fr-BE', colorScheme: 'light', width: 390 },
  { locale: 'nl-BE', colorScheme: 'light', width: 320 },
] as const

const screens = {
  anonymous: [
    ['sign-in', () => '/sign-in'],
    ['not-found', () => '/nothing-here'],
    ['forgot-password', () => '/forgot-password'],
    ['link-over', () => '/reset?token=nothing'],
    ['rating-over', () => '/rate'],
  ],
  requester: [
    ['home', () => '/'],
    ['new-ticket', () => '/tickets/new?type=incident'],
    ['my-tickets', () => '/tickets'],
    ['unit-tickets', () => '/tickets?tab=unit'],
    ['ticket', ({ ticket }: Found) => `/tickets/${ticket}`],
    ['ticket-promise', ({ ticket }: Found) => `/tickets/${ticket}/promise`],
    ['ticket-received', ({ ticket }: Found) => `/tickets/${ticket}/received`],
    ['demo-mails', () => '/demo/mails'],
    ['notifications', () => '/notifications'],
    ['notification-settings', () => '/notifications/settings'],
    ['profile', () => '/profile'],
    ['duty', () => '/desk/duty'],
    ['own-hours', () => '/profile/hours'],
    ['own-year', () => '/how-fast'],
    ['developers', () => '/developers'],
  ],
  agent: [
    ['desk', () => '/desk'],
    ['desk-filtered', () => '/desk?priority=P1&type=question&language=de'],
    ['desk-ticket', ({ deskTicket }: Found) => `/desk/tickets/${deskTicket}`],
    ['desk-ticket-share', ({ deskTicket }: Found) => `/desk/tickets/${deskTicket}?share`],
    ['desk-ticket-move', ({ deskTicket }: Found) => `/desk/tickets/${deskTicket}?move`],
    ['desk-receipt', ({ deskTicket }: Found) => `/desk/tickets/${deskTicket}/receipt`],
    ['desk-ticket-transfer', ({ deskTicket }: Found) => `/desk/tickets/${deskTicket}?transfer`],
    ['desk-ticket-confidential', ({ deskTicket }: Found) => `/desk/tickets/${deskTicket}?confidential`],
    ['desk-handed-on', () => '/desk/transferred'],
    ['desk-list-too-long', () => '/desk?status=done&export=tooLong'],
    ['desk-files', () => '/desk/files'],
    ['desk-new-ticket', () => '/desk/new'],
    ['held-mails', () => '/desk/held'],
    ['held-mail', ({ heldMail }: Found) => heldMail],
  ],
  lead: [
    ['desk-promises', () => '/desk/promises'],
    ['desk-figures', () => '/desk/figures?by=service'],
    ['desk-fairness', () => '/desk/fairness'],
    ['desk-own-figures', () => '/desk/own-figures'],
    ['desk-reports', () => '/desk/reports'],
    ['desk-ticket-promise', ({ deskTicket }: Found) => `/desk/tickets/${deskTicket}/promise`],
  ],
  coordinator: [
    ['manage', () => '/manage/MOB'],
    ...manageAreas.map((area) => [`manage-${area}`, () => manageAreaPath('MOB', area)] as const),
    ['manage-service', ({ service }: Found) => service],
    ['manage-calendar', ({ calendar }: Found) => calendar],
    ['manage-calendar-hours', ({ calendar }: Found) => `${calendar}/hours`],
    ['manage-new-calendar', () => manageHoursPath('MOB', 'new')],
    [
      'manage-contract-trial',
      () => `${manageAreaPath('MOB', 'contract')}?service=&type=incident&priority=P1`,
    ],
    ['manage-contract-terms', () => manageContractTermsPath('MOB')],
    ['manage-person', ({ person }: Found) => person],
    ['manage-invite', () => manageItemPath('MOB', 'people', 'new')],
    ['manage-end-role', ({ endRole }: Found) => endRole],
  ],
  operator: [
    ['operate', () => operatePath()],
    ...operateAreas.map((area) => [`operate-${area}`, () => operateAreaPath(area)] as const),
    ['operate-new-administration', () => operateItemPath('administrations', 'new')],
    ['operate-administration', ({ administration }: Found) => administration],
    ['operate-team', ({ team }: Found) => team],
    ['operate-new-team', () => operateItemPath('teams', 'new')],
  ],
} as const satisfies Record<string, (readonly [string, (found: Found) => string])[]>

interface Found {
  ticket: string
  deskTicket: string
  heldMail: string
  service: string
  calendar: string
  person: string
  endRole: string
  administration: string
  team: string
}

const who = {
  anonymous: { nl: null, fr: null },
  requester: { nl: 'lotte@mobility.example', fr: 'amine@environment.example' },
  agent: { nl: 'agent@helpdesk.example', fr: 'agent@helpdesk.example' },
  lead: { nl: 'lead@helpdesk.example', fr: 'lead@helpdesk.example' },
  coordinator: { nl: 'coordinator@mobility.example', fr: 'coordinator@mobility.example' },
  operator: { nl: 'operator@helpdesk.example', fr: 'operator@helpdesk.example' },
} as const

describe.skipIf(!hasChromium)('every screen', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-pictures-'))
  let helpdesk: Helpdesk
  let browser: Browser

  beforeAll(async () => {
    helpdesk = await startHelpdesk({ dataDir })
    console.log(`first_start_milliseconds=${Math.round(helpdesk.startedInMilliseconds)}`)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await helpdesk?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  describe.each(looks)('in $locale, $colorScheme, $width px', (look) => {
    const language = look.locale.slice(0, 2) as 'nl' | 'fr'

    test.each(['anonymous', 'requester', 'agent', 'lead', 'coordinator', 'operator'] as const)(
      'is accessible and needs no sideways scrolling for somebody %s',
      async (role) => {
        const visitor = await aVisitor(browser, helpdesk.origin, look)
        const { page } = visitor
        const email = who[role][language]
        if (email) await signIn(page, email)
        if (email) await speak(visitor, language)
        const found = await findIds(visitor, role)
        for (const [name, pathOf] of screens[role]) {
          await page.goto(pathOf(found))
          await page.evaluate(() => document.fonts.ready)
          await picture(page, `${name}-${language}-${look.colorScheme}-${look.width}`)
          await expectNoSidewaysScroll(page)
          await expectTextInItsColumn(page)
          await expectAccessible(page)
        }
        expect(visitor.complaints).toEqual([])
        await visitor.context.close()
      },
      120_000,
    )
  })
})

/** An agent's own language may be the other one. */
async function speak({ page }: Visitor, language: 'nl' | 'fr'): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.evaluate((value) => {
    const button = document.querySelector<HTMLButtonElement>(`button[name="locale"][value="${value}"]`)
    button?.form?.requestSubmit(button)
  }, language)
  await page.locator(`html[lang="${language}"]`).waitFor()
}

async function findIds({ page }: Visitor, role: keyof typeof screens): Promise<Found> {
  const found: Found = {
    ticket: '',
    deskTicket: '',
    heldMail: '',
    service: '',
    calendar: '',
    person: '',
    endRole: '',
    administration: '',
    team: '',
  }
  const numberIn = async (path: string) => {
    await page.goto(path)
    const href = await page.locator('main .row-link').first().getAttribute('href')
    return href?.match(/[A-Z]{2,5}-\d+/)?.[0] ?? ''
  }
  if (role === 'requester') found.ticket = await numberIn('/tickets')
  if (role === 'lead') found.deskTicket = await numberIn('/desk')
  if (role === 'agent') {
    found.deskTicket = await numberIn('/desk?status=open')
    await page.goto('/desk/held')
    found.heldMail = (await page.locator('main .row-link').first().getAttribute('href')) ?? ''
  }
  const firstOf = async (list: string) => {
    await page.goto(list)
    return (await page.locator('main .row-link').first().getAttribute('href')) ?? ''
  }
  if (role === 'coordinator') {
    found.service = await firstOf(manageAreaPath('MOB', 'services'))
    found.calendar = await firstOf(manageAreaPath('MOB', 'calendars'))
    found.person = await firstOf(manageAreaPath('MOB', 'people'))
    await page.goto(found.person)
    found.endRole = (await page.locator('main td a').first().getAttribute('href')) ?? ''
  }
  if (role === 'operator') {
    found.administration = await firstOf(operateAreaPath('administrations'))
    found.team = await firstOf(operateAreaPath('teams'))
  }
  return found
}
