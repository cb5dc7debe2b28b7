import { describe, expect, test } from 'vitest'
import type { TicketPeople } from '~/data/outbox.server'
import { type EventData, type EventType, isPublicEvent, type LoggedEvent } from '~/domain/events'
import { mailNames } from '~/mail/catalogue'
import { bellLinesFor, notificationsFor, reactions } from './reactions.server'

const people: TicketPeople = {
  administrationId: 'mobility',
  requesterId: 'lotte',
  filerId: 'karim',
  assigneeId: 'amir',
  followerIds: ['sofie', 'lotte'],
  isFirstTake: true,
  leadIds: ['lena', 'fatima'],
  teamMemberIds: ['amir', 'noor'],
}

const event = <Type extends EventType>(
  type: Type,
  data: EventData[Type],
  actorId: string | null,
): LoggedEvent =>
  ({
    type,
    data,
    actorId,
    id: 'e1',
    number: 1n,
    administrationId: 'mobility',
    ticketId: 't1',
    isPublic: isPublicEvent[type],
    at: new Date('2026-11-24T09:00:00Z'),
  }) as LoggedEvent

const recipients = (happened: LoggedEvent, around = people) =>
  notificationsFor(happened, around).map(({ recipientId, template }) => `${template} ${recipientId}`)

const created = (actorId: string) =>
  event(
    'ticket.created',
    { channel: 'web', requesterId: 'lotte', filerId: null, messageId: 'm1', queueId: 'q1' },
    actorId,
  )
const replied = (actorId: string) =>
  event('ticket.replied', { messageId: 'm1', isFromHelpdesk: actorId === 'fatima', channel: 'web' }, actorId)
const assigned = (assigneeId: string | null, actorId: string) =>
  event('ticket.assigned', { assigneeId, previousId: null }, actorId)

test('every event has its line in the table, and something follows from it that somebody waits for', () => {
  expect(Object.keys(reactions).sort()).toEqual(Object.keys(isPublicEvent).sort())
  const silent = Object.entries(reactions).flatMap(([type, line]) => (line.length === 0 ? [type] : []))
  // They only stand in the log: no open page and no mailbox waits for them.
  expect(silent).toEqual([
    'administration.founded',
    'team.changed',
    'duty.changed',
    'operator.changed',
    'token.revoked',
  ])
})

test('what is internal makes no mail and rings no bell, but for a warning and another team, told to the desk alone', () => {
  const internal = (Object.keys(isPublicEvent) as EventType[]).filter((type) => !isPublicEvent[type])
  expect(internal).toContain('ticket.noted')
  const telling = internal.filter((type) =>
    reactions[type].some((reaction) => typeof reaction !== 'function'),
  )
  expect(telling.sort()).toEqual(['promise.warned', 'ticket.propertiesChanged'])
  const moved = (fields: string[], around: Partial<TicketPeople> = {}) =>
    recipients(event('ticket.propertiesChanged', { fields }, 'fatima'), { ...people, ...around })
  const nobody = { assigneeId: null }
  expect(moved(['queueId', 'teamId'], nobody).sort()).toEqual(
    ['amir', 'fatima', 'lena', 'noor'].map((id) => `urgentTicket ${id}`),
  )
  expect(moved(['queueId'], nobody)).toEqual([])
  expect(moved(['queueId', 'teamId'])).toEqual([])
})

test('every mail in the catalogue follows from something', () => {
  const templates = Object.values(reactions)
    .flat()
    .flatMap((reaction) => ('template' in reaction ? [reaction.template] : []))
  expect([...new Set(templates)].sort()).toEqual([...mailNames].sort())
})

describe('who gets a mail', () => {
  test('whoever asks gets a receipt, also about what they did themself, and so does who filed it', () => {
    expect(recipients(created('karim'))).toEqual(['received lotte', 'received karim'])
    expect(recipients(created('lotte'), { ...people, filerId: null })).toEqual(['received lotte'])
  })

  test('an answer of the helpdesk goes to requester, filer and followers, once each', () => {
    expect(recipients(replied('fatima'))).toEqual(['replied lotte', 'replied karim', 'replied sofie'])
  })

  test('an answer of one of them goes to the others and not to its author', () => {
    expect(recipients(replied('sofie'))).toEqual(['replied lotte', 'replied karim'])
  })

  test('an agent to whom a colleague gives a ticket is told; one who takes it is not', () => {
    const later = { ...people, isFirstTake: false }
    expect(recipients(assigned('amir', 'fatima'), later)).toEqual(['assigned amir'])
    expect(recipients(assigned('fatima', 'fatima'), later)).toEqual([])
    expect(recipients(assigned(null, 'fatima'), later)).toEqual([])
  })

  test('the requester hears that somebody starts on a new ticket, and nothing of later moves', () => {
    expect(recipients(assigned('fatima', 'fatima'))).toEqual(['assigned lotte'])
  })

  test('an agent who takes the ticket they asked for themself gets no mail about it', () => {
    expect(recipients(assigned('lotte', 'lotte'))).toEqual([])
  })
})

