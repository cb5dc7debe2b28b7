import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { deskTicket } from '~/data/views/desk-ticket.server'
import type { Actor } from '~/domain/actor'
import { spendTime } from '~/use-cases/effort/spend-time.server'
import { switchTimeRecording } from '~/use-cases/effort/switch-time-recording.server'
import { takeBackTime } from '~/use-cases/effort/take-back-time.server'
import { keepAllFigures } from '~/use-cases/figures/keep-figures.server'
import { verifyFigures } from '~/use-cases/figures/verify-figures.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { markAsSpam } from '~/use-cases/tickets/mark-as-spam.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { sendReply } from '~/use-cases/tickets/send-reply.server'
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

// The office is open from 8 to 17 h.

aTestDatabase()

let mobility: TestAdministration
let taxation: TestAdministration
let lotte: Actor
let fatima: Actor
let griet: Actor
let stranger: Actor
let coordinator: Actor

const sentence = { body: 'Een openbare zin.', language: 'nl', channel: 'web' } as const
const september = (day: number, time: string) => atTime(`2026-09-${String(day).padStart(2, '0')} ${time}`)
const aTicketOf = (day: number, administration = mobility) =>
  aTicket({ by: lotte, administration }, september(day, '09:00'))
const take = (number: string, at: Date) =>
  assignTicket(fatima, { number, assigneeId: fatima.personId, version: null }, at)
const resolve = (number: string, at: Date) =>
  changeStatus(
    fatima,
    { number, next: { status: 'resolved', resolutionCode: 'solved' }, version: null, sentence },
    at,
  )
const timeOf = async (actor: Actor, number: string) => {
  const time = (await deskTicket(actor, number, 'nl', september(30, '12:00')))?.ticket.time
  return (
    time && {
      ...time,
      entries: time.entries.map(({ name, minutes, spentOn, purpose }) => ({
        name,
        minutes,
        spentOn,
        purpose,
      })),
    }
  )
}
const months = () =>
  acrossAdministrations('a test looks', async (db) => {
    const rows = await db.effortMonth.findMany({
      where: { administrationId: mobility.id },
      orderBy: [{ month: 'asc' }, { kind: 'asc' }],
    })
    return rows.map(
      ({ month, kind, tickets, minutes }) =>
        `${month.toISOString().slice(0, 7)} ${kind} ${tickets} ${minutes}`,
    )
  })
const spend = (actor: Actor, number: string, minutes: number, spentOn: string | null = null) =>
  spendTime(actor, { number, minutes, purpose: 'solving', spentOn }, september(30, '12:00'))

beforeAll(async () => {
  mobility = await anAdministration()
  taxation = await anAdministration()
  lotte = await actorOf(
    await aPerson({ roles: [{ administration: mobility }, { administration: taxation }] }),
  )
  fatima = await actorOf(
    await aPerson({
      roles: [
        { administration: mobility, role: 'agent' },
        { administration: taxation, role: 'agent' },
      ],
    }),
  )
  griet = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
  stranger = await actorOf(await aPerson({ roles: [{ administration: taxation, role: 'agent' }] }))
  coordinator = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'coordinator' }] }))
})

describe('where the desk writes nothing down', () => {
  it('effort is estimated from the log, counted in the month in which it ended, and proved', async () => {
    const { number } = await aTicketOf(14)
    await take(number, september(14, '16:50'))
    await resolve(number, september(15, '08:20'))
    await keepAllFigures()
    // Ten minutes of the evening and twenty of the morning.
    expect(await timeOf(fatima, number)).toEqual({ isRecorded: false, entries: [], estimatedMinutes: 30 })
    expect(await months()).toEqual(['2026-09 estimated 1 30'])
    expect(await verifyFigures()).toMatchObject({ differences: 0 })
  })

  it('nobody can write time down, not by their own SQL either', async () => {
    const { id, number } = await aTicketOf(15)
    expect(await refusalOf(spend(fatima, number, 10))).toEqual(refused('not_allowed'))
    const insert = asActor(fatima, (db) =>
      db.timeEntry.createMany({ data: [rowOf(id, mobility.id, fatima.personId)] }),
    )
    await expect(insert).rejects.toThrow(/row-level security/)
    // Beside words it is left out, and the words stand.
    await noteOnTicket(fatima, { number, ...sentence, spent: { minutes: 5, purpose: null } })
    expect((await timeOf(fatima, number))?.entries).toEqual([])
  })
})

const rowOf = (ticketId: string, administrationId: string, personId: string) => ({
  id: crypto.randomUUID(),
  ticketId,
  administrationId,
  personId,
  minutes: 10,
  spentOn: new Date('2026-09-20'),
  purpose: null,
  createdAt: new Date(),
})

