import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { mayBecome } from '~/domain/status'
import { type Status, statuses } from '~/domain/ticket-values'
import type { NextStatus } from '~/use-cases/tickets/apply-status.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
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
import { eventsOf, messagesOf, refusalOf, refused, stored } from './support'

aTestDatabase()

let mobility: TestAdministration
let lotte: Actor
let colleague: Actor
let agent: Actor
let stranger: Actor

beforeAll(async () => {
  mobility = await anAdministration()
  const environment = await anAdministration()
  const [unitId] = mobility.unitIds
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility, unitId }] }))
  colleague = await actorOf(await aPerson({ roles: [{ administration: mobility, unitId }] }))
  agent = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
  stranger = await actorOf(await aPerson({ roles: [{ administration: environment, role: 'agent' }] }))
})

const now = atTime('2026-11-24 10:00')
const later = atTime('2026-11-25 10:00')
const sentence = { body: 'Een openbare zin.', language: 'nl', channel: 'web' } as const
const aNewTicket = () =>
  aTicket({ by: lotte, administration: mobility, isSharedWithUnit: true }, atTime('2026-11-24 09:00'))
const change = (
  by: Actor,
  number: string,
  next: NextStatus,
  version: number | null = null,
  withSentence = true,
) => changeStatus(by, { number, next, version, sentence: withSentence ? sentence : null }, now)

/** What each status needs to be taken. */
const complete: Record<Status, NextStatus> = {
  new: { status: 'new' },
  open: { status: 'open' },
  pending: { status: 'pending', pendingOn: 'date', pendingUntil: later },
  resolved: { status: 'resolved', resolutionCode: 'workaround' },
  closed: { status: 'closed' },
  cancelled: { status: 'cancelled' },
}

it.each(statuses)(
  'from %s the desk goes where the table of the rules leads, and nowhere else',
  async (from) => {
    for (const to of statuses) {
      if (to === from) continue
      const { id, number } = await aNewTicket()
      await acrossAdministrations('a test moves the ticket to where it begins', (db) =>
        db.ticket.update({
          where: { number },
          data: { status: from, pendingOn: from === 'pending' ? 'supplier' : null },
        }),
      )
      const outcome = await refusalOf(change(agent, number, complete[to]))
      const isAllowed = mayBecome(from, to)
      expect({ from, to, outcome }).toEqual({
        from,
        to,
        outcome: isAllowed ? 'done' : refused('transition', {}, { from, to }),
      })
      expect((await stored(number)).status).toBe(isAllowed ? to : from)
      // What was refused has left no word and no event behind.
      expect(await messagesOf(id)).toHaveLength(isAllowed ? 2 : 1)
      if (!isAllowed) expect(await eventsOf(id)).toHaveLength(1)
    }
  },
)

describe('waiting', () => {
  it('says what for, since when and until when', async () => {
    const { id, number } = await aNewTicket()
    await change(agent, number, complete.pending)
    expect(await stored(number)).toMatchObject({
      status: 'pending',
      pendingOn: 'date',
      pendingSince: now,
      pendingUntil: later,
    })
    expect((await eventsOf(id)).slice(1)).toMatchObject([
      {
        type: 'ticket.statusChanged',
        data: { from: 'new', to: 'pending', pendingOn: 'date', pendingUntil: later.toISOString() },
      },
      { type: 'ticket.replied', data: { isFromHelpdesk: true } },
    ])
  })

  it.each<[string, NextStatus, boolean, Record<string, string>]>([
    ['what for', { status: 'pending' }, true, { pendingOn: 'pendingOnMissing' }],
    [
      'until when, for a date',
      { status: 'pending', pendingOn: 'date' },
      true,
      { pendingUntil: 'pendingUntilMissing' },
    ],
    [
      'a date to come',
      { status: 'pending', pendingOn: 'supplier', pendingUntil: now },
      true,
      { pendingUntil: 'pendingUntilPast' },
    ],
    [
      'a public sentence',
      { status: 'pending', pendingOn: 'supplier' },
      false,
      { body: 'publicSentenceMissing' },
    ],
  ])('needs %s', async (_what, next, withSentence, fields) => {
    const { number } = await aNewTicket()
    expect(await refusalOf(change(agent, number, next, null, withSentence))).toEqual(
      refused('invalid', fields),
    )
    expect((await stored(number)).status).toBe('new')
  })

  it('can be for something else from now on, and ends without a trace of it', async () => {
    const { number } = await aNewTicket()
    await change(agent, number, { status: 'pending', pendingOn: 'requester' })
    await change(agent, number, { status: 'pending', pendingOn: 'supplier' })
    expect(await stored(number)).toMatchObject({ status: 'pending', pendingOn: 'supplier' })
    await change(agent, number, { status: 'open' })
    expect(await stored(number)).toMatchObject({ pendingOn: null, pendingSince: null, pendingUntil: null })
  })
})

