import { expect, it } from 'vitest'
import { dayProblem, effortKindOf } from './time-entries'

it.each([
  ['2026-11-24', null],
  ['2026-11-20', null],
  ['2026-11-25', 'spentOnLater'],
  ['2026-11-19', 'spentOnEarlier'],
])('on the 24th, time on a ticket of the 20th can be of %s: %s', (day, problem) => {
  expect(dayProblem(day, { created: '2026-11-20', today: '2026-11-24' })).toBe(problem)
})

it.each([
  [null, '2026-11', 'estimated'],
  ['2026-10-15', '2026-10', 'estimated'],
  ['2026-10-15', '2026-11', 'recorded'],
  ['2026-11-01', '2026-11', 'recorded'],
])('where time is written down since %s, the effort of %s is %s', (since, month, kind) => {
  expect(effortKindOf(since, month)).toBe(kind)
})
