import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { figureReports } from '~/data/views/figure-reports.server'
import { weekFigures } from '~/data/views/report-figures.server'
import type { Actor } from '~/domain/actor'
import { createPost } from '~/mail/post.server'
import { keepAllFigures } from '~/use-cases/figures/keep-figures.server'
import { addFigureReport } from '~/use-cases/reports/add-figure-report.server'
import { endFigureReport } from '~/use-cases/reports/end-figure-report.server'
import { sendFigureReports } from '~/use-cases/reports/send-figure-reports.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { type SmtpSink, startSmtpSink } from '../browser/support/smtp-sink'
import { sendAccountMails } from '../people/support'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  atTime,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { refusalOf, refused } from '../use-cases/support'
import { keptFigures, times } from './support'

// The office is open from Monday to Friday, 8 to 17 h. Tuesday 24 November 2026 is the day on which reports are set up.

aTestDatabase()

let mobility: TestAdministration
let taxation: TestAdministration
let lead: Actor
let coordinator: Actor
let agent: Actor
let requester: Actor
let stranger: Actor
let sink: SmtpSink

const tuesday = atTime('2026-11-24 10:00')
const monday = atTime('2026-11-30 08:00')
const december = atTime('2026-12-01 08:00')

beforeAll(async () => {
  sink = await startSmtpSink()
})
afterAll(() => sink.close())

beforeEach(async () => {
  sink.mails.length = 0
  await acrossAdministrations('a test begins without reports', (db) => db.figureReport.deleteMany())
  mobility = await anAdministration()
  taxation = await anAdministration()
  const at = async (role: 'lead' | 'coordinator' | 'agent' | 'requester', locale: 'nl' | 'fr' = 'nl') =>
    actorOf(await aPerson({ locale, roles: [{ administration: mobility, role }] }))
  lead = await at('lead')
  coordinator = await at('coordinator', 'fr')
  agent = await at('agent', 'fr')
  requester = await at('requester')
  stranger = await actorOf(await aPerson({ roles: [{ administration: taxation, role: 'lead' }] }))
  await keptFigures(mobility.id, '2026-11', { tickets: 12, resolution: times(10, 90), met: 9, missed: 1 })
  await keptFigures(mobility.id, '2026-10', { tickets: 7 })
  await keptFigures(taxation.id, '2026-11', { tickets: 7_777 })
})

const add = (by: Actor, to: Actor[], rhythm: 'weekly' | 'monthly' = 'monthly', at = tuesday) =>
  addFigureReport(
    by,
    { administrationId: mobility.id, rhythm, recipientIds: to.map(({ personId }) => personId) },
    at,
  )
const reports = async (by = lead) => (await figureReports(by, [mobility.id])).get(mobility.id)?.reports ?? []
/** Sends what is due, in a real conversation with a mail server. */
const send = async (now: Date) => {
  const queued = await sendFigureReports(now)
  await sendAccountMails({ post: createPost({ smtpUrl: sink.url, keepDir: '/nowhere' }), now })
  return queued
}
const textTo = ({ email }: Actor) =>
  sink.mails.filter(({ recipients }) => recipients.includes(email)).map(({ text }) => text ?? '')

