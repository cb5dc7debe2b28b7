import { expect, test } from 'vitest'
import { locales } from '~/i18n/locales'
import { longDay, longMoment, spokenList, timeOfDay } from './moments'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')

test('a moment is written the Belgian way, in the time of Brussels', () => {
  const moment = new Date('2026-11-25T10:30:00Z')
  expect(locales.map((locale) => plain(longMoment(moment, locale)))).toEqual([
    'woensdag 25 november om 11.30 uur',
    'mercredi 25 novembre à 11 h 30',
    'Wednesday 25 November at 11:30',
    'Mittwoch, 25. November um 11.30 Uhr',
  ])
})

test('both nights of the clock change and the day that begins at midnight come out right', () => {
  expect(plain(longMoment(new Date('2027-03-28T01:30:00Z'), 'nl'))).toBe('zondag 28 maart om 3.30 uur')
  expect(plain(longMoment(new Date('2026-10-25T01:30:00Z'), 'fr'))).toBe('dimanche 25 octobre à 2 h 30')
  expect(plain(longMoment(new Date('2026-12-31T23:00:00Z'), 'nl'))).toBe('vrijdag 1 januari om 0 uur')
})

test('French says 1er for the first of the month only', () => {
  expect(longDay(new Date('2026-12-01T12:00:00Z'), 'fr')).toBe('mardi 1er décembre')
  expect(longDay(new Date('2026-12-21T12:00:00Z'), 'fr')).toBe('lundi 21 décembre')
})

test('opening hours read as a sentence', () => {
  expect(plain(`van ${timeOfDay('08:30', 'nl', true)} tot ${timeOfDay('12:00', 'nl')}`)).toBe(
    'van 8.30 tot 12 uur',
  )
  expect(spokenList(['a', 'b'], 'fr')).toBe('a et b')
})
