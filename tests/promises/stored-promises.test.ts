import { beforeAll, describe, expect, it, test } from 'vitest'
import { provePromises } from '~/data/promise-differences.server'
import { recountNext } from '~/data/promise-recounts.server'
import { acrossAdministrations, asActor, type Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import type { ClosingDay } from '~/domain/calendar/opening-hours'
import { newId } from '~/lib/new-id'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { describeTicket } from '~/use-cases/tickets/describe-ticket.server'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
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

// The office is open from 8 to 17 h; a normal ticket is promised 4 / 10 / 30 working hours.

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let lotte: Actor
let fatima: Actor

beforeAll(async () => {
  mobility = await anAdministration()
  environment = await anAdministration()
  await arrange(saveLineForQuestions)
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  fatima = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
})

const monday = (time: string) => atTime(`2026-11-23 ${time}`)
const tuesday = (time: string) => atTime(`2026-11-24 ${time}`)
const sentence = { body: 'Een openbare zin.', language: 'nl', channel: 'web' } as const
const arrange = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test arranges its world', work)

const aNewTicket = (at = monday('10:00')) =>
  aTicket({ by: lotte, administration: mobility, weight: { impact: 'medium', urgency: 'medium' } }, at)
const answer = (number: string, at: Date) =>
  replyToTicket(fatima, { number, ...sentence, asHelpdesk: { next: null, version: null } }, at)
const answerAsRequester = (number: string, at: Date) => replyToTicket(lotte, { number, ...sentence }, at)
const waitFor = (number: string, at: Date, pendingUntil: Date | null = null) =>
  changeStatus(
    fatima,
    { number, next: { status: 'pending', pendingOn: 'requester', pendingUntil }, version: null, sentence },
    at,
  )
const promisesOf = (ticketId: string) =>
  arrange((db) => db.ticketPromise.findMany({ where: { ticketId }, orderBy: { place: 'asc' } }))
const dueOf = (id: string) =>
  arrange((db) => db.ticket.findUniqueOrThrow({ where: { id }, select: { dueAt: true, duePromise: true } }))
/** A whole new version of the calendar of the office, as a coordinator saves it. */
const saveHours = (closingDays: ClosingDay[], at: Date) =>
  arrange(async (db) => {
    await db.calendarVersion.create({
      data: {
        id: newId(),
        calendarId: mobility.calendarId,
        effectiveFrom: at,
        knownSince: at,
        periods: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
        closingDays: closingDays.map((day) => ({ ...day })),
      },
    })
    await db.promiseRecount.create({ data: { administrationId: mobility.id, askedAt: at } })
  })

/** A version of the contract with a line of its own for questions, which are promised a solution in six hours. */
async function saveLineForQuestions(db: Db): Promise<void> {
  const where = { administrationId: mobility.id }
  const { rows, ...version } = await db.contractVersion.findFirstOrThrow({ where, include: { rows: true } })
  const [like] = rows
  if (!like) throw new Error('A contract without lines')
  const contractVersionId = newId()
  const moments = { effectiveFrom: monday('08:00'), knownSince: monday('08:00') }
  await db.contractVersion.create({ data: { ...version, ...moments, id: contractVersionId } })
  const about = { type: 'question', serviceId: null, priority: null, isDefault: false }
  const targets = { firstSeconds: null, nextSeconds: null, resolutionSeconds: 6 * 3600 }
  await db.contractRow.createMany({
    data: [...rows, { ...like, ...about, ...targets }].map((row) => ({
      ...row,
      id: newId(),
      contractVersionId,
    })),
  })
}

describe('the due times that are stored with a ticket', () => {
  it('are there from its opening: four working hours to the first answer, thirty to the solution', async () => {
    const { id } = await aNewTicket()
    expect(await promisesOf(id)).toMatchObject([
      { promise: 'first', dueAt: monday('14:00'), targetSeconds: 4 * 3600, endedAs: null },
      { promise: 'resolution', dueAt: atTime('2026-11-26 13:00'), targetSeconds: 30 * 3600, endedAs: null },
    ])
    expect(await dueOf(id)).toEqual({ dueAt: monday('14:00'), duePromise: 'first' })
  })

  it('say what became of a promise, and what is due next', async () => {
    const { id, number } = await aNewTicket()
    await answer(number, monday('11:00'))
    expect(await promisesOf(id)).toMatchObject([
      { promise: 'first', endedAs: 'met', metAt: monday('11:00'), consumedSeconds: 3600 },
      { promise: 'resolution', endedAs: null },
    ])
    expect(await dueOf(id)).toEqual({ dueAt: atTime('2026-11-26 13:00'), duePromise: 'resolution' })
  })

  it('are unknown while the requester is awaited, and count on when the wait ends by itself', async () => {
    const { id, number } = await aNewTicket()
    await answer(number, monday('11:00'))
    await waitFor(number, monday('12:00'), tuesday('12:00'))
    expect(await dueOf(id)).toEqual({ dueAt: null, duePromise: null })
    await resumePending(tuesday('12:01'))
    // Nine working hours later: the wait ended at its limit, not when the job came.
    expect((await dueOf(id)).dueAt).toEqual(atTime('2026-11-27 13:00'))
  })

  it('know the promise of the desk that handed it on, and count the next one’s from the opening', async () => {
    const { id, number } = await aNewTicket()
    await transferTicket(
      fatima,
      {
        number,
        toAdministrationId: environment.id,
        sentence: sentence.body,
        language: 'nl',
        takesNotes: false,
        version: null,
      },
      monday('12:00'),
    )
    expect(await promisesOf(id)).toMatchObject([
      { promise: 'first', administrationId: mobility.id, endedAs: 'met' },
      { promise: 'resolution', administrationId: mobility.id, endedAs: 'handedOn' },
      { promise: 'resolution', administrationId: environment.id, startedAt: monday('10:00'), endedAs: null },
    ])
  })

  it('are those of another line of the contract when the type changes, counted from the opening', async () => {
    const { id, number } = await aNewTicket()
    await answer(number, monday('11:00'))
    await waitFor(number, monday('12:00'), monday('14:00'))
    await resumePending(monday('14:01'))
    await describeTicket(fatima, { number, type: 'question', version: null }, monday('15:00'))
    // Two hours before the wait and one after it; three of the six are left.
    expect(await promisesOf(id)).toMatchObject([
      { promise: 'first', endedAs: 'met', metAt: monday('11:00') },
      { promise: 'resolution', targetSeconds: 6 * 3600, startedAt: monday('10:00'), dueAt: tuesday('09:00') },
    ])
    expect(await dueOf(id)).toEqual({ dueAt: tuesday('09:00'), duePromise: 'resolution' })
  })

  it('are over by the change when the type’s own time is used up already', async () => {
    const { id, number } = await aNewTicket()
    await describeTicket(fatima, { number, type: 'question', version: null }, tuesday('10:00'))
    expect((await promisesOf(id)).at(-1)).toMatchObject({
      promise: 'resolution',
      dueAt: tuesday('10:00'),
      byChange: true,
    })
  })

  it('move for open tickets when a holiday is added, and not for closed ones', async () => {
    const open = await aNewTicket()
    const closed = await aNewTicket()
    await answer(closed.number, monday('16:00'))
    await changeStatus(
      fatima,
      {
        number: closed.number,
        next: { status: 'resolved', resolutionCode: 'solved' },
        version: null,
        sentence,
      },
      monday('16:30'),
    )
    const before = await promisesOf(closed.id)
    await saveHours(
      [{ day: '2026-11-24', closesFrom: null, closesTill: null, nameNl: 'Staking', nameFr: 'Grève' }],
      monday('16:40'),
    )
    expect(await recountNext(monday('16:45'))).toBe(mobility.id)
    expect(await recountNext(monday('16:45'))).toBeNull()
    expect(await promisesOf(open.id)).toMatchObject([
      { promise: 'first', dueAt: monday('14:00') },
      { promise: 'resolution', dueAt: atTime('2026-11-27 13:00') },
    ])
    expect(await promisesOf(closed.id)).toEqual(before)
  })
})

test('a proof finds no difference after all of this, and finds the one that is made, and mends it', async () => {
  const { id, number } = await aNewTicket(tuesday('09:00'))
  await overridePriority(
    fatima,
    { number, priority: 'P1', reason: 'Niemand kan werken', version: null },
    tuesday('09:30'),
  )
  const now = tuesday('09:45')
  expect((await provePromises({ mends: false, now })).different).toEqual([])
  await arrange((db) => db.ticketPromise.updateMany({ where: { ticketId: id }, data: { dueAt: now } }))
  expect((await provePromises({ mends: true, now })).different).toEqual([number])
  expect((await provePromises({ mends: false, now })).different).toEqual([])
  // On Tuesday nobody works.
  const wednesday = (time: string) => atTime(`2026-11-25 ${time}`)
  await waitFor(number, wednesday('10:00'))
  await answerAsRequester(number, wednesday('11:00'))
  const later = wednesday('11:30')
  expect((await provePromises({ mends: false, now: later })).different).toEqual([])
  const waits = () => arrange((db) => db.ticketWait.findMany({ where: { ticketId: id } }))
  expect(await waits()).toMatchObject([{ reason: 'requester', workingSeconds: 3600 }])
  await arrange((db) => db.ticketWait.updateMany({ where: { ticketId: id }, data: { workingSeconds: 1 } }))
  expect((await provePromises({ mends: true, now: later })).different).toEqual([number])
  expect(await waits()).toMatchObject([{ workingSeconds: 3600 }])
})

test('a promise is seen with its ticket, and by nobody else', async () => {
  const { id } = await aNewTicket()
  const stranger = await actorOf(await aPerson({ roles: [{ administration: environment, role: 'agent' }] }))
  const seenBy = (actor: Actor) => asActor(actor, (db) => db.ticketPromise.count({ where: { ticketId: id } }))
  expect(await seenBy(fatima)).toBe(2)
  expect(await seenBy(lotte)).toBe(2)
  expect(await seenBy(stranger)).toBe(0)
})
