import { expect, it } from 'vitest'
import { nextReportDay, type Rhythm, reportedMonth } from './report-times'

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

it.each<[Rhythm, string, string]>([
  ['monthly', '2026-12-01', '2026-11'],
  ['monthly', '2027-01-04', '2026-12'],
  ['weekly', '2026-11-23', '2026-11'],
  // The week that is over began in October.
  ['weekly', '2026-11-02', '2026-10'],
  ['weekly', '2026-11-09', '2026-11'],
  // Monday was a holiday.
  ['weekly', '2026-11-03', '2026-10'],
])('a %s report of %s tells of %s', (rhythm, today, month) => {
  expect(reportedMonth(rhythm, today)).toBe(month)
})
