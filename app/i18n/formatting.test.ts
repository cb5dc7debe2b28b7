import { expect, test } from 'vitest'
import {
  formatAge,
  formatClock,
  formatDate,
  formatDay,
  formatDayOfYear,
  formatDays,
  formatEuros,
  formatFileSize,
  formatHour,
  formatMinutes,
  formatMoment,
  formatNumber,
  formatShort,
} from './formatting'

const now = new Date('2026-11-23T10:00:00Z')
const at = (iso: string) => new Date(iso)
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('a moment of today, yesterday or tomorrow is named by that word', () => {
  expect(plain(formatMoment('nl', at('2026-11-23T13:05:00Z'), now))).toBe('vandaag 14:05')
  expect(plain(formatMoment('fr', at('2026-11-24T10:30:00Z'), now))).toBe('demain 11 h 30')
  expect(plain(formatMoment('en', at('2026-11-22T08:05:00Z'), now))).toBe('yesterday 09:05')
})

test('another day is written out, with the year only when it is another year', () => {
  expect(plain(formatMoment('fr', at('2026-11-30T08:30:00Z'), now))).toBe('lundi 30 novembre, 9 h 30')
  expect(plain(formatMoment('nl', at('2026-11-30T08:00:00Z'), now))).toBe('maandag 30 november, 9:00')
  expect(plain(formatDay('nl', at('2025-11-03T08:00:00Z'), now))).toBe('maandag 3 november 2025')
  expect(plain(formatDay('de', at('2026-12-03T08:00:00Z'), now))).toBe('Donnerstag 3. Dezember')
})

test.each([
  ['nl', '16 tot 22 november 2026', '26 oktober tot 1 november 2026', '28 december 2026 tot 3 januari 2027'],
  [
    'fr',
    'du 16 au 22 novembre 2026',
    'du 26 octobre au 1er novembre 2026',
    'du 28 décembre 2026 au 3 janvier 2027',
  ],
  ['en', '16 to 22 November 2026', '26 October to 1 November 2026', '28 December 2026 to 3 January 2027'],
  [
    'de',
    '16. bis 22. November 2026',
    '26. Oktober bis 1. November 2026',
    '28. Dezember 2026 bis 3. Januar 2027',
  ],
] as const)('days in %s say their month and year once where both share it', (locale, same, months, years) => {
  expect(formatDays(locale, '2026-11-16', '2026-11-22')).toBe(same)
  expect(formatDays(locale, '2026-10-26', '2026-11-01')).toBe(months)
  expect(formatDays(locale, '2026-12-28', '2027-01-03')).toBe(years)
})

test('the first of a month is said in French as people say it', () => {
  expect(formatDays('fr', '2027-02-01', '2027-02-07')).toBe('du 1er au 7 février 2027')
  expect(formatDate('fr', '2026-11-01')).toBe('dimanche 1er novembre 2026')
  expect(formatDayOfYear('fr', '2026-05-01')).toBe('1er mai')
  const first = at('2026-12-01T10:00:00Z')
  expect(formatMoment('fr', first, now)).toBe('mardi 1er décembre, 11\u00a0h')
  expect(formatShort('fr', first, now)).toBe('1er déc.')
  expect(formatDay('fr', at('2026-12-11T10:00:00Z'), now)).toBe('vendredi 11 décembre')
  expect(formatMoment('nl', first, now)).toBe('dinsdag 1 december, 11:00')
})

test('the day changes at midnight in Brussels, not in Greenwich', () => {
  expect(plain(formatMoment('nl', at('2026-11-23T23:30:00Z'), now))).toBe('morgen 0:30')
  expect(plain(formatMoment('nl', at('2026-07-01T22:30:00Z'), at('2026-07-01T20:00:00Z')))).toBe(
    'morgen 0:30',
  )
})

test('the clock follows the change to summer time', () => {
  expect(formatClock('nl', at('2027-03-28T00:59:00Z'))).toBe('1:59')
  expect(formatClock('nl', at('2027-03-28T01:00:00Z'))).toBe('3:00')
})

test('a full hour in French needs no zeros', () => {
  expect(plain(formatClock('fr', at('2026-11-23T08:00:00Z')))).toBe('9 h')
  expect(plain(formatHour('fr', '08:30'))).toBe('8 h 30')
  expect(formatHour('nl', '08:00')).toBe('8:00')
})

test('a narrow column shows the clock today, the day this year, the date before that', () => {
  expect(formatShort('nl', at('2026-11-23T08:05:00Z'), now)).toBe('9:05')
  expect(formatShort('nl', at('2026-03-02T08:05:00Z'), now)).toBe('2 mrt')
  expect(formatShort('fr', at('2025-03-02T08:05:00Z'), now)).toBe('02/03/2025')
})

test('an age is one figure and never negative', () => {
  expect(plain(formatAge('nl', at('2026-11-23T09:55:00Z'), now))).toBe('5 min')
  expect(plain(formatAge('fr', at('2026-11-22T10:00:00Z'), now))).toBe('24 h')
  expect(plain(formatAge('fr', at('2026-11-11T10:00:00Z'), now))).toBe('12 j')
  expect(plain(formatAge('nl', at('2026-11-23T10:00:03Z'), now))).toBe('0 min')
})

test('working time is given in hours and minutes', () => {
  expect(plain(formatMinutes('nl', 200))).toBe('3 uur 20 min')
  expect(plain(formatMinutes('fr', 240))).toBe('4 h')
  expect(plain(formatMinutes('nl', 0))).toBe('0 min')
})

test('numbers and amounts are written the Belgian way', () => {
  expect(formatNumber('nl', 10000)).toBe('10.000')
  expect(plain(formatEuros('nl', 10000))).toBe('10.000 euro')
  expect(plain(formatEuros('fr', 10000))).toBe('10 000 euros')
  expect(plain(formatEuros('fr', 1.5))).toBe('1,50 euro')
})

test('file sizes use the unit of the language', () => {
  expect(plain(formatFileSize('nl', 2_400_000))).toBe('2,4 MB')
  expect(plain(formatFileSize('fr', 2_400_000))).toBe('2,4 Mo')
  expect(plain(formatFileSize('fr', 860))).toContain('860')
  expect(plain(formatFileSize('nl', 48_300))).toBe('48 kB')
})