describe('whose bell rings', () => {
  const lines = (happened: LoggedEvent, around = people) =>
    bellLinesFor(happened, around).map(({ recipientId, kind }) => `${kind} ${recipientId}`)

  test('an answer of the helpdesk reaches everybody around the ticket, and not its author', () => {
    expect(lines(replied('fatima'))).toEqual(['replied lotte', 'replied karim', 'replied sofie'])
  })

  test('an answer of one of them reaches the others, and whoever handles the ticket', () => {
    expect(lines(replied('lotte'))).toEqual(['replied karim', 'replied sofie', 'answered amir'])
    expect(lines(replied('lotte'), { ...people, assigneeId: null })).toEqual([
      'replied karim',
      'replied sofie',
    ])
  })

  test('whoever handles a ticket that they follow as well hears of an answer once', () => {
    expect(lines(replied('lotte'), { ...people, assigneeId: 'sofie' })).toEqual([
      'replied karim',
      'replied sofie',
    ])
  })

  test('a ticket that one is given rings, one that one takes does not', () => {
    expect(lines(assigned('amir', 'fatima'))).toEqual(['assigned amir'])
    expect(lines(assigned('fatima', 'fatima'))).toEqual([])
    expect(lines(assigned(null, 'fatima'))).toEqual([])
  })

  test('tickets that somebody left behind ring once for those who lead, and not for who let them go', () => {
    const laidBack = { assigneeId: null, previousId: 'amir', because: 'membershipEnded' as const }
    const batch = { count: 3, teamIds: [] }
    expect(lines(event('ticket.assigned', laidBack, 'fatima'))).toEqual([])
    expect(lines(event('ticket.assigned', { ...laidBack, batch }, 'fatima'))).toEqual(['laidBack lena'])
    expect(lines(event('ticket.assigned', { ...laidBack, batch }, null))).toEqual([
      'laidBack lena',
      'laidBack fatima',
    ])
  })
})

test('a receipt, and that somebody starts on one’s ticket, is no matter of choice', () => {
  expect(notificationsFor(created('lotte'), people).map(({ kind }) => kind)).toEqual([null, null])
  expect(notificationsFor(assigned('amir', 'fatima'), people)).toEqual([
    { recipientId: 'amir', template: 'assigned', kind: 'assigned' },
    { recipientId: 'lotte', template: 'assigned', kind: null },
  ])
})

describe('a warning of a promise', () => {
  const warned = (mails: EventData['promise.warned']['mails'], around: Partial<TicketPeople> = {}) => {
    const about = { warningRuleId: 'r1', promise: 'resolution' as const, cycle: 1, dueAt: null, mails }
    const happened = event('promise.warned', about, null)
    const lines = bellLinesFor(happened, { ...people, ...around }).map(({ recipientId }) => recipientId)
    expect(recipients(happened, { ...people, ...around })).toEqual(lines.map((id) => `promiseWarning ${id}`))
    return lines
  }

  test('goes to whoever handles the ticket, their team, or those who lead the desk; to each once', () => {
    expect(warned(['assignee'])).toEqual(['amir'])
    expect(warned(['team'])).toEqual(['amir', 'noor'])
    expect(warned(['assignee', 'team', 'lead'])).toEqual(['amir', 'noor', 'lena', 'fatima'])
  })

  test('goes to the team where nobody handles it, and to those who lead the desk where there is no team', () => {
    expect(warned(['assignee'], { assigneeId: null })).toEqual(['amir', 'noor'])
    expect(warned(['assignee'], { assigneeId: null, teamMemberIds: [] })).toEqual(['lena', 'fatima'])
    expect(warned(['team'], { teamMemberIds: [] })).toEqual(['lena', 'fatima'])
  })

  test('never goes to those who ask', () => {
    for (const id of warned(['assignee', 'team', 'lead']))
      expect(['lotte', 'karim', 'sofie']).not.toContain(id)
  })
})
