import { expect, test } from 'vitest'
import { isDayOfWork, periodsOfDay, typedDay } from './own-week'

test('a day of work is typed as stretches from and until', () => {
  for (const typed of ['', '08:30-12:00', '08:30-12:00, 13:00-17:00', '08:30 - 12:00,13:00-24:00'])
    expect([typed, isDayOfWork(typed)]).toEqual([typed, true])
  for (const typed of ['x', '8-12', '08:30', '12:00-08:00', '08:00-25:00', '08:30-12:00,', '08:00-08:00'])
    expect([typed, isDayOfWork(typed)]).toEqual([typed, false])
})

test('a day is shown as it was typed', () => {
  const periods = periodsOfDay(2, '08:30 - 12:00,13:00-17:00')
  expect(periods).toEqual([
    { weekday: 2, opensAt: '08:30', closesAt: '12:00' },
    { weekday: 2, opensAt: '13:00', closesAt: '17:00' },
  ])
  expect(typedDay(2, periods)).toBe('08:30-12:00, 13:00-17:00')
  expect(typedDay(3, periods)).toBe('')
})
