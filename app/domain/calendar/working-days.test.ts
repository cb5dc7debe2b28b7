import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays } from './opening-days'
import type { OpeningTimes } from './opening-hours'

const open = (weekdays: number[], closedDays: string[] = []): OpeningTimes => ({
  periods: weekdays.map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '18:00' })),
  closingDays: closedDays.map((day) => ({
    day,
    closesFrom: null,
    closesTill: null,
    nameNl: 'Sluiting',
    nameFr: 'Fermeture',
  })),
})
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5]
const week = open(MONDAY_TO_FRIDAY)

test('five working days after a Tuesday is the next Tuesday: the weekend does not count', () => {
  expect(addWorkingDays('2026-11-24', 5, week)).toBe('2026-12-01')
})

test('what is resolved on a Friday, or in the weekend, has its first working day on Monday', () => {
  for (const day of ['2026-11-27', '2026-11-28', '2026-11-29'])
    expect(addWorkingDays(day, 1, week)).toBe('2026-11-30')
})

test('a public holiday is left out', () => {
  expect(addWorkingDays('2026-12-24', 1, open(MONDAY_TO_FRIDAY, ['2026-12-25']))).toBe('2026-12-28')
})

test('a day that closes early works, one whose only hours are taken away does not', () => {
  const half = (closesFrom: string): OpeningTimes => ({
    ...week,
    closingDays: [
      { day: '2026-12-24', closesFrom, closesTill: null, nameNl: 'Kerstavond', nameFr: 'Veille de Noël' },
    ],
  })
  expect(addWorkingDays('2026-12-23', 1, half('12:00'))).toBe('2026-12-24')
  expect(addWorkingDays('2026-12-23', 1, half('07:00'))).toBe('2026-12-25')
})

test('a helpdesk that works on Saturday counts it', () => {
  expect(addWorkingDays('2026-11-27', 1, open([1, 2, 3, 4, 5, 6]))).toBe('2026-11-28')
})

test('the nights of the clock change neither lose nor gain a day', () => {
  expect(addWorkingDays('2026-10-23', 1, week)).toBe('2026-10-26')
  expect(addWorkingDays('2027-03-26', 1, week)).toBe('2027-03-29')
})

test('a calendar without opening hours counts Monday to Friday instead of searching for ever', () => {
  expect(addWorkingDays('2026-11-27', 1, open([]))).toBe('2026-11-30')
  expect(addWorkingDays('2026-11-27', 1, null)).toBe('2026-11-30')
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
        const calendar = open(MONDAY_TO_FRIDAY, closedDays)
        const end = addWorkingDays(day, count, calendar)
        const weekday = new Date(end).getUTCDay()
        expect([1, 2, 3, 4, 5]).toContain(weekday)
        expect(closedDays).not.toContain(end)
        expect(addWorkingDays(day, count + 1, calendar) > end).toBe(true)
      },
    ),
  )
})
