import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays, type WorkingCalendar } from './working-days'

const week: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], closedDays: [] }

test('five working days after a Tuesday is the next Tuesday: the weekend does not count', () => {
  expect(addWorkingDays('2026-11-24', 5, week)).toBe('2026-12-01')
})

test('what is resolved on a Friday, or in the weekend, has its first working day on Monday', () => {
  for (const day of ['2026-11-27', '2026-11-28', '2026-11-29'])
    expect(addWorkingDays(day, 1, week)).toBe('2026-11-30')
})

test('a public holiday is left out', () => {
  expect(addWorkingDays('2026-12-24', 1, { ...week, closedDays: ['2026-12-25'] })).toBe('2026-12-28')
})

test('a helpdesk that works on Saturday counts it', () => {
  expect(addWorkingDays('2026-11-27', 1, { ...week, weekdays: [1, 2, 3, 4, 5, 6] })).toBe('2026-11-28')
})

test('the nights of the clock change neither lose nor gain a day', () => {
  expect(addWorkingDays('2026-10-23', 1, week)).toBe('2026-10-26')
  expect(addWorkingDays('2027-03-26', 1, week)).toBe('2027-03-29')
})

test('a calendar without opening hours counts Monday to Friday instead of searching for ever', () => {
  expect(addWorkingDays('2026-11-27', 1, { weekdays: [], closedDays: [] })).toBe('2026-11-30')
})

test('the answer is always a working day, and one day more is always later', () => {
  const days = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 30 }),
      fc.array(days, { maxLength: 20 }),
      (day, count, closedDays) => {
        const calendar = { ...week, closedDays }
        const end = addWorkingDays(day, count, calendar)
        const weekday = new Date(end).getUTCDay()
        expect([1, 2, 3, 4, 5]).toContain(weekday)
        expect(closedDays).not.toContain(end)
        expect(addWorkingDays(day, count + 1, calendar) > end).toBe(true)
      },
    ),
  )
})