describe('a report', () => {
  it('goes at the first opening of the next month, to each in their own language, with a link that they may open', async () => {
    await add(lead, [lead, coordinator, agent])
    expect((await reports()).map(({ rhythm, nextAt }) => [rhythm, nextAt])).toEqual([['monthly', december]])
    expect(await send(new Date(december.getTime() - 60_000))).toBe(0)
    expect(await send(december)).toBe(3)
    const [dutch, ...others] = textTo(lead)
    expect(others).toEqual([])
    expect(dutch).toContain('In november 2026 kwamen 12 tickets binnen')
    expect(dutch).toMatch(/Oplossing op tijd:\s+90\s%\s+–/)
    expect(dutch).toMatch(/Binnengekomen:\s+12\s+7/)
    expect(dutch).toContain(`/desk/figures?administration=${mobility.code}`)
    expect(textTo(coordinator)[0]).toContain('En novembre 2026, 12 tickets ont été reçus')
    expect(textTo(coordinator)[0]).toContain(`/manage/${mobility.code}/figures`)
    expect(textTo(agent)[0]).toContain('/how-fast')
    expect(sink.mails.map(({ text }) => text).join()).not.toContain('7.777')
  })

  it('of a week goes at the first opening of the next week, and tells of the week that is over', async () => {
    await add(coordinator, [lead], 'weekly')
    expect(await send(new Date(monday.getTime() - 60_000))).toBe(0)
    expect(await send(monday)).toBe(1)
    expect(textTo(lead)[0]).toContain('In de week van 23 tot 29 november 2026 kwamen 0 tickets binnen.')
    expect((await reports()).map(({ nextAt }) => nextAt)).toEqual([atTime('2026-12-07 08:00')])
  })

  it('waits for the opening where the helpdesk is closed after all', async () => {
    await add(lead, [lead], 'weekly')
    const closed = {
      day: '2026-11-30',
      closesFrom: null,
      closesTill: null,
      nameNl: 'Sluiting',
      nameFr: 'Fermeture',
    }
    await acrossAdministrations('a test closes a helpdesk', (db) =>
      db.calendarVersion.create({
        data: {
          id: crypto.randomUUID(),
          calendarId: mobility.calendarId,
          effectiveFrom: tuesday,
          knownSince: tuesday,
          periods: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '09:00', closesAt: '17:00' })),
          closingDays: [closed],
        },
      }),
    )
    expect(await send(monday)).toBe(0)
    expect((await reports()).map(({ nextAt }) => nextAt)).toEqual([atTime('2026-12-01 09:00')])
    expect(await send(atTime('2026-12-01 09:00'))).toBe(1)
  })

  it('goes once, however many look at the same time, and once for all that was missed', async () => {
    await add(lead, [lead], 'weekly')
    const queued = await Promise.all([1, 2, 3].map(() => sendFigureReports(atTime('2026-12-14 08:30'))))
    expect(queued.toSorted()).toEqual([0, 0, 1])
    expect((await reports()).map(({ nextAt }) => nextAt)).toEqual([atTime('2026-12-21 08:00')])
  })

  it.each(['weekly', 'monthly'] as const)(
    'reaches nobody who may not read the figures any more, and its list says so: %s',
    async (rhythm) => {
      await add(lead, [lead, agent], rhythm)
      await sendFigureReports(december)
      await acrossAdministrations('a test ends a membership', (db) =>
        db.membership.updateMany({
          where: { personId: agent.personId },
          data: { validUntil: new Date('2025-01-01') },
        }),
      )
      await send(december)
      expect(textTo(lead)).toHaveLength(1)
      expect(textTo(agent)).toEqual([])
      const [report] = await reports()
      expect(report?.recipients.filter(({ mayGet }) => !mayGet).map(({ id }) => id)).toEqual([agent.personId])
    },
  )

  it('that was ended goes no more, not even what was on its way', async () => {
    await add(lead, [lead])
    await sendFigureReports(december)
    const [report] = await reports()
    await endFigureReport(coordinator, { id: report?.id ?? '', administrationId: mobility.id })
    expect(await send(december)).toBe(0)
    expect(await send(atTime('2027-01-04 09:00'))).toBe(0)
    expect(sink.mails).toEqual([])
    expect(await reports()).toEqual([])
  })
})

