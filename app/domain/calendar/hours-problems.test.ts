import { describe, expect, it } from 'vitest'
import { hoursProblems } from './hours-problems'
import type { ClosingDay, OpeningPeriod } from './opening-hours'

const week = [{ weekday: 1, opensAt: '08:00', closesAt: '12:00' }]
const said = (periods: OpeningPeriod[], closingDays: ClosingDay[] = []) =>
  hoursProblems({ timeZone: 'Europe/Brussels', periods, closingDays }).map(
    ({ list, place, field, says }) => `${list}.${place}.${field}: ${says}`,
  )
const at = (weekday: number, opensAt: string, closesAt: string): OpeningPeriod => ({
  weekday,
  opensAt,
  closesAt,
})
const closing = (day: string, rest: Partial<ClosingDay> = {}): ClosingDay => ({
  day,
  closesFrom: null,
  closesTill: null,
  nameNl: 'Dag',
  nameFr: 'Jour',
  ...rest,
})

describe('opening hours', () => {
  it('may touch, cross midnight, and be open around the clock', () => {
    expect(said([at(1, '08:00', '12:00'), at(1, '12:00', '17:00'), at(7, '22:00', '06:00')])).toEqual([])
    expect(said([1, 2, 3, 4, 5, 6, 7].map((day) => at(day, '00:00', '24:00')))).toEqual([])
    expect(said([1, 2, 3, 4, 5, 6, 7].map((day) => at(day, '22:00', '22:00')))).toEqual([])
  })

  it('do not overlap, not even across midnight from Sunday to Monday', () => {
    expect(said([at(1, '08:00', '12:00'), at(1, '11:59', '17:00')])).toEqual([
      'periods.1.opensAt: periodOverlaps',
    ])
    expect(said([at(1, '22:00', '06:00'), at(2, '05:00', '12:00')])).toHaveLength(1)
    expect(said([at(7, '22:00', '06:00'), at(1, '05:00', '12:00')])).toHaveLength(1)
    expect(said([at(1, '05:00', '12:00'), at(7, '22:00', '06:00')])).toHaveLength(1)
  })

  it('are times, and at least one', () => {
    expect(said([at(1, '24:00', '25:00'), at(2, 'x', '')])).toEqual([
      'periods.0.opensAt: timeUnknown',
      'periods.0.closesAt: timeUnknown',
      'periods.1.opensAt: timeUnknown',
      'periods.1.closesAt: timeUnknown',
    ])
    expect(said([])).toEqual(['periods.0.opensAt: periodMissing'])
  })
})

describe('a closing day', () => {
  it('has a day that the calendar knows, and a name in Dutch and in French', () => {
    expect(said(week, [closing('2026-02-30', { nameFr: '' }), closing('')])).toEqual([
      'closingDays.0.day: dayMissing',
      'closingDays.0.nameFr: nameMissing',
      'closingDays.1.day: dayMissing',
    ])
    expect(said(week, [closing('2026-12-24', { nameDe: 'x'.repeat(121) })])).toEqual([
      'closingDays.0.nameDe: nameTooLong',
    ])
  })

  it('may be a part of a day, whose end is after its beginning', () => {
    const part = (closesFrom: string | null, closesTill: string | null) =>
      said(week, [closing('2026-12-24', { closesFrom, closesTill })])
    expect(part('12:00', null)).toEqual([])
    expect(part(null, '24:00')).toEqual([])
    expect(part('12:00', '12:00')).toEqual(['closingDays.0.closesTill: closingEndsBefore'])
    expect(part('12h', '9')).toEqual([
      'closingDays.0.closesFrom: timeUnknown',
      'closingDays.0.closesTill: timeUnknown',
    ])
  })

  it('stands there once, also when one of the two comes back every year', () => {
    expect(said(week, [closing('2026-12-24'), closing('2026-12-24')])).toEqual([
      'closingDays.1.day: closingTwice',
    ])
    expect(said(week, [closing('2026-12-24', { isYearly: true }), closing('2027-12-24')])).toHaveLength(1)
    expect(said(week, [closing('2027-12-24'), closing('2026-12-24', { isYearly: true })])).toHaveLength(1)
    expect(said(week, [closing('2026-12-24'), closing('2027-12-24', { isYearly: true })])).toEqual([])
    const morning = closing('2026-12-24', { closesTill: '10:00' })
    expect(said(week, [morning, closing('2026-12-24', { closesFrom: '10:00' })])).toEqual([])
  })
})
