import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { keepAllFigures } from '~/use-cases/figures/keep-figures.server'
import { verifyFigures } from '~/use-cases/figures/verify-figures.server'
import { rateTicket } from '~/use-cases/satisfaction/rate-ticket.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { markAsSpam } from '~/use-cases/tickets/mark-as-spam.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { resumePending } from '~/use-cases/tickets/resume-pending.server'
import { transferTicket } from '~/use-cases/tickets/transfer-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  atTime,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { figuresAsWords } from '../support/figure-months'

// The office is open from 8 to 17 h; a normal ticket is promised 4 / 10 / 30 working hours. Each test has a month of its own.

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let [lotte, amine, fatima, jonas] = [] as unknown as [Actor, Actor, Actor, Actor]

beforeAll(async () => {
  mobility = await anAdministration()
  environment = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  amine = await actorOf(await aPerson({ locale: 'fr', roles: [{ administration: mobility }] }))
  const agent = async (locale: 'nl' | 'fr') =>
    actorOf(
      await aPerson({
        locale,
        roles: [
          { administration: mobility, role: 'agent' },
          { administration: environment, role: 'agent' },
        ],
      }),
    )
  fatima = await agent('nl')
  jonas = await agent('fr')
})
// Whatever a test did: what is kept is what the history says.
afterEach(async () => {
  expect(await verifyFigures()).toMatchObject({ differences: 0 })
})

const sentence = { body: 'Een openbare zin.', language: 'nl', channel: 'web' } as const
const asked = (at: string, by: Actor = lotte) =>
  aTicket({ by, administration: mobility, weight: { impact: 'medium', urgency: 'medium' } }, atTime(at))
const become = (
  number: string,
  next: Parameters<typeof changeStatus>[1]['next'],
  at: string,
  by: Actor = fatima,
) => changeStatus(by, { number, next, version: null, sentence }, atTime(at))
const resolve = (number: string, at: string, by: Actor = fatima) =>
  become(number, { status: 'resolved', resolutionCode: 'solved' }, at, by)

/** "measure count" of a month; times are left out. */
async function figures(month: string, dimension = 'all', administration = mobility): Promise<string[]> {
  await keepAllFigures()
  const lines = await acrossAdministrations('a test looks', (db) =>
    db.figureMonth.findMany({
      where: { administrationId: administration.id, month: new Date(`${month}-01`), dimension },
      orderBy: { value: 'asc' },
    }),
  )
  return figuresAsWords(lines).filter((words) => !words.includes('.time '))
}

describe('a month begins and ends on the clock of its administration', () => {
  it('one second before midnight in Brussels is the old month, midnight the new one', async () => {
    await asked('2025-01-31 23:59')
    await asked('2025-02-01 00:00')
    expect(await figures('2025-01')).toEqual(['inflow 1'])
    expect(await figures('2025-02')).toEqual(['inflow 1'])
  })
})

describe('what comes in and goes out', () => {
  it('a ticket that is reopened comes in once, goes out twice and is reopened once', async () => {
    const { number } = await asked('2025-03-03 09:00')
    await resolve(number, '2025-03-03 10:00')
    await become(number, { status: 'open' }, '2025-03-03 11:00')
    await resolve(number, '2025-03-03 12:00')
    expect(await figures('2025-03')).toEqual([
      'first.met 1',
      'inflow 1',
      'outflow 2',
      'reopened 1',
      'resolution.met 2',
    ])
  })

  it('waiting, going on and closing are neither', async () => {
    const { number } = await asked('2025-04-01 09:00')
    await become(number, { status: 'pending', pendingOn: 'colleague' }, '2025-04-01 10:00')
    await become(number, { status: 'open' }, '2025-04-01 11:00')
    await resolve(number, '2025-04-30 16:00')
    await become(number, { status: 'closed' }, '2025-05-05 09:00', lotte)
    expect((await figures('2025-04')).filter((line) => /flow|reopened/.test(line))).toEqual([
      'inflow 1',
      'outflow 1',
    ])
    expect(await figures('2025-05')).toEqual([])
  })

  it('what is withdrawn goes out and is told apart; unanswered it kept and broke no promise', async () => {
    const { number } = await asked('2025-06-02 09:00')
    await become(number, { status: 'cancelled' }, '2025-06-20 10:00', lotte)
    expect(await figures('2025-06')).toEqual(['apart 1', 'inflow 1', 'outflow 1', 'withdrawn 1'])
  })

  it('spam is told apart, by when it came, and in nothing else; taken back it counts as any ticket', async () => {
    const { number } = await asked('2025-07-01 09:00')
    await markAsSpam(fatima, { number, version: null }, atTime('2025-07-02 09:00'))
    expect(await figures('2025-07')).toEqual(['spam 1'])
    await become(number, { status: 'open' }, '2025-07-03 09:00')
    expect(await figures('2025-07')).not.toContain('spam 1')
    expect(await figures('2025-07')).toContain('inflow 1')
  })
})

