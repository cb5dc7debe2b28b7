import { describe, expect, it } from 'vitest'
import { makeTranslator } from '~/i18n/translator'
import { allWords } from '~/i18n/words.server'
import { eventSentence, eventSentences } from './event-sentence'
import type { ShownEvent, ShownTicket } from './shown-ticket'

const now = new Date('2026-11-24T10:00:00Z')
const ticket: Pick<ShownTicket, 'requester' | 'shares' | 'links'> = {
  requester: { id: 'lotte', name: 'Lotte Claes', email: null, telephone: null, locale: 'nl' },
  shares: [
    {
      id: 's1',
      grantee: 'Bestuur Belastingen',
      purpose: 'x',
      maySeeNotes: false,
      mayReply: false,
      validUntil: '2026-12-01',
      isValid: false,
    },
  ],
  links: [{ id: 'other', number: 'MOB-1001', subject: 'x', status: 'open', kind: 'related' }],
}
const context = { ticket, now, locale: 'nl' as const, t: makeTranslator('nl', { nl: allWords.nl }) }
const event = (type: ShownEvent['type'], data: object, who: Partial<ShownEvent> = {}) =>
  ({
    id: 'e',
    at: now,
    actorId: 'sven',
    actorName: 'Sven Maes',
    personName: null,
    type,
    data,
    ...who,
  }) as ShownEvent
const said = (...given: Parameters<typeof event>) => eventSentence(event(...given), context)

describe('the line for what happened', () => {
  it.each([
    ['ticket.created', { requesterId: 'sven' }, {}, 'Sven Maes maakte dit ticket'],
    ['ticket.created', { requesterId: 'lotte' }, {}, 'Sven Maes maakte dit ticket voor Lotte Claes'],
    ['ticket.assigned', { assigneeId: 'sven' }, {}, 'Sven Maes nam het ticket op'],
    [
      'ticket.assigned',
      { assigneeId: 'nora' },
      { personName: 'Nora Aziz' },
      'Sven Maes wees het ticket toe aan Nora Aziz',
    ],
    ['ticket.assigned', { assigneeId: null }, {}, 'Sven Maes legde het ticket terug'],
    [
      'ticket.statusChanged',
      { from: 'open', to: 'pending', pendingOn: 'requester', pendingUntil: null },
      {},
      'Sven Maes zette de status op “Wacht op de aanvrager”',
    ],
    [
      'ticket.statusChanged',
      { from: 'open', to: 'pending', pendingOn: 'date', pendingUntil: '2026-12-01T07:00:00Z' },
      {},
      'Sven Maes zette de status op “Hervat op een datum”, tot dinsdag 1 december',
    ],
    [
      'ticket.statusChanged',
      { from: 'pending', to: 'open', pendingOn: null, pendingUntil: null },
      {},
      'Sven Maes hervatte het ticket',
    ],
    [
      'ticket.statusChanged',
      { from: 'new', to: 'cancelled', pendingOn: null, pendingUntil: null },
      {},
      'Sven Maes trok het ticket in',
    ],
    [
      'ticket.statusChanged',
      { from: 'resolved', to: 'closed', pendingOn: null, pendingUntil: null },
      { actorId: null, actorName: null },
      'Irisdesk sloot het ticket af',
    ],
    [
      'ticket.resolved',
      { from: 'open', code: 'workaround' },
      {},
      'Sven Maes loste het ticket op: Tijdelijke oplossing',
    ],
    ['ticket.reopened', { from: 'resolved' }, { actorName: null }, 'Iemand heropende het ticket'],
    [
      'ticket.priorityChanged',
      { from: 'P3', to: 'P1', byMatrix: false },
      {},
      'Sven Maes veranderde de prioriteit van Normaal naar Kritiek',
    ],
    [
      'ticket.priorityChanged',
      { from: 'P3', to: 'P2', byMatrix: true },
      {},
      'De prioriteit ging van Normaal naar Hoog, door impact en dringendheid',
    ],
    [
      'ticket.propertiesChanged',
      { fields: ['subject', 'site', 'room'] },
      {},
      'Sven Maes wijzigde het onderwerp en de plaats',
    ],
    ['ticket.propertiesChanged', { fields: ['somethingNew'] }, {}, 'Sven Maes wijzigde de gegevens'],
    [
      'ticket.followerAdded',
      { personId: 'ann' },
      { personName: 'Ann Vos' },
      'Sven Maes zette Ann Vos in kopie',
    ],
    ['ticket.linked', { toId: 'other', kind: 'related' }, {}, 'Sven Maes koppelde dit ticket aan MOB-1001'],
    [
      'ticket.linked',
      { toId: 'unseen', kind: 'related' },
      {},
      'Sven Maes koppelde dit ticket aan een ander ticket',
    ],
    ['sharedAccess.given', { sharedAccessId: 's1' }, {}, 'Sven Maes gaf toegang aan Bestuur Belastingen'],
    [
      'sharedAccess.ended',
      { sharedAccessId: 's2' },
      {},
      'Sven Maes beëindigde de toegang van een andere administratie',
    ],
    ['mail.held', {}, {}, null],
  ] as const)('%s %j', (type, data, who, sentence) => {
    expect(said(type, data, who as Partial<ShownEvent>)).toBe(sentence)
  })

  it('says once that somebody took a new ticket, which put it at work', () => {
    const taken = event('ticket.assigned', { assigneeId: 'sven' })
    const opened = event('ticket.statusChanged', {
      from: 'new',
      to: 'open',
      pendingOn: null,
      pendingUntil: null,
    })
    expect(eventSentences([taken, opened], context)).toBe('Sven Maes nam het ticket op')
  })
})
