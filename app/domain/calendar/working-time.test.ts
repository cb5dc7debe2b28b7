import { describe, expect, test } from 'vitest'
import {
  always,
  BRUSSELS,
  closed,
  everyDay,
  HOUR,
  hours,
  iso,
  nights,
  office,
  second,
  timeOf,
  withABreak,
} from '../../../tests/support/calendars'
import type { CalendarVersion, WorkingTime } from './working-time'

const due = (time: WorkingTime, start: string, hoursLong: number) =>
  iso(time.after(second(start), hoursLong * HOUR))
const worked = (time: WorkingTime, from: string, until: string) =>
  time.workedBetween(second(from), second(until)) / HOUR
const open = (time: WorkingTime, from: string, until: string) =>
  time.intervals(second(from), second(until)).map(([start, end]) => `${iso(start)} ${iso(end)}`)

describe('over the nights of the clock change', () => {
  test('four working hours from Friday 15:00 end on Monday at 9:00, whatever the night of 29 March takes', () => {
    expect(due(timeOf(hours(office)), '2026-03-27T15:00+01:00', 4)).toBe('2026-03-30T07:00:00Z')
  })

  test('eight hours around the clock are eight hours, also where the clock jumps on or back', () => {
    const time = timeOf(hours(always))
    expect(due(time, '2026-03-28T22:00+01:00', 8)).toBe(iso(second('2026-03-29T07:00+02:00')))
    expect(due(time, '2026-10-24T22:00+02:00', 8)).toBe(iso(second('2026-10-25T05:00+01:00')))
    expect(open(time, '2026-03-28T00:00Z', '2026-03-30T00:00Z')).toEqual([
      '2026-03-28T00:00:00Z 2026-03-30T00:00:00Z',
    ])
  })

  test('a night desk works seven hours in the night of March, nine in that of October, else eight', () => {
    const time = timeOf(hours(nights))
    expect(worked(time, '2026-03-28T12:00+01:00', '2026-03-29T12:00+02:00')).toBe(7)
    expect(worked(time, '2026-10-24T12:00+02:00', '2026-10-25T12:00+01:00')).toBe(9)
    expect(worked(time, '2026-11-24T12:00+01:00', '2026-11-25T12:00+01:00')).toBe(8)
    expect(due(time, '2026-03-28T22:00+01:00', 7)).toBe(iso(second('2026-03-29T06:00+02:00')))
    expect(due(time, '2026-10-24T22:00+02:00', 9)).toBe(iso(second('2026-10-25T06:00+01:00')))
  })

  test('a desk that opens at 2:30 opens when the clock jumps over 2:30, and at the first of two', () => {
    const time = timeOf(hours(everyDay('02:30-04:00')))
    expect(open(time, '2026-03-29T00:00+01:00', '2026-03-29T12:00+02:00')).toEqual([
      '2026-03-29T01:00:00Z 2026-03-29T02:00:00Z',
    ])
    expect(open(time, '2026-10-25T00:00+02:00', '2026-10-25T12:00+01:00')).toEqual([
      '2026-10-25T00:30:00Z 2026-10-25T03:00:00Z',
    ])
  })

  test('a desk that closes at 2:30 closes when the clock jumps over it, and at the first of two', () => {
    const time = timeOf(hours(everyDay('01:00-02:30')))
    expect(open(time, '2026-03-29T00:00+01:00', '2026-03-29T12:00+02:00')).toEqual([
      '2026-03-29T00:00:00Z 2026-03-29T01:00:00Z',
    ])
    expect(open(time, '2026-10-25T00:00+02:00', '2026-10-25T12:00+01:00')).toEqual([
      '2026-10-24T23:00:00Z 2026-10-25T00:30:00Z',
    ])
  })

  test('hours that do not exist are none, and what touches on the clock touches', () => {
    const inTheGap = timeOf(hours(everyDay('02:15-02:45')))
    expect(open(inTheGap, '2026-03-29T00:00+01:00', '2026-03-29T12:00+02:00')).toEqual([])
    const split = timeOf(hours(everyDay('00:00-02:30', '02:30-24:00')))
    for (const day of ['2026-03-29', '2026-10-25'])
      expect(open(split, `${day}T00:00Z`, `${day}T12:00Z`)).toEqual([`${day}T00:00:00Z ${day}T12:00:00Z`])
  })

  test('where clocks change at midnight, no second is lost and none counts twice', () => {
    for (const timeZone of ['America/Havana', 'Asia/Beirut']) {
      const time = timeOf(hours(always, { timeZone }))
      expect(time.workedBetween(second('2026-01-01T00:00Z'), second('2027-01-01T00:00Z'))).toBe(
        365 * 24 * HOUR,
      )
    }
  })
})

