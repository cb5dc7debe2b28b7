import { expect, test } from 'vitest'
import { belgianHolidays, easterSunday } from './belgian-holidays'

test.each([
  '1954-04-18',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
])('Easter is on %s', (day) => {
  expect(easterSunday(Number(day.slice(0, 4)))).toBe(day)
})

test('Easter is a Sunday between 22 March and 25 April in every year of three centuries', () => {
  for (let year = 1900; year < 2200; year += 1) {
    const day = easterSunday(year)
    expect(new Date(day).getUTCDay()).toBe(0)
    expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true)
  }
})

test('ten public holidays a year are offered, by date, with their names in four languages', () => {
  const holidays = belgianHolidays(2026)
  expect(holidays.map(({ day }) => day.slice(5))).toEqual([
    '01-01',
    '04-06',
    '05-01',
    '05-14',
    '05-25',
    '07-21',
    '08-15',
    '11-01',
    '11-11',
    '12-25',
  ])
  expect(holidays[4]).toMatchObject({ nameNl: 'Pinkstermaandag', nameFr: 'Lundi de Pentecôte' })
  for (const { nameNl, nameFr, nameEn, nameDe } of holidays)
    expect([nameNl, nameFr, nameEn, nameDe].every(Boolean)).toBe(true)
})
