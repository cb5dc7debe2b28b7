import { beforeAll, describe, expect, it } from 'vitest'
import { promisesNow } from '~/data/views/promises-now.server'
import type { Actor } from '~/domain/actor'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { contestWait } from '~/use-cases/tickets/contest-wait.server'
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
let environment: TestAdministration
let lotte: Actor
let amine: Actor
let griet: Actor
let fatima: Actor

const monday = (time: string) => atTime(`2026-11-23 ${time}`)
const normal = { weight: { impact: 'medium', urgency: 'medium' } } as const
const now = monday('15:30')

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  amine = await actorOf(await aPerson({ roles: [{ administration: environment }] }))
  griet = await actorOf(
    await aPerson({
      name: 'Griet',
      roles: [
        { administration: mobility, role: 'lead' },
        { administration: environment, role: 'agent' },
      ],
    }),
  )
  fatima = await actorOf(
    await aPerson({ name: 'Fatima', roles: [{ administration: mobility, role: 'agent' }] }),
  )
  // Late since 14 h, due at 16 h, and due tomorrow at 9 h 30.
  await aTicket({ by: lotte, administration: mobility, subject: 'Late', ...normal }, monday('10:00'))
  const soon = await aTicket(
    { by: lotte, administration: mobility, subject: 'Soon', ...normal },
    monday('12:00'),
  )
  await assignTicket(
    fatima,
    { number: soon.number, assigneeId: fatima.personId, version: null },
    monday('12:01'),
  )
  await aTicket({ by: lotte, administration: mobility, subject: 'Tomorrow', ...normal }, monday('14:30'))
  const answered = await aTicket(
    { by: lotte, administration: mobility, subject: 'Answered', ...normal },
    monday('09:00'),
  )
  await replyToTicket(
    fatima,
    {
      number: answered.number,
      body: 'We kijken.',
      language: 'nl',
      channel: 'web',
      asHelpdesk: { next: null, version: null },
    },
    monday('09:30'),
  )
  await aTicket({ by: amine, administration: environment, subject: 'Elsewhere', ...normal }, monday('10:00'))
})

const seen = () => promisesNow(griet, 'nl', now)
const subjects = (tickets: { subject: string }[]) => tickets.map(({ subject }) => subject)

describe('what a lead sees of promises now', () => {
  it('is what is late, and what will be due first, of the administrations that they lead and no other', async () => {
    const { next, late, administrations } = await seen()
    expect(subjects(late)).toEqual(['Late'])
    expect(subjects(next)).toEqual(['Soon', 'Tomorrow', 'Answered'])
    expect(administrations).toMatchObject([
      { code: 'MOB', work: 4, unassigned: 3, pending: 0, late: 1, hour: 1, fourHours: 1, day: 2 },
    ])
  })

  it('is who waits longest for a word of the helpdesk', async () => {
    expect(subjects((await seen()).waiting)).toEqual(['Late', 'Soon', 'Tomorrow'])
  })

  it('is how much each has, by name, with those who have nothing', async () => {
    expect((await seen()).agents).toMatchObject([
      { name: 'Fatima', work: 1, late: 0, hour: 1 },
      { name: 'Griet', work: 0, late: 0, hour: 0 },
    ])
  })

  it('is a wait that who is awaited contests, until somebody has looked at it', async () => {
    const { number } = await aTicket({ by: lotte, administration: mobility, ...normal }, monday('15:00'))
    await changeStatus(
      fatima,
      {
        number,
        next: { status: 'pending', pendingOn: 'requester' },
        version: null,
        sentence: { body: 'Welk toestel?', language: 'nl', channel: 'web' },
      },
      monday('15:10'),
    )
    await contestWait(lotte, { number, sentence: 'Dat schreef ik al.' }, monday('15:20'))
    expect((await seen()).contests).toMatchObject([{ number, sentence: 'Dat schreef ik al.' }])
  })

  it('is nothing for whoever leads nowhere', async () => {
    expect(await refusalOf(promisesNow(fatima, 'nl', now))).toEqual(refused('not_found'))
  })
})