describe('closing days', () => {
  const holiday = closed('2026-05-25', 'Pinkstermaandag')
  const halfDay = closed('2026-12-24', 'Kerstavond', ['12:00', null])

  test('a public holiday on a Monday is left out', () => {
    const time = timeOf(hours(office, { closingDays: [holiday] }))
    expect(due(time, '2026-05-22T17:30+02:00', 1)).toBe(iso(second('2026-05-26T08:30+02:00')))
  })

  test('a half day counts until noon', () => {
    const time = timeOf(hours(office, { closingDays: [halfDay, closed('2026-12-25')] }))
    expect(due(time, '2026-12-24T10:00+01:00', 3)).toBe(iso(second('2026-12-28T09:00+01:00')))
    expect(worked(time, '2026-12-24T00:00+01:00', '2026-12-25T00:00+01:00')).toBe(4)
  })

  test('a morning that is closed counts from when it opens', () => {
    const time = timeOf(hours(office, { closingDays: [closed('2026-11-24', 'Verhuizing', [null, '14:30'])] }))
    expect(due(time, '2026-11-24T09:00+01:00', 1)).toBe(iso(second('2026-11-24T15:30+01:00')))
  })

  test('several closures of one day add up, and closed hours outside opening hours close nothing', () => {
    const closingDays = [
      closed('2026-11-24', 'Vergadering', ['09:00', '10:00']),
      closed('2026-11-24', 'Oefening', ['09:30', '11:00']),
      closed('2026-11-24', 'Nacht', ['20:00', null]),
    ]
    const time = timeOf(hours(office, { closingDays }))
    expect(worked(time, '2026-11-24T00:00+01:00', '2026-11-25T00:00+01:00')).toBe(8)
    const named = time.closures(second('2026-11-24T00:00+01:00'), second('2026-11-25T00:00+01:00'))
    expect(named.map(({ closing }) => closing.nameNl)).toEqual(['Vergadering', 'Oefening'])
  })

  test('a yearly closing day closes every year from its first one', () => {
    const time = timeOf(hours(office, { closingDays: [{ ...closed('2026-07-21'), isYearly: true }] }))
    // 21 July is a Monday in 2025, a Tuesday in 2026, a Wednesday in 2027, a Friday in 2028.
    for (const [year, open] of [
      ['2025', 10],
      ['2026', 0],
      ['2027', 0],
      ['2028', 0],
    ] as const)
      expect(worked(time, `${year}-07-21T00:00+02:00`, `${year}-07-22T00:00+02:00`)).toBe(open)
  })

  test('a closing day takes the hours of its own date from a night desk: the evening before stays', () => {
    const time = timeOf(hours(nights, { closingDays: [closed('2026-11-24')] }))
    expect(open(time, '2026-11-23T12:00+01:00', '2026-11-25T12:00+01:00')).toEqual([
      '2026-11-23T21:00:00Z 2026-11-23T23:00:00Z',
      '2026-11-24T23:00:00Z 2026-11-25T05:00:00Z',
    ])
  })
})

describe('versions', () => {
  const monday = second('2026-12-07T00:00+01:00')
  const longer: CalendarVersion = hours(everyDay('06:00-22:00'), {
    id: 'longer',
    effectiveFrom: monday,
    knownSince: second('2026-11-20T00:00Z'),
  })

  test('each minute is judged by the version in force in it', () => {
    const time = timeOf(longer, hours(office))
    expect(worked(time, '2026-12-04T16:00+01:00', '2026-12-07T08:00+01:00')).toBe(4)
  })

  test('a version changes nothing before it was known, whatever date stands in it', () => {
    const late = { ...longer, effectiveFrom: second('2026-11-02T00:00Z'), knownSince: monday }
    expect(worked(timeOf(hours(office), late), '2026-11-03T00:00+01:00', '2026-11-04T00:00+01:00')).toBe(10)
    expect(worked(timeOf(hours(office), late), '2026-12-08T00:00+01:00', '2026-12-09T00:00+01:00')).toBe(16)
  })

  test('before its first version a calendar is closed, and without one it never opens', () => {
    expect(due(timeOf(longer), '2026-11-02T09:00+01:00', 1)).toBe(iso(monday + 7 * HOUR))
    expect(due(timeOf(), '2026-11-02T09:00+01:00', 1)).toBeNull()
    expect(due(timeOf(hours([])), '2026-11-02T09:00+01:00', 1)).toBeNull()
  })

  test('a calendar whose every day is closed says never instead of searching for ever', () => {
    const all = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString())
    const closingDays = all.map((day) => ({ ...closed(day.slice(0, 10)), isYearly: true }))
    expect(due(timeOf(hours(office, { closingDays })), '2026-11-02T09:00+01:00', 1)).toBeNull()
  })
})

test('two periods a day: the break at noon is no working time', () => {
  const time = timeOf(hours(withABreak))
  expect(due(time, '2026-11-24T11:30+01:00', 1)).toBe(iso(second('2026-11-24T13:30+01:00')))
  expect(due(time, '2026-11-24T11:30+01:00', 0.5)).toBe(iso(second('2026-11-24T12:00+01:00')))
  expect(iso(time.openingFrom(second('2026-11-24T12:00+01:00')))).toBe('2026-11-24T12:00:00Z')
})

test('periods that overlap count once', () => {
  const time = timeOf(hours(everyDay('08:00-12:00', '10:00-14:00')))
  expect(worked(time, '2026-11-24T00:00+01:00', '2026-11-25T00:00+01:00')).toBe(6)
})

test('the same hours are other moments in another zone', () => {
  const start = '2026-11-24T00:00Z'
  expect(due(timeOf(hours(office, { timeZone: 'Asia/Tokyo' })), start, 1)).toBe('2026-11-24T01:00:00Z')
  expect(due(timeOf(hours(office, { timeZone: BRUSSELS })), start, 1)).toBe('2026-11-24T08:00:00Z')
})

test('it is exact to the second', () => {
  const time = timeOf(hours(office))
  expect(iso(time.after(second('2026-11-24T17:59:58Z') - HOUR, 3))).toBe('2026-11-25T07:00:01Z')
})
