import { beforeEach, describe, expect, it, test } from 'vitest'
import { setDatabase } from '~/data/database.server'
import { provePromises } from '~/data/promise-differences.server'
import type { Actor } from '~/domain/actor'
import { newId } from '~/lib/new-id'
import { addWarningRule } from '~/use-cases/administration/add-warning-rule.server'
import { endWarningRule } from '~/use-cases/administration/end-warning-rule.server'
import { fireWarnings } from '~/use-cases/promises/fire-warnings.server'
import { recountWhereRulesChanged } from '~/use-cases/promises/recount-where-rules-changed.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { actorOf, anAdministration, aPerson, aTeam, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { testBackend } from '../support/test-database'
import {
  aNormalTicket,
  arrange,
  aWarningRule,
  forgetEarlier,
  monday,
  timersOf,
  tuesday,
  warningsOf,
} from './support'

const database = aTestDatabase()

let mobility: TestAdministration
let lotte: Actor
let fatima: Actor

beforeEach(async () => {
  await forgetEarlier()
  mobility = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  fatima = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
})

const sentence = { body: 'Een openbare zin.', language: 'nl', channel: 'web' } as const
const answer = (number: string, at: Date) =>
  replyToTicket(fatima, { number, ...sentence, asHelpdesk: { next: null, version: null } }, at)

describe('a warning', () => {
  it('stands in the database from the opening of the ticket, and fires at its moment, once', async () => {
    const ruleId = await aWarningRule(mobility)
    const { id, number } = await aNormalTicket(lotte, mobility, monday('10:00'))
    expect(await timersOf(id)).toMatchObject([
      { warningRuleId: ruleId, promise: 'first', cycle: 1, firesAt: monday('13:00'), firedAt: null },
    ])
    expect(await fireWarnings(monday('12:59'))).toBe(0)
    expect(await fireWarnings(monday('13:00'))).toBe(1)
    expect(await fireWarnings(monday('13:01'))).toBe(0)
    await answer(number, monday('13:30'))
    expect(await timersOf(id)).toMatchObject([{ firedAt: monday('13:00') }])
    expect(await warningsOf(id)).toMatchObject([
      {
        actorId: null,
        isPublic: false,
        administrationId: mobility.id,
        data: { warningRuleId: ruleId, promise: 'first', cycle: 1, mails: ['assignee'] },
      },
    ])
  })

  it('moves when the priority changes, and stays fired when it changes again', async () => {
    await aWarningRule(mobility)
    const { id, number } = await aNormalTicket(lotte, mobility, monday('10:00'))
    const becomes = (priority: 'P2' | 'P3', at: Date) =>
      overridePriority(fatima, { number, priority, reason: 'Niemand kan werken', version: null }, at)
    await becomes('P2', monday('10:15'))
    expect(await timersOf(id)).toMatchObject([{ firesAt: monday('10:45') }])
    expect(await fireWarnings(monday('10:50'))).toBe(1)
    await becomes('P3', monday('10:55'))
    expect(await timersOf(id)).toMatchObject([{ firesAt: monday('10:45'), firedAt: monday('10:50') }])
    expect(await fireWarnings(monday('13:30'))).toBe(0)
  })

  it('is not given of a promise that is kept', async () => {
    await aWarningRule(mobility)
    const { id, number } = await aNormalTicket(lotte, mobility, monday('10:00'))
    await answer(number, monday('12:00'))
    expect(await timersOf(id)).toEqual([])
    expect(await fireWarnings(monday('16:00'))).toBe(0)
  })

  it('asks history once more: a timer that says something else fires nothing, and is put right', async () => {
    await aWarningRule(mobility)
    const { id } = await aNormalTicket(lotte, mobility, monday('10:00'))
    await arrange((db) =>
      db.promiseTimer.updateMany({ where: { ticketId: id }, data: { firesAt: monday('10:30') } }),
    )
    expect(await fireWarnings(monday('10:31'))).toBe(0)
    expect(await timersOf(id)).toMatchObject([{ firesAt: monday('13:00'), firedAt: null }])
  })

  it('is proved with its promise: one that misses, one too many and one at another moment are found, and put right', async () => {
    const ruleId = await aWarningRule(mobility)
    const wrong = await Promise.all([1, 2, 3, 4].map(() => aNormalTicket(lotte, mobility, monday('10:00'))))
    const [missing, moved, extra, right] = wrong
    if (!missing || !moved || !extra || !right) throw new Error('Four tickets')
    await answer(extra.number, monday('11:00'))
    const now = monday('11:30')
    // Of this test's tickets: those of others were left in the middle.
    const differ = async (mends: boolean, at = now) =>
      (await provePromises({ mends, now: at })).different.filter((number) =>
        wrong.some((ticket) => ticket.number === number),
      )
    expect(await differ(false)).toEqual([])
    await arrange(async (db) => {
      await db.promiseTimer.deleteMany({ where: { ticketId: missing.id } })
      await db.promiseTimer.updateMany({
        where: { ticketId: moved.id },
        data: { firesAt: monday('13:01') },
      })
      const timer = { warningRuleId: ruleId, promise: 'first', cycle: 1, firesAt: monday('13:00') }
      await db.promiseTimer.create({ data: { ...timer, ticketId: extra.id } })
    })
    const numbers = [missing, moved, extra].map(({ number }) => number).sort()
    expect((await differ(true)).sort()).toEqual(numbers)
    expect(await differ(false)).toEqual([])
    expect(await timersOf(missing.id)).toMatchObject([{ firesAt: monday('13:00'), firedAt: null }])
    expect(await timersOf(extra.id)).toEqual([])
    // What has fired is no difference, whatever becomes of its promise.
    await fireWarnings(monday('13:00'))
    await answer(right.number, monday('13:10'))
    expect(await differ(false, monday('13:20'))).toEqual([])
  })

  it('waits while the requester is awaited', async () => {
    await aWarningRule(mobility, { promise: 'resolution', percent: 50 })
    const { id, number } = await aNormalTicket(lotte, mobility, monday('10:00'))
    const next = { status: 'pending', pendingOn: 'requester', pendingUntil: null } as const
    await changeStatus(fatima, { number, next, version: null, sentence }, monday('11:00'))
    expect(await timersOf(id)).toEqual([])
  })

  it('is not given of what was over before its rule began, and not by another administration’s rule', async () => {
    await aWarningRule(mobility, { activeFrom: monday('13:30') })
    await aWarningRule(await anAdministration())
    const { id } = await aNormalTicket(lotte, mobility, monday('10:00'))
    expect(await timersOf(id)).toEqual([])
  })

  it('is set on open tickets when its rule is added, and taken away when the rule ends', async () => {
    const { id } = await aNormalTicket(lotte, mobility, monday('10:00'))
    const ask = () =>
      arrange((db) =>
        db.promiseRecount.create({ data: { administrationId: mobility.id, askedAt: monday('10:30') } }),
      )
    const ruleId = await aWarningRule(mobility, { activeFrom: monday('10:30') })
    await ask()
    await recountWhereRulesChanged(monday('10:31'))
    expect(await timersOf(id)).toMatchObject([{ firesAt: monday('13:00') }])
    await arrange((db) =>
      db.warningRule.update({ where: { id: ruleId }, data: { endedAt: monday('11:00') } }),
    )
    // Even before the timers follow.
    expect(await fireWarnings(monday('13:00'))).toBe(0)
    await ask()
    await recountWhereRulesChanged(monday('13:01'))
    expect(await timersOf(id)).toEqual([])
  })
})