describe('resolving', () => {
  it('says how, in a code and a sentence, and the requester gets one message of it', async () => {
    const { id, number } = await aNewTicket()
    await change(agent, number, complete.resolved)
    expect(await stored(number)).toMatchObject({
      status: 'resolved',
      resolutionCode: 'workaround',
      resolvedAt: now,
    })
    expect((await eventsOf(id)).slice(1)).toMatchObject([
      {
        type: 'ticket.resolved',
        data: { from: 'new', code: 'workaround', messageId: (await messagesOf(id))[1]?.id },
      },
    ])
  })

  it('needs both', async () => {
    const { number } = await aNewTicket()
    expect(await refusalOf(change(agent, number, { status: 'resolved' }))).toEqual(
      refused('invalid', { resolutionCode: 'resolutionCodeMissing' }),
    )
    expect(await refusalOf(change(agent, number, complete.resolved, null, false))).toEqual(
      refused('invalid', { body: 'publicSentenceMissing' }),
    )
  })

  it('is not possible with a note: the sentence is for who asked', async () => {
    const { id, number } = await aNewTicket()
    const noting = noteOnTicket(agent, { number, ...sentence, next: complete.resolved })
    expect(await refusalOf(noting)).toEqual(refused('invalid', { body: 'publicSentenceMissing' }))
    expect(await messagesOf(id)).toHaveLength(1)
  })
})

describe('withdrawing', () => {
  it('is for who asked, and the words with it are theirs', async () => {
    const { id, number } = await aNewTicket()
    await change(lotte, number, { status: 'cancelled' })
    expect((await stored(number)).status).toBe('cancelled')
    expect((await messagesOf(id))[1]).toMatchObject({ isFromHelpdesk: false, authorId: lotte.personId })
  })

  it('by an agent: of their own ticket as who asked, of another’s as the helpdesk', async () => {
    const own = await aTicket({ by: agent, administration: mobility })
    await change(agent, own.number, { status: 'cancelled' })
    expect((await messagesOf(own.id))[1]).toMatchObject({ isFromHelpdesk: false })
    const other = await aNewTicket()
    await change(agent, other.number, { status: 'cancelled' })
    expect((await messagesOf(other.id))[1]).toMatchObject({ isFromHelpdesk: true })
  })
})

describe('who may not', () => {
  it.each<[string, () => Actor, Status, 'not_allowed' | 'not_found']>([
    ['who asked resolves nothing', () => lotte, 'resolved', 'not_allowed'],
    ['who asked closes nothing', () => lotte, 'closed', 'not_allowed'],
    ['a colleague withdraws nothing', () => colleague, 'cancelled', 'not_allowed'],
    ['an agent of another administration finds nothing', () => stranger, 'resolved', 'not_found'],
  ])('%s', async (_what, by, status, code) => {
    const { id, number } = await aNewTicket()
    expect(await refusalOf(change(by(), number, complete[status]))).toEqual(refused(code))
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it('whoever saw an older ticket is told, and nothing is changed', async () => {
    const { number } = await aNewTicket()
    await replyToTicket(lotte, { number, ...sentence })
    expect(await refusalOf(change(agent, number, complete.open, 1))).toEqual(
      refused('conflict', {}, { version: '2' }),
    )
    expect(await refusalOf(change(agent, number, complete.open, 2))).toBe('done')
  })
})
