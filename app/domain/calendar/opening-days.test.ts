import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hoursOn } from './opening-days'

const periods = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opensAt: '13:00', closesAt: '17:00' },
  { weekday, opensAt: '08:30', closesAt: '12:00' },
])
const closing = (closesFrom: string | null, closesTill: string | null) => ({
  periods,
  closingDays: [{ day: '2026-11-24', closesFrom, closesTill, nameNl: 'Sluiting', nameFr: 'Fermeture' }],
})
const at = (time: string) => ({ day: '2026-11-24', time })

it('the counter is open in both periods of a day and not between them', () => {
  const hours = { periods, closingDays: [] }
  expect(hoursOn(hours, at('09:00')).periods.map((period) => period.opensAt)).toEqual(['08:30', '13:00'])
  expect(hoursOn(hours, at('08:30')).isOpenNow).toBe(true)
  expect(hoursOn(hours, at('12:00')).isOpenNow).toBe(false)
  expect(hoursOn(hours, at('16:59')).isOpenNow).toBe(true)
  expect(hoursOn(hours, { day: '2026-11-29', time: '10:00' }).periods).toEqual([])
})

it('a closing day closes it and says why', () => {
  const hours = hoursOn(closing(null, null), at('10:00'))
  expect(hours).toEqual({ periods: [], closedBecause: { nl: 'Sluiting', fr: 'Fermeture' }, isOpenNow: false })
})

it('a part closing day leaves the rest of the day', () => {
  expect(hoursOn(closing('11:00', '14:00'), at('10:00')).periods).toEqual([
    { opensAt: '08:30', closesAt: '11:00' },
    { opensAt: '14:00', closesAt: '17:00' },
  ])
  expect(hoursOn(closing('12:00', null), at('14:00')).periods).toEqual([
    { opensAt: '08:30', closesAt: '12:00' },
  ])
})

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

it('it is open exactly within what it shows, and never in a closure', () => {
  fc.assert(
    fc.property(fc.option(clock), fc.option(clock), clock, (closesFrom, closesTill, time) => {
      const day = hoursOn(closing(closesFrom, closesTill), at(time))
      const isShown = day.periods.some(({ opensAt, closesAt }) => opensAt <= time && time < closesAt)
      expect(day.isOpenNow).toBe(isShown)
      const isClosure = (closesFrom ?? '00:00') <= time && time < (closesTill ?? '24:00')
      if (isClosure) expect(day.isOpenNow).toBe(false)
      for (const { opensAt, closesAt } of day.periods) expect(opensAt < closesAt).toBe(true)
    }),
  )
})
