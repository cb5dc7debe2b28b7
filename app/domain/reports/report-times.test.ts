import { expect, it } from 'vitest'
import { monthOver, nextReportDay, type Rhythm, weekBefore, weekOver } from './report-times'

it.each<[Rhythm, string, string]>([
  ['weekly', '2026-11-24', '2026-11-30'],
  ['weekly', '2026-11-23', '2026-11-30'],
  ['weekly', '2026-11-29', '2026-11-30'],
  ['weekly', '2026-12-30', '2027-01-04'],
  ['monthly', '2026-11-24', '2026-12-01'],
  ['monthly', '2026-11-01', '2026-12-01'],
  ['monthly', '2026-12-31', '2027-01-01'],
])('a %s report that is set up or sent on %s goes next from %s on', (rhythm, today, day) => {
  expect(nextReportDay(rhythm, today)).toBe(day)
})

it.each([
  ['2026-12-01', '2026-11'],
  ['2027-01-04', '2026-12'],
])('a report of a month that goes on %s tells of %s', (today, month) => {
  expect(monthOver(today)).toBe(month)
})

it.each([
  ['2026-11-23', '2026-11-16', '2026-11-22'],
  // Monday was a holiday.
  ['2026-11-24', '2026-11-16', '2026-11-22'],
  ['2026-11-29', '2026-11-16', '2026-11-22'],
  ['2026-11-02', '2026-10-26', '2026-11-01'],
  ['2027-01-04', '2026-12-28', '2027-01-03'],
])('a report of a week that goes on %s tells of %s to %s', (today, first, last) => {
  expect(weekOver(today)).toEqual({ first, last })
})

it('the week before is seven days earlier, also where a year ends', () => {
  expect(weekBefore({ first: '2027-01-04', last: '2027-01-10' })).toEqual({
    first: '2026-12-28',
    last: '2027-01-03',
  })
})