test('a warning one hour before the deadline fires in a working minute', async () => {
  const periods = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, opensAt: '08:30', closesAt: '12:00' },
    { weekday, opensAt: '13:00', closesAt: '17:00' },
  ])
  const moments = { effectiveFrom: monday('00:00'), knownSince: monday('00:00') }
  const version = { id: newId(), calendarId: mobility.calendarId, ...moments, periods, closingDays: [] }
  await arrange((db) => db.calendarVersion.create({ data: version }))
  await aWarningRule(mobility, { workingMinutes: 60, side: 'before' })
  // Due at 14 h, one working hour after the break; due at 13:30, half an hour on either side of it.
  const [atBreak, beforeBreak] = [
    await aNormalTicket(lotte, mobility, monday('09:00')),
    await aNormalTicket(lotte, mobility, monday('08:30')),
  ]
  expect(await timersOf(beforeBreak.id)).toMatchObject([{ firesAt: monday('11:30') }])
  expect(await timersOf(atBreak.id)).toMatchObject([{ firesAt: monday('13:00') }])
  expect(await fireWarnings(monday('11:30'))).toBe(1)
  expect(await fireWarnings(monday('12:59'))).toBe(0)
  expect(await fireWarnings(monday('13:00'))).toBe(1)
})

describe('what else a rule does', () => {
  it('raises the priority by a step, with which every clock moves, and no further than P1', async () => {
    await aWarningRule(mobility, { percent: 10, raisesPriority: true })
    await aWarningRule(mobility, { percent: 50, raisesPriority: true })
    await aWarningRule(mobility, { percent: 90, raisesPriority: true })
    const { id } = await aNormalTicket(lotte, mobility, monday('10:00'))
    expect(await fireWarnings(monday('10:24'))).toBe(1)
    // P2 is due after an hour: half of it is over at half past ten; P1 then is late at once.
    expect(await fireWarnings(monday('10:30'))).toBe(1)
    expect(await fireWarnings(monday('10:31'))).toBe(1)
    const ticket = await arrange((db) => db.ticket.findUniqueOrThrow({ where: { id } }))
    expect(ticket.priority).toBe('P1')
    const changes = await arrange((db) =>
      db.event.findMany({
        where: { ticketId: id, type: 'ticket.priorityChanged' },
        orderBy: { number: 'asc' },
      }),
    )
    expect(changes.map(({ data, actorId }) => ({ data, actorId }))).toEqual([
      { actorId: null, data: { from: 'P3', to: 'P2', byMatrix: false } },
      { actorId: null, data: { from: 'P2', to: 'P1', byMatrix: false } },
    ])
  })

  it('hands the ticket to another team, where nobody has it yet; not a confidential one', async () => {
    const team = await aTeam()
    const queue = {
      id: newId(),
      administrationId: mobility.id,
      key: 'second',
      nameNl: 'Tweede lijn',
      nameFr: 'Deuxième ligne',
    }
    await arrange((db) => db.queue.create({ data: { ...queue, teamId: team.id } }))
    await aWarningRule(mobility, { movesToQueueId: queue.id })
    const ticket = await aNormalTicket(lotte, mobility, monday('10:00'))
    const secret = await aNormalTicket(lotte, mobility, monday('10:00'), {
      serviceId: mobility.confidentialServiceId,
    })
    await assignTicket(
      fatima,
      { number: ticket.number, assigneeId: fatima.personId, version: null },
      monday('10:05'),
    )
    expect(await fireWarnings(monday('13:00'))).toBe(2)
    const now = (id: string) =>
      arrange((db) =>
        db.ticket.findUniqueOrThrow({
          where: { id },
          select: { queueId: true, teamId: true, assigneeId: true },
        }),
      )
    expect(await now(ticket.id)).toEqual({ queueId: queue.id, teamId: team.id, assigneeId: null })
    expect((await now(secret.id)).queueId).toBe(mobility.queueId)
  })
})