describe('where the desk writes its time down', () => {
  beforeAll(async () => {
    expect(await refusalOf(switchTimeRecording(griet, mobility.id, true))).toEqual(refused('not_found'))
    await switchTimeRecording(coordinator, mobility.id, true, september(1, '08:00'))
  })

  it('an entry says who, how long, when and for what, and colleagues of the desk read it', async () => {
    const { number } = await aTicketOf(16)
    await spend(fatima, number, 25, '2026-09-17')
    const entry = { name: fatima.name, minutes: 25, spentOn: '2026-09-17', purpose: 'solving' }
    expect((await timeOf(griet, number))?.entries).toEqual([entry])
    await keepAllFigures()
    expect(await months()).toContain('2026-09 recorded 1 25')
  })

  it.each([
    ['2026-10-01', 'spentOnLater'],
    ['2026-09-15', 'spentOnEarlier'],
  ])('on %s, before there was a ticket or later than today, nobody worked on it', async (day, problem) => {
    const { number } = await aTicketOf(16)
    expect(await refusalOf(spend(fatima, number, 25, day))).toMatchObject({ fields: { spentOn: problem } })
  })

  it('goes with an answer or a note, and stays when the answer is taken back', async () => {
    const { number } = await aTicketOf(17)
    const spent = { minutes: 7, purpose: null }
    await sendReply(
      fatima,
      { number, ...sentence, spent, asHelpdesk: { next: null, version: null } },
      september(17, '10:00'),
    )
    await noteOnTicket(fatima, { number, ...sentence, spent }, september(17, '11:00'))
    expect((await timeOf(fatima, number))?.entries.map(({ minutes }) => minutes)).toEqual([7, 7])
  })

  it('is taken back by whoever made it and nobody else, and counts no more', async () => {
    const { id, number } = await aTicketOf(18)
    await spend(fatima, number, 600)
    await keepAllFigures()
    const before = await months()
    const [entry] = await acrossAdministrations('a test looks', (db) =>
      db.timeEntry.findMany({ where: { ticketId: id } }),
    )
    const timeEntryId = entry?.id ?? ''
    expect(await refusalOf(takeBackTime(griet, { number, timeEntryId }))).toEqual(refused('not_found'))
    const update = asActor(griet, (db) =>
      db.timeEntry.updateMany({ where: { id: timeEntryId }, data: { removedAt: new Date() } }),
    )
    expect(await update).toEqual({ count: 0 })
    await takeBackTime(fatima, { number, timeEntryId })
    expect((await timeOf(fatima, number))?.entries).toEqual([])
    await keepAllFigures()
    expect(await months()).not.toEqual(before)
    expect(await verifyFigures()).toMatchObject({ differences: 0 })
    expect(await refusalOf(takeBackTime(fatima, { number, timeEntryId }))).toEqual(refused('not_found'))
  })

  it('is nothing for who asks, for another desk, or for the coordinator', async () => {
    const { number } = await aTicketOf(21)
    await spend(fatima, number, 10)
    await keepAllFigures()
    for (const actor of [lotte, stranger, coordinator]) {
      expect(
        await asActor(actor, (db) => db.timeEntry.count({ where: { administrationId: mobility.id } })),
      ).toBe(0)
      expect(
        await asActor(actor, (db) => db.effortStretch.count({ where: { administrationId: mobility.id } })),
      ).toBe(0)
    }
    const monthsSeenBy = (actor: Actor) =>
      asActor(actor, (db) => db.effortMonth.count({ where: { administrationId: mobility.id } }))
    expect(await monthsSeenBy(lotte)).toBe(0)
    expect(await monthsSeenBy(stranger)).toBe(0)
    expect(await monthsSeenBy(coordinator)).toBeGreaterThan(0)
  })

  it('counts nothing of spam', async () => {
    const { number } = await aTicketOf(22)
    await spend(fatima, number, 100)
    await keepAllFigures()
    const before = await months()
    await markAsSpam(fatima, { number, version: null })
    await keepAllFigures()
    expect(await months()).not.toEqual(before)
    expect(await verifyFigures()).toMatchObject({ differences: 0 })
  })

  it('a figure that is not what was written down, and an estimate that the log does not say, are found', async () => {
    await acrossAdministrations('a test breaks a figure', async (db) => {
      await db.effortMonth.updateMany({ where: { kind: 'recorded' }, data: { minutes: 9_999 } })
      await db.effortStretch.updateMany({ data: { minutes: 1 } })
    })
    const { differences } = await verifyFigures()
    expect(differences).toBeGreaterThanOrEqual(4)
  })
})
