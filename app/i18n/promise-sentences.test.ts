import { expect, test } from 'vitest'
import { belgianHolidays } from '~/domain/calendar/belgian-holidays'
import { explain } from '~/domain/promises/explanation'
import { hours, office } from '../../tests/support/calendars'
import {
  answered,
  at,
  becomes,
  closingFrom,
  happens,
  history,
  opened,
  rules,
  waits,
} from '../../tests/support/promises'
import { type Locale, locales } from './locales'
import { promiseSentences } from './promise-sentences'
import { makeTranslator } from './translator'
import { allWords } from './words.server'

const read = (
  sentences: ReturnType<typeof explain>,
  locale: Locale,
  now: Date,
  audience: 'requester' | 'staff' = 'requester',
) =>
  promiseSentences(sentences, { t: makeTranslator(locale, allWords), locale, audience, now }).map((text) =>
    text.replace(/[\u00a0\u202f]/g, ' '),
  )

// Friday before Whit Monday.
const told = history(
  opened('2026-05-22T16:30+02:00', { priority: 'P2' }),
  answered('2026-05-22T16:50+02:00'),
  waits('2026-05-22T16:50+02:00'),
  happens('requesterWrote', '2026-05-26T09:00+02:00'),
)
const judged = rules({ calendar: [hours(office, { closingDays: belgianHolidays(2026) })] })
const now = at('2026-05-26T09:30+02:00')

test('a requester reads why a solution is expected when it is, in their own language', () => {
  const why = explain(told, judged, now, 'resolution')
  expect(read(why, 'en', now)).toEqual([
    'You reported this on Friday 22 May at 16:30.',
    'The helpdesk is closed at the weekend.',
    'The helpdesk is closed on Monday 25 May (Whit Monday).',
    'We waited 2 h 10 min for your answer. The time did not run meanwhile.',
    'Solution expected by Tuesday 26 May at 16:40.',
  ])
  expect(read(why, 'nl', now)).toEqual([
    'U meldde dit op vrijdag 22 mei om 16:30.',
    'De helpdesk is gesloten in het weekend.',
    'De helpdesk is gesloten op maandag 25 mei (Pinkstermaandag).',
    'We wachtten 2 uur 10 min op uw antwoord. De termijn liep toen niet.',
    'Oplossing verwacht tegen dinsdag 26 mei om 16:40.',
  ])
  expect(read(why, 'fr', now)[2]).toBe('Le helpdesk est fermé le lundi 25 mai (Lundi de Pentecôte).')
  expect(read(why, 'de', now, 'staff')[0]).toBe('Gemeldet am Freitag 22. Mai um 16:30 Uhr.')
})

test('a holiday that was decided later says so, and so does a changed priority', () => {
  const strike = {
    day: '2026-11-26',
    closesFrom: '12:00',
    closesTill: null,
    nameNl: 'Staking',
    nameFr: 'Grève',
  }
  const changed = rules({ calendar: [hours(office), closingFrom('25 09:00', strike)] })
  const facts = history(opened('24 08:00', { priority: 'P4' }), becomes('24 10:00', 'P3'))
  expect(read(explain(facts, changed, at('25 10:00'), 'resolution'), 'en', at('25 10:00'))).toEqual([
    'You reported this on Tuesday 24 November at 08:00.',
    'The priority became “Normal” on Tuesday 24 November at 10:00. The new time counts from the beginning.',
    'The helpdesk is closed for part of the day on Thursday 26 November (Grève).',
    'That was decided on Wednesday 25 November at 09:00.',
    'Solution expected by Friday 27 November at 14:00.',
  ])
})

test('a ticket of another type or service says so to each in their words, and says nothing where neither changed', () => {
  const about = { kind: 'serviceChanged', serviceId: 'laptop', type: 'question', at: at('24 09:00') } as const
  const why = (...changes: Parameters<typeof history>) =>
    explain(history(opened('24 08:00'), ...changes), rules(), at('24 10:00'), 'resolution')
  const saidOf = (change: Partial<typeof about> | { type: 'incident' } | { serviceId: string }) =>
    why({ ...about, ...change }).slice(1, -1)
  expect(read(saidOf({}), 'en', now)).toEqual([
    'The kind of ticket was changed to “I have a question” on Tuesday 24 November at 09:00. The new time counts from the beginning.',
  ])
  expect(read(saidOf({}), 'nl', now, 'staff')).toEqual([
    'Het soort ticket werd op dinsdag 24 november om 9:00 gewijzigd in “Vraag”. De nieuwe termijn telt vanaf het begin.',
  ])
  expect(saidOf({ type: 'incident' })).toEqual([])
  expect(saidOf({ type: 'incident', serviceId: 'network' })).toEqual([
    { says: 'serviceChanged', at: at('24 09:00') },
  ])
  for (const locale of locales)
    for (const text of read(saidOf({ serviceId: 'network' }), locale, now))
      expect(text).not.toMatch(/promise:|ticket:|\{\{/)
})

test('while somebody is awaited it promises no moment, but says until when at the latest', () => {
  const facts = history(opened('24 08:00'), answered('24 09:00'), waits('24 10:00', 'date', '27 08:00'))
  expect(read(explain(facts, rules(), at('24 12:00'), 'resolution'), 'en', at('24 12:00'), 'staff')).toEqual([
    'Reported on Tuesday 24 November at 08:00.',
    'Waited 2 h for a date while the time did not run.',
    'The time does not run until the chosen date.',
    'That lasts until Friday 27 November at 08:00 at the latest.',
  ])
})

test('what was kept, missed, or missed by a change is told as such', () => {
  const last = (facts: ReturnType<typeof history>, promise: 'first' | 'resolution') =>
    read(explain(facts, rules(), at('24 16:00'), promise), 'en', at('24 16:00')).at(-1)
  expect(last(history(opened('24 08:00'), answered('24 09:00')), 'first')).toBe(
    'Answered on Tuesday 24 November at 09:00, in time.',
  )
  expect(last(history(opened('24 08:00')), 'first')).toBe(
    'The answer was expected by Tuesday 24 November at 12:00 and did not come in time.',
  )
  expect(last(history(opened('24 08:00'), becomes('24 14:00', 'P1')), 'resolution')).toBe(
    'Because of a change on Tuesday 24 November at 14:00, the time for the solution was already over.',
  )
})

test('where nothing is promised there is nothing to explain', () => {
  expect(explain(history(opened('24 08:00')), rules({ contracts: [] }), at('24 09:00'), 'first')).toEqual([])
  expect(explain(history(opened('24 08:00')), rules(), at('24 09:00'), 'next')).toEqual([])
})

test('every sentence can be said in every language, to requesters and to staff', () => {
  for (const locale of locales)
    for (const audience of ['requester', 'staff'] as const)
      for (const text of read(explain(told, judged, now, 'resolution'), locale, now, audience))
        expect(text).not.toMatch(/promise:|\{\{|^[a-z]+\./)
})