describe('promises', () => {
  it('are kept up to the last second that was promised, and broken one minute later', async () => {
    // Four working hours from nine o'clock.
    const kept = await asked('2024-01-08 09:00')
    const broken = await asked('2024-01-08 09:00')
    const answer = (number: string, at: string) =>
      replyToTicket(fatima, { number, ...sentence, asHelpdesk: { next: null, version: null } }, atTime(at))
    await answer(kept.number, '2024-01-08 13:00')
    await answer(broken.number, '2024-01-08 13:01')
    expect(await figures('2024-01')).toEqual(['first.met 1', 'first.missed 1', 'inflow 2'])
  })

  it('of a ticket that is still open are in no month', async () => {
    await asked('2024-02-05 09:00')
    expect(await figures('2024-02')).toEqual(['inflow 1'])
  })

  it('stay with the desk that kept them when the ticket goes to another administration', async () => {
    const { number } = await asked('2024-03-04 09:00')
    await replyToTicket(
      fatima,
      { number, ...sentence, asHelpdesk: { next: null, version: null } },
      atTime('2024-03-04 10:00'),
    )
    const where = { toAdministrationId: environment.id, takesNotes: false, version: null }
    await transferTicket(
      fatima,
      { number, ...where, sentence: 'Dit is voor Leefmilieu.', language: 'nl' },
      atTime('2024-03-05 10:00'),
    )
    await resolve(number, '2024-03-06 10:00')
    expect(await figures('2024-03')).toEqual(['first.met 1', 'inflow 1'])
    expect(await figures('2024-03', 'all', environment)).toEqual(['outflow 1', 'resolution.met 1'])
  })
})

describe('waits', () => {
  it('are counted by their reason in working time once they are over, in the month of their end', async () => {
    const { number } = await asked('2024-05-31 14:00')
    await become(number, { status: 'pending', pendingOn: 'requester' }, '2024-05-31 16:00')
    expect(await figures('2024-05')).toEqual(['first.met 1', 'inflow 1'])
    // An hour on Friday, two on Monday.
    await replyToTicket(lotte, { number, ...sentence }, atTime('2024-06-03 10:00'))
    await become(number, { status: 'pending', pendingOn: 'colleague' }, '2024-06-03 11:00')
    await become(number, { status: 'open' }, '2024-06-03 11:30')
    expect(await figures('2024-05')).toEqual(['first.met 1', 'inflow 1'])
    expect((await figures('2024-06')).filter((line) => line.startsWith('wait'))).toEqual([
      'waiting.colleague 30',
      'waiting.requester 180',
      'waits.colleague 1',
      'waits.requester 1',
    ])
  })

  it('for a date end when it has come', async () => {
    const { number } = await asked('2024-07-01 09:00')
    const until = atTime('2024-07-02 09:00')
    await become(number, { status: 'pending', pendingOn: 'date', pendingUntil: until }, '2024-07-01 10:00')
    await resumePending(atTime('2024-07-02 09:01'))
    expect((await figures('2024-07')).filter((line) => line.startsWith('wait'))).toEqual([
      'waiting.date 480',
      'waits.date 1',
    ])
  })
})

describe('languages', () => {
  it('of the ticket and of whoever solved it, as it was when it was solved', async () => {
    const dutch = await asked('2024-08-05 09:00')
    const other = await asked('2024-08-05 09:00')
    const neither = await asked('2024-08-05 09:00')
    const speaks = (id: string, language: string) =>
      acrossAdministrations('a test arranges its world', (db) =>
        db.ticket.update({ where: { id }, data: { language } }),
      )
    for (const { id } of [dutch, other]) await speaks(id, 'nl')
    await speaks(neither.id, 'de')
    await resolve(dutch.number, '2024-08-05 10:00', fatima)
    await resolve(other.number, '2024-08-05 10:00', jonas)
    await resolve(neither.number, '2024-08-05 10:00', jonas)
    const languages = async () => (await figures('2024-08')).filter((line) => line.startsWith('language'))
    expect(await languages()).toEqual(['language.other 1', 'language.own 1'])
    // What somebody changes on their profile later rewrites nothing.
    await acrossAdministrations('a test changes a profile', (db) =>
      db.person.update({ where: { id: jonas.personId }, data: { locale: 'nl' } }),
    )
    await asked('2024-08-06 09:00')
    expect(await languages()).toEqual(['language.other 1', 'language.own 1'])
  })
})

describe('satisfaction', () => {
  it('is counted by grade, in the month in which it was said', async () => {
    for (const [grade, by] of [
      ['veryWell', lotte],
      ['notAtAll', amine],
      ['veryWell', amine],
    ] as const) {
      const { number } = await asked('2024-09-30 09:00', by)
      await resolve(number, '2024-09-30 10:00')
      await rateTicket(by, { number, grade, comment: null }, atTime('2024-10-01 09:00'))
    }
    expect((await figures('2024-09')).filter((line) => line.startsWith('rating'))).toEqual([])
    expect(await figures('2024-10')).toEqual(['rating 1 2', 'rating 4 1'])
  })
})

describe('figures of an agent', () => {
  it('are of the tickets that they handle now, also when one was handed on later', async () => {
    const { number } = await asked('2024-11-04 09:00')
    await assignTicket(
      fatima,
      { number, assigneeId: fatima.personId, version: null },
      atTime('2024-11-04 10:00'),
    )
    expect(await figures('2024-11', 'agent')).toEqual([`${fatima.personId} inflow 1`])
    await assignTicket(
      fatima,
      { number, assigneeId: jonas.personId, version: null },
      atTime('2024-12-04 10:00'),
    )
    expect(await figures('2024-11', 'agent')).toEqual([`${jonas.personId} inflow 1`])
  })
})
