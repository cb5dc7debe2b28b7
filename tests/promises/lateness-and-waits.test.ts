import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { deskTicket } from '~/data/views/desk-ticket.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { contestWait } from '~/use-cases/tickets/contest-wait.server'
import { explainLateness } from '~/use-cases/tickets/explain-lateness.server'
import { settleContest } from '~/use-cases/tickets/settle-contest.server'
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

// The office is open from 8 to 17 h; a normal ticket is promised 4 / 10 / 30 working hours.

aTestDatabase()

let mobility: TestAdministration
let lotte: Actor
let colleague: Actor
let fatima: Actor
let griet: Actor
let stranger: Actor

beforeAll(async () => {
  mobility = await anAdministration()
  const environment = await anAdministration()
  const at = (role: 'requester' | 'agent' | 'lead') =>
    aPerson({ roles: [{ administration: mobility, role }] })
  lotte = await actorOf(await at('requester'))
  colleague = await actorOf(await at('requester'))
  fatima = await actorOf(await at('agent'))
  griet = await actorOf(await at('lead'))
  stranger = await actorOf(await aPerson({ roles: [{ administration: environment, role: 'lead' }] }))
})

const november = (day: number, time = '10:00') => atTime(`2026-11-${day} ${time}`)
const sentence = { body: 'Een openbare zin.', language: 'nl', channel: 'web' } as const
const aNormalTicket = () =>
  aTicket(
    { by: lotte, administration: mobility, weight: { impact: 'medium', urgency: 'medium' } },
    november(16),
  )
const resolve = (number: string, at: Date) =>
  changeStatus(
    fatima,
    { number, next: { status: 'resolved', resolutionCode: 'solved' }, version: null, sentence },
    at,
  )
const waitFor = (
  number: string,
  pendingOn: 'requester' | 'supplier' | 'colleague',
  at = november(16, '11:00'),
) => changeStatus(fatima, { number, next: { status: 'pending', pendingOn }, version: null, sentence }, at)
const lateTicket = async () => {
  const ticket = await aNormalTicket()
  await resolve(ticket.number, november(23))
  return ticket
}
const reasonsOf = (ticketId: string) =>
  acrossAdministrations('a test looks', (db) =>
    db.lateReason.findMany({ where: { ticketId }, orderBy: { givenAt: 'asc' } }),
  )
const why = (
  actor: Actor,
  number: string,
  reason: 'capacity' | 'supplier' = 'capacity',
  at = november(23, '11:00'),
) => explainLateness(actor, { number, reason, sentence: 'Twee collega’s waren ziek.' }, at)

describe('a ticket that was solved too late', () => {
  it('says why, by its desk; a lead corrects it, and both are kept', async () => {
    const { id, number } = await lateTicket()
    await why(fatima, number)
    expect(await refusalOf(why(fatima, number, 'supplier'))).toEqual(refused('not_allowed'))
    await why(griet, number, 'supplier', november(23, '12:00'))
    expect((await reasonsOf(id)).map(({ reason, givenById }) => [reason, givenById])).toEqual([
      ['capacity', fatima.personId],
      ['supplier', griet.personId],
    ])
    expect((await deskTicket(griet, number, 'nl', november(23)))?.ticket.lateReason).toEqual({
      reason: 'supplier',
      sentence: 'Twee collega’s waren ziek.',
    })
  })

  it('is asked, and one that was in time is not', async () => {
    const { number } = await aNormalTicket()
    await resolve(number, november(17))
    expect(await refusalOf(why(fatima, number))).toEqual(refused('conflict'))
  })

  it('says it to the desk alone: not to who asked, and not to another administration', async () => {
    const { id, number } = await lateTicket()
    await why(fatima, number)
    expect(await refusalOf(why(lotte, number))).toEqual(refused('not_allowed'))
    expect(await refusalOf(why(stranger, number))).toEqual(refused('not_found'))
    const seenBy = (actor: Actor) => asActor(actor, (db) => db.lateReason.count({ where: { ticketId: id } }))
    expect([await seenBy(fatima), await seenBy(lotte), await seenBy(stranger)]).toEqual([1, 0, 0])
  })
})

describe('waiting for a colleague', () => {
  it('does not stop the clock', async () => {
    const { id, number } = await aNormalTicket()
    await waitFor(number, 'colleague')
    const ticket = await acrossAdministrations('a test looks', (db) =>
      db.ticket.findUniqueOrThrow({ where: { id } }),
    )
    expect(ticket).toMatchObject({
      pendingOn: 'colleague',
      duePromise: 'resolution',
      dueAt: november(19, '13:00'),
    })
  })
})

describe('a wait that is contested', () => {
  const contest = (actor: Actor, number: string) =>
    contestWait(actor, { number, sentence: 'Ik heb gisteren al geantwoord.' }, november(17))

  it('is read by the desk with its sentence, until somebody has looked at it; the clock stands meanwhile', async () => {
    const { number } = await aNormalTicket()
    await waitFor(number, 'requester')
    await contest(lotte, number)
    const shown = async () => (await deskTicket(griet, number, 'nl', november(17)))?.ticket
    expect(await shown()).toMatchObject({
      contest: { sentence: 'Ik heb gisteren al geantwoord.' },
      promises: [{ promise: 'first' }, { promise: 'resolution', dueAt: null, stands: true }],
    })
    const contestedWaitId = (await shown())?.contest?.id as string
    await settleContest(griet, { number, contestedWaitId }, november(17, '11:00'))
    expect((await shown())?.contest).toBeNull()
    expect(await refusalOf(settleContest(griet, { number, contestedWaitId }))).toEqual(refused('not_found'))
  })

  it('is contested once, by who asked, and only while somebody outside is awaited', async () => {
    const { number } = await aNormalTicket()
    expect(await refusalOf(contest(lotte, number))).toEqual(refused('conflict'))
    await waitFor(number, 'supplier')
    expect((await portalTicket(lotte, number)).may.contest).toBe(true)
    expect(await refusalOf(contest(colleague, number))).toEqual(refused('not_found'))
    await contest(lotte, number)
    expect(await portalTicket(lotte, number)).toMatchObject({ isContested: true, may: { contest: false } })
    expect(await refusalOf(contest(lotte, number))).toEqual(refused('conflict'))
  })
})