describe('a report of a week', () => {
  // From Monday 19 to Sunday 25 October 2026, of which the last day has 25 hours.
  const afterwards = atTime('2026-10-26 08:00')
  const week = { first: '2026-10-19', last: '2026-10-25' }
  const came = (at: string) =>
    aTicket(
      { by: requester, administration: mobility, weight: { impact: 'medium', urgency: 'medium' } },
      atTime(at),
    )
  const solve = (number: string, at: string) =>
    changeStatus(
      agent,
      {
        number,
        next: { status: 'resolved', resolutionCode: 'solved' },
        version: null,
        sentence: { body: 'Een openbare zin.', language: 'nl', channel: 'web' },
      },
      atTime(at),
    )

  beforeEach(async () => {
    const early = await came('2026-10-12 00:00:00')
    await came('2026-10-18 23:59:59')
    const first = await came('2026-10-19 00:00:00')
    await came('2026-10-25 23:59:59')
    await came('2026-10-25 23:59:59')
    const late = await came('2026-10-26 00:00:00')
    await solve(early.number, '2026-10-19 09:00')
    await solve(first.number, '2026-10-20 10:00')
    await solve(late.number, '2026-10-26 00:00:30')
    await keepAllFigures()
  })

  it('tells what happened from Monday to Sunday by the clocks there, beside the week before', async () => {
    await add(lead, [lead], 'weekly', atTime('2026-10-20 10:00'))
    expect(await send(afterwards)).toBe(1)
    const [text, ...others] = textTo(lead)
    expect(others).toEqual([])
    expect(text).toContain(
      'In de week van 19 tot 25 oktober 2026 kwamen 3 tickets binnen. Er werden 2 tickets afgehandeld.',
    )
    expect(text).toMatch(/Van de oplossingen kwam 50\s% op tijd\./)
    expect(text).toMatch(/19 tot 25 oktober 2026\s+12 tot 18 oktober 2026/)
    expect(text).toMatch(/Binnengekomen:\s+3\s+2/)
    expect(text).toMatch(/Afgehandeld:\s+2\s+0/)
    expect(text).toMatch(/Oplossing op tijd:\s+50\s%\s+–/)
    expect(text).toMatch(/Oplossing, de helft binnen:\s+11\suur 15\smin\s+–/)
    expect(text).toContain(`/desk/figures?administration=${mobility.code}&from=2026-10&until=2026-10`)
  })

  it('tells a coordinator and an agent the same, in their own language', async () => {
    await add(lead, [coordinator, agent], 'weekly', atTime('2026-10-20 10:00'))
    expect(await send(afterwards)).toBe(2)
    for (const reader of [coordinator, agent]) {
      expect(textTo(reader)[0]).toContain('La semaine du 19 au 25 octobre 2026, 3 tickets ont été reçus.')
      expect(textTo(reader)[0]).toMatch(/Reçus\s:\s+3\s+2/)
    }
    expect(textTo(coordinator)[0]).toContain(`/manage/${mobility.code}/figures`)
    expect(textTo(agent)[0]).toContain('/how-fast')
  })

  it('tells nothing to whoever may not read the figures, whatever else they may do', async () => {
    expect((await weekFigures(coordinator, mobility.id, week)).figures.inflow).toBe(3)
    for (const other of [requester, stranger]) {
      const { figures, before } = await weekFigures(other, mobility.id, week)
      expect([figures.inflow, figures.outflow, before.inflow]).toEqual([0, 0, 0])
      expect([figures.resolution, figures.resolutionHalf]).toEqual([{ met: 0, missed: 0 }, null])
    }
  })
})

describe('who sets up a report', () => {
  it('leads or coordinates there; for everybody else there is nothing', async () => {
    await add(lead, [agent])
    const [report] = await reports()
    for (const other of [agent, requester, stranger]) {
      expect(await refusalOf(add(other, [agent]))).toEqual(refused('not_found'))
      const end = endFigureReport(other, { id: report?.id ?? '', administrationId: null })
      expect(await refusalOf(end)).toEqual(refused('not_found'))
      expect(await reports(other)).toEqual([])
      expect(await asActor(other, (db) => db.figureReport.count())).toBe(0)
      expect(await asActor(other, (db) => db.figureReportRecipient.count())).toBe(0)
    }
    expect(await reports(coordinator)).toHaveLength(1)
  })

  it('chooses people of that desk and its coordinators, and nobody else, not by their own SQL either', async () => {
    for (const other of [requester, stranger])
      expect(await refusalOf(add(lead, [agent, other]))).toMatchObject({
        fields: { recipients: 'recipientUnknown' },
      })
    expect(await refusalOf(add(lead, []))).toMatchObject({ fields: { recipients: 'recipientsMissing' } })
    await add(lead, [agent])
    const [report] = await reports()
    const row = { reportId: report?.id ?? '', personId: requester.personId, administrationId: mobility.id }
    await expect(asActor(lead, (db) => db.figureReportRecipient.createMany({ data: [row] }))).rejects.toThrow(
      /row-level security/,
    )
    const people = (await figureReports(lead, [mobility.id])).get(mobility.id)?.people
    expect(people?.map(({ id }) => id).toSorted()).toEqual(
      [lead, coordinator, agent].map(({ personId }) => personId).toSorted(),
    )
  })
})
