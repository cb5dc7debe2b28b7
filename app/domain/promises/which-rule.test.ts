import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { second } from '../../../tests/support/calendars'
import { contract, mobility, row } from '../../../tests/support/promises'
import { priorities, ticketTypes } from '../ticket-values'
import { officeHours } from './contract-template'
import { whichRule } from './which-rule'

vi.setConfig({ testTimeout: 60_000 })

const ticket = { ...mobility, priority: 'P1' } as const
const NOW = second('2026-11-24T09:00Z')

test('a service says more than a type, a type more than a priority, any line more than the default', () => {
  const rows = [
    row('any'),
    row('priority', { priority: 'P1' }),
    row('type', { type: 'incident' }),
    row('type and priority', { type: 'incident', priority: 'P1' }),
    row('service', { serviceId: 'laptop' }),
    row('elsewhere', { serviceId: 'mail' }),
  ]
  const { winner, losers } = whichRule([contract({ rows })], ticket, NOW)
  expect(winner?.rowId).toBe('service')
  expect(losers.map(({ rule, because }) => [rule.rowId, because])).toEqual([
    ['type and priority', 'lessSpecific'],
    ['type', 'lessSpecific'],
    ['priority', 'lessSpecific'],
    ['any', 'lessSpecific'],
    ['default', 'default'],
  ])
})

test('what no line speaks of has the default', () => {
  const rows = [row('elsewhere', { serviceId: 'mail' })]
  expect(whichRule([contract({ rows })], ticket, NOW)).toMatchObject({
    winner: { rowId: 'default' },
    losers: [],
  })
})

test('lines of past and planned versions are told apart, other administrations and later decisions are not told', () => {
  const contracts = [
    contract({ id: 'old', rows: [row('old')] }),
    contract({ id: 'now', effectiveFrom: NOW - 10, rows: [row('now')] }),
    contract({ id: 'planned', effectiveFrom: NOW + 10, knownSince: NOW - 5, rows: [row('planned')] }),
    contract({ id: 'unknown', effectiveFrom: NOW + 20, knownSince: NOW + 5, rows: [row('unknown')] }),
    contract({ id: 'other', administrationId: 'taxation', rows: [row('other')] }),
  ]
  const { winner, losers } = whichRule(contracts, ticket, NOW)
  expect(winner).toMatchObject({ contractId: 'now', rowId: 'now' })
  expect(losers.map(({ rule, because }) => [rule.contractId, rule.rowId, because])).toEqual([
    ['old', 'old', 'noLonger'],
    ['old', 'default', 'noLonger'],
    ['now', 'default', 'default'],
    ['planned', 'planned', 'notYet'],
    ['planned', 'default', 'notYet'],
  ])
})

test('of two versions with one start the one that was decided later holds', () => {
  const contracts = [
    contract({ id: 'corrected', effectiveFrom: NOW - 10, knownSince: NOW - 20, rows: [row('corrected')] }),
    contract({ id: 'first', effectiveFrom: NOW - 10, knownSince: NOW - 30, rows: [row('first')] }),
  ]
  expect(whichRule(contracts, ticket, NOW).winner?.rowId).toBe('corrected')
})

test('before the first contract nothing is promised', () => {
  expect(whichRule([contract({ effectiveFrom: NOW + 1 })], ticket, NOW)).toEqual({ winner: null, losers: [] })
})

const someRow = fc.record({
  serviceId: fc.constantFrom(null, 'laptop', 'mail'),
  type: fc.constantFrom(null, ...ticketTypes),
  priority: fc.constantFrom(null, ...priorities),
})

test('whatever the order of lines, there is one answer, and it speaks of the ticket', () => {
  fc.assert(
    fc.property(
      fc.array(someRow, { maxLength: 12 }).chain((lines) => {
        const rows = lines.map((line, place) => row(`row-${place}`, line))
        return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
      }),
      fc.constantFrom(...ticketTypes),
      fc.constantFrom(...priorities),
      ([rows, shuffled], type, priority) => {
        const of = { ...mobility, type, priority }
        const { winner, losers } = whichRule([contract({ rows })], of, NOW)
        expect(whichRule([contract({ rows: shuffled })], of, NOW)).toEqual({ winner, losers })
        const won = rows.find(({ id }) => id === winner?.rowId)
        expect([null, of.serviceId]).toContain(won?.serviceId ?? null)
        expect([null, of.type]).toContain(won?.type ?? null)
        expect([null, of.priority]).toContain(won?.priority ?? null)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('the template counts its time from Monday to Friday, 8 to 18 h', () => {
  expect(officeHours).toHaveLength(5)
  for (const [place, period] of officeHours.entries())
    expect(period).toEqual({ weekday: place + 1, opensAt: '08:00', closesAt: '18:00' })
})
