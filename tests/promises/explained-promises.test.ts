import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { explainedPromises } from '~/data/views/explained-promises.server'
import type { Actor } from '~/domain/actor'
import { promiseSentences } from '~/i18n/promise-sentences'
import { translator } from '~/i18n/translate.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
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
let fatima: Actor
let stranger: Actor
let number: string

const friday = (time: string) => atTime(`2026-11-20 ${time}`)
const monday = (time: string) => atTime(`2026-11-23 ${time}`)
const sentence = { body: 'Kunt u het toestel meebrengen?', language: 'nl', channel: 'web' } as const

beforeAll(async () => {
  mobility = await anAdministration()
  const environment = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  fatima = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
  stranger = await actorOf(await aPerson({ roles: [{ administration: environment, role: 'agent' }] }))
  const ticket = await aTicket(
    { by: lotte, administration: mobility, weight: { impact: 'medium', urgency: 'medium' } },
    friday('16:00'),
  )
  number = ticket.number
  await changeStatus(
    fatima,
    { number, next: { status: 'pending', pendingOn: 'requester' }, version: null, sentence },
    monday('09:00'),
  )
  await replyToTicket(lotte, { number, body: 'Ja.', language: 'nl', channel: 'web' }, monday('11:10'))
})

const explained = (actor: Actor) => explainedPromises(actor, number, 'nl', monday('12:10'))

describe('why a ticket is promised what it is', () => {
  it('is told in plain words to who asked, in their language', async () => {
    const { promises } = await explained(lotte)
    const resolution = promises.find(({ promise }) => promise === 'resolution')
    const reader = { t: translator('nl'), locale: 'nl', audience: 'requester', now: monday('12:10') } as const
    expect(promiseSentences(resolution?.sentences ?? [], reader)).toEqual([
      'U meldde dit op vrijdag 20 november om 16:00.',
      'De helpdesk is gesloten in het weekend.',
      'We wachtten 2\u00a0uur 10\u00a0min op uw antwoord. De termijn liep toen niet.',
      'Oplossing verwacht tegen donderdag 26 november om 12:10.',
    ])
  })

  it('adds up by hand: one hour on Friday, two on Monday, two hours ten of waiting', async () => {
    const { segments, promises } = await explained(lotte)
    const seconds = (kind: string) =>
      segments
        .filter((segment) => segment.kind === kind)
        .reduce((sum, { from, until }) => sum + (until.getTime() - from.getTime()) / 1000, 0)
    expect(seconds('running')).toBe(3 * 3600)
    expect(seconds('paused')).toBe(2 * 3600 + 600)
    const whole = (monday('12:10').getTime() - friday('16:00').getTime()) / 1000
    expect(seconds('running') + seconds('paused') + seconds('closed')).toBe(whole)
    expect(promises.find(({ promise }) => promise === 'resolution')).toMatchObject({
      consumedSeconds: 3 * 3600,
      remainingSeconds: 27 * 3600,
    })
  })

  it('names the line of the contract that counts to the desk, with those that do not, and to nobody else', async () => {
    expect((await explained(fatima)).rules).toMatchObject([
      { priority: 'P3', because: null },
      { priority: null, because: 'default' },
    ])
    expect((await explained(lotte)).rules).toBeNull()
  })

  it('is an opening of the ticket, and noted down as one', async () => {
    await explained(fatima)
    const openings = await acrossAdministrations('a test looks', (db) =>
      db.ticketAccess.count({ where: { personId: fatima.personId } }),
    )
    expect(openings).toBe(1)
  })

  it('is not there for another administration', async () => {
    expect(await refusalOf(explained(stranger))).toEqual(refused('not_found'))
  })
})