describe('a coordinator', () => {
  it('adds a rule and ends it: open tickets follow, and what was reached before is not warned of', async () => {
    const karim = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'coordinator' }] }))
    const { id } = await aNormalTicket(lotte, mobility, monday('10:00'))
    const mails = ['assignee' as const]
    const rule = { promise: 'first' as const, mails, raisesPriority: false, movesToQueueId: null }
    await addWarningRule(karim, mobility.id, { ...rule, moment: { percent: 5 } }, monday('11:00'))
    await addWarningRule(
      karim,
      mobility.id,
      { ...rule, moment: { workingMinutes: 60, side: 'before' } },
      monday('11:00'),
    )
    await recountWhereRulesChanged(monday('11:01'))
    const [timer, ...others] = await timersOf(id)
    expect(others).toEqual([])
    expect(timer?.firesAt).toEqual(monday('13:00'))
    await endWarningRule(karim, mobility.id, timer?.warningRuleId ?? '', monday('12:00'))
    await recountWhereRulesChanged(monday('12:01'))
    expect(await timersOf(id)).toEqual([])
  })
})

describe('several processes', () => {
  it.runIf(testBackend === 'postgresql')(
    'that look at the same moment warn once of each promise',
    async () => {
      await aWarningRule(mobility)
      await aWarningRule(mobility, { percent: 50 })
      const tickets = []
      for (let count = 0; count < 12; count++)
        tickets.push(await aNormalTicket(lotte, mobility, monday('10:00')))
      const looks = await Promise.all([1, 2, 3, 4].map(() => fireWarnings(monday('14:00'))))
      // What one had in hand the others left to the next look.
      looks.push(await fireWarnings(monday('14:01')))
      expect(looks.reduce((sum, each) => sum + each)).toBe(24)
      expect(looks.filter((each) => each > 0).length).toBeGreaterThan(1)
      for (const { id } of tickets) expect(await warningsOf(id)).toHaveLength(2)
    },
  )

  test('a process that dies before it commits leaves the warning to the next one', async () => {
    await aWarningRule(mobility)
    const { id } = await aNormalTicket(lotte, mobility, monday('10:00'))
    const real = database()
    setDatabase({
      ...real,
      prisma: {
        ...real.prisma,
        $transaction: (work: never, options: never) =>
          real.prisma.$transaction(async (db) => {
            await (work as (db: unknown) => Promise<unknown>)(db)
            throw new Error('killed')
          }, options),
      } as never,
    })
    await expect(fireWarnings(monday('13:00'))).rejects.toThrow('killed')
    setDatabase(real)
    expect(await warningsOf(id)).toEqual([])
    expect(await fireWarnings(tuesday('09:00'))).toBe(1)
    expect(await warningsOf(id)).toHaveLength(1)
  })
})
