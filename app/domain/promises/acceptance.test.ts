import { describe, expect, test } from 'vitest'
import { closed, everyDay, HOUR, hours, MINUTE, office, withABreak } from '../../../tests/support/calendars'
import {
  answered,
  at,
  becomes,
  clocksAt,
  closingFrom,
  happens,
  history,
  opened,
  rules,
  waits,
  warning,
} from '../../../tests/support/promises'
import { channels } from '../ticket-values'
import { promisesOf } from './ticket-promises'

// The acceptance tests of the product, by their numbers: what others got wrong.

test('1. change the priority of a paused ticket: the pause and the age are both kept', () => {
  const told = history(
    opened('24 08:00'),
    answered('24 10:00'),
    waits('24 10:00'),
    becomes('24 14:00', 'P2'),
    happens('requesterWrote', '24 16:00'),
  )
  const paused = clocksAt('24 15:00', told)('resolution')
  expect(paused).toMatchObject({ state: 'paused', dueAt: null, target: 8 * HOUR, consumedSeconds: 2 * HOUR })
  const resumed = clocksAt('24 17:00', told)('resolution')
  // Two hours before the wait and one after it; five of the eight are left.
  expect(resumed).toMatchObject({ state: 'running', consumedSeconds: 3 * HOUR, remainingSeconds: 5 * HOUR })
  expect(resumed.startedAt).toEqual(at('24 08:00'))
  expect(resumed.dueAt).toEqual(at('25 12:00'))
})

describe('2. a calendar with two periods a day: a warning one hour before the deadline', () => {
  const warnings = [warning({ id: 'hour', moment: { workingMinutes: 60, side: 'before' } })]
  const judged = rules({ calendar: [hours(withABreak)], warnings })
  const clock = (opening: string) =>
    clocksAt(opening, history(opened(opening, { priority: 'P1' })), judged)('resolution')

  test('fires before the break when the last working hour lies on both sides of it', () => {
    // Four hours: 9:30 to 12:00 and 13:00 to 14:30.
    expect(clock('24 09:30').dueAt).toEqual(at('24 14:30'))
    expect(clock('24 09:30').warnings).toEqual([{ ruleId: 'hour', at: at('24 13:30') }])
    expect(clock('24 08:45').dueAt).toEqual(at('24 13:45'))
    expect(clock('24 08:45').warnings).toEqual([{ ruleId: 'hour', at: at('24 11:45') }])
  })

  test('fires in a working minute: what falls on closing time waits for the opening', () => {
    expect(clock('24 09:00').dueAt).toEqual(at('24 14:00'))
    expect(clock('24 09:00').warnings).toEqual([{ ruleId: 'hour', at: at('24 13:00') }])
    expect(clock('24 15:00').dueAt).toEqual(at('25 10:30'))
    expect(clock('24 15:00').warnings).toEqual([{ ruleId: 'hour', at: at('25 09:30') }])
  })
})

describe('3. exact to the minute', () => {
  const due = (opening: string, calendar = hours(office), priority: 'P1' | 'P2' = 'P1') =>
    clocksAt(opening, history(opened(opening, { priority })), rules({ calendar: [calendar] }))('resolution')
      .dueAt

  test('over a half-day closure', () => {
    const halfDay = hours(office, { closingDays: [closed('2026-11-24', 'Opleiding', ['12:00', null])] })
    expect(due('24 10:17', halfDay)).toEqual(at('25 10:17'))
  })

  test('over a public holiday on a Monday', () => {
    const whitMonday = hours(office, { closingDays: [closed('2026-05-25', 'Pinkstermaandag')] })
    expect(due('2026-05-22T15:43+02:00', whitMonday)).toEqual(at('2026-05-26T09:43+02:00'))
  })

  test('over both nights of the clock change', () => {
    expect(due('2026-03-27T15:00+01:00')).toEqual(at('2026-03-30T09:00+02:00'))
    expect(due('2026-10-23T15:11+02:00')).toEqual(at('2026-10-26T09:11+01:00'))
    const always = hours(everyDay('00:00-24:00'))
    expect(due('2026-03-28T23:05+01:00', always, 'P2')).toEqual(at('2026-03-29T08:05+02:00'))
    expect(due('2026-10-24T23:05+02:00', always, 'P2')).toEqual(at('2026-10-25T06:05+01:00'))
  })
})

describe('4. a holiday added later', () => {
  const before = rules()
  const after = rules({ calendar: [hours(office), closingFrom('25 09:00', closed('2026-11-26', 'Staking'))] })

  test('moves an open ticket, from the moment at which it was decided', () => {
    const told = history(opened('24 08:00'), answered('24 09:00'))
    expect(clocksAt('25 10:00', told, before)('resolution').dueAt).toEqual(at('26 18:00'))
    expect(clocksAt('25 08:59', told, after)('resolution').dueAt).toEqual(at('26 18:00'))
    expect(clocksAt('25 10:00', told, after)('resolution').dueAt).toEqual(at('27 18:00'))
  })

  test('moves nothing of a closed ticket: neither its due times nor its sums', () => {
    const told = history(opened('24 08:00'), answered('24 09:00'), happens('resolved', '24 16:00'))
    for (const time of ['24 17:00', '25 10:00', '2027-03-01T00:00Z'])
      expect(promisesOf(told, after, at(time))).toEqual(promisesOf(told, before, at('24 17:00')))
  })

  test('does not take back what is over: a day on which people worked stays a working day', () => {
    const yesterday = rules({
      calendar: [hours(office), closingFrom('25 09:00', closed('2026-11-24', 'Vergeten'))],
    })
    const told = history(opened('24 08:00'))
    const now = '25 10:00'
    expect(clocksAt(now, told, yesterday)('resolution')).toEqual(clocksAt(now, told, before)('resolution'))
  })
})

describe('5. an agent opens a ticket for themself', () => {
  const own = opened('24 08:00', { requesterId: 'agent' })

  test('that is not a first response, and neither is what they add to it', () => {
    const told = history(own, answered('24 08:30', 'web', 'agent'))
    expect(clocksAt('24 09:00', told)('first')).toMatchObject({ state: 'running', metAt: null })
    expect(clocksAt('24 13:00', told)('first')).toMatchObject({
      state: 'missed',
      breachedAt: at('24 12:00'),
    })
  })

  test('the answer of a colleague is one', () => {
    const told = history(own, answered('24 08:30', 'web', 'colleague'))
    expect(clocksAt('24 09:00', told)('first')).toMatchObject({ state: 'met', metAt: at('24 08:30') })
  })
})

test('6. an answer in the portal, by mail, or noted from a call or a visit has the same effect on the clock', () => {
  const by = (channel: (typeof channels)[number]) =>
    promisesOf(
      history(
        opened('24 08:00'),
        answered('24 09:00', channel),
        happens('requesterWrote', '24 10:00'),
        answered('24 11:00', channel),
      ),
      rules(),
      at('24 12:00'),
    )
  expect(
    by('web').clocks.map(({ promise, state, consumedSeconds }) => [promise, state, consumedSeconds]),
  ).toEqual([
    ['first', 'met', 60 * MINUTE],
    ['next', 'met', 60 * MINUTE],
    ['resolution', 'running', 240 * MINUTE],
  ])
  for (const channel of channels) expect(by(channel)).toEqual(by('web'))
})
