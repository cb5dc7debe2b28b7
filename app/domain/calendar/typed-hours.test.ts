import { describe, expect, it, test } from 'vitest'
import { editHours, holidaysToAdd, hoursOf, readTime, type TypedHours, typedHoursOf } from './typed-hours'

const typed = (rest: Partial<TypedHours> = {}): TypedHours => ({
  timeZone: 'Europe/Brussels',
  periods: [
    { weekday: 1, opensAt: '8', closesAt: '12:30' },
    { weekday: 6, opensAt: '9', closesAt: '12' },
  ],
  closingDays: [],
  ...rest,
})
const closing = (day: string) => ({ day, closesFrom: null, closesTill: null, nameNl: 'Dag', nameFr: 'Jour' })

test.each([
  ['8', '08:00'],
  ['8:30', '08:30'],
  ['8.30', '08:30'],
  ['8u', '08:00'],
  ['8u30', '08:30'],
  ['8 h 30', '08:30'],
  [' 24:00 ', '24:00'],
  ['8:3', '8:3'],
  ['noon', 'noon'],
])('%s is read as %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})

describe('the rows of a form', () => {
  it('give the hours that were typed, without the rows that were left empty', () => {
    const { hours, rows } = hoursOf(editHours(typed(), 'addPeriod-2') ?? typed())
    expect(hours.periods).toEqual([
      { weekday: 1, opensAt: '08:00', closesAt: '12:30' },
      { weekday: 6, opensAt: '09:00', closesAt: '12:00' },
    ])
    // Tuesday to Friday have empty rows, Tuesday two where one was added to none.
    expect(rows.periods).toEqual([0, 5])
  })

  it('are those of the version in force, without the days that are over', () => {
    const hours = {
      timeZone: 'Europe/Brussels',
      periods: [{ weekday: 2, opensAt: '08:00', closesAt: '12:00' }],
      closingDays: [
        closing('2026-12-24'),
        closing('2026-01-02'),
        { ...closing('2020-07-21'), isYearly: true },
      ],
    }
    const { periods, closingDays } = typedHoursOf(hours, '2026-11-28')
    expect(periods.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(closingDays.map(({ day }) => day)).toEqual(['2020-07-21', '2026-12-24'])
  })

  it('are added, removed, and copied from Monday to the other working days', () => {
    expect(editHours(typed(), 'addPeriod-1')?.periods.filter(({ weekday }) => weekday === 1)).toHaveLength(2)
    expect(editHours(typed(), 'removePeriod-0')?.periods[0]).toEqual({
      weekday: 1,
      opensAt: '',
      closesAt: '',
    })
    const copied = hoursOf(editHours(typed(), 'mondayForAll') ?? typed()).hours.periods
    expect(copied.map(({ weekday, opensAt }) => `${weekday} ${opensAt}`)).toEqual([
      ...[1, 2, 3, 4, 5].map((weekday) => `${weekday} 08:00`),
      '6 09:00',
    ])
    expect(hoursOf(editHours(typed(), 'alwaysOpen') ?? typed()).hours.periods).toHaveLength(7)
    expect(editHours(editHours(typed(), 'addClosing') ?? typed(), 'removeClosing-0')?.closingDays).toEqual([])
    expect(editHours(typed(), 'save')).toBeNull()
  })
})

test('holidays are offered that are still to come and not in the list', () => {
  const listed = typedHoursOf(
    {
      timeZone: 'Europe/Brussels',
      periods: [],
      closingDays: [closing('2026-12-25'), { ...closing('2026-01-01'), isYearly: true }],
    },
    '2026-11-28',
  ).closingDays
  expect(holidaysToAdd(2026, '2026-11-28', listed)).toEqual([])
  expect(holidaysToAdd(2026, '2026-11-28', [])).toMatchObject([{ day: '2026-12-25', nameNl: 'Kerstmis' }])
  expect(holidaysToAdd(2027, '2026-11-28', listed)).toHaveLength(9)
})
