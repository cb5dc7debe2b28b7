import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priorityOf, weigh } from './priority'
import { type Level, levels, type Priority } from './ticket-values'

const now = new Date('2026-11-24T10:00:00Z')
const before = new Date('2026-11-01T00:00:00Z')
const after = new Date('2026-12-01T00:00:00Z')

describe('the priority of a ticket', () => {
  it.each<[Level, Level, Priority]>([
    ['high', 'high', 'P1'],
    ['high', 'medium', 'P2'],
    ['high', 'low', 'P3'],
    ['medium', 'high', 'P2'],
    ['medium', 'medium', 'P3'],
    ['medium', 'low', 'P4'],
    ['low', 'high', 'P3'],
    ['low', 'medium', 'P4'],
    ['low', 'low', 'P4'],
  ])('impact %s and urgency %s give %s', (impact, urgency, priority) => {
    expect(priorityOf(impact, urgency, [], now)).toBe(priority)
  })

  it('follows a cell that the administration changed, from its date on and not before', () => {
    const cell = { impact: 'low', urgency: 'low', priority: 'P2' } as const
    expect(priorityOf('low', 'low', [{ ...cell, effectiveFrom: before }], now)).toBe('P2')
    expect(priorityOf('low', 'low', [{ ...cell, effectiveFrom: after }], now)).toBe('P4')
    expect(priorityOf('low', 'medium', [{ ...cell, effectiveFrom: before }], now)).toBe('P4')
  })

  it('follows the newest of several changes', () => {
    const changes = [
      { impact: 'low', urgency: 'low', priority: 'P1', effectiveFrom: new Date('2026-10-01T00:00:00Z') },
      { impact: 'low', urgency: 'low', priority: 'P3', effectiveFrom: before },
    ] as const
    expect(priorityOf('low', 'low', [...changes], now)).toBe('P3')
    expect(priorityOf('low', 'low', [...changes].reverse(), now)).toBe('P3')
  })
})

it('two plain answers give impact and urgency', () => {
  expect(weigh('me', 'yes')).toEqual({ impact: 'low', urgency: 'low' })
  expect(weigh('several', 'difficulty')).toEqual({ impact: 'medium', urgency: 'medium' })
  expect(weigh('everybody', 'no')).toEqual({ impact: 'high', urgency: 'high' })
  expect(weigh('public', 'no').impact).toBe('high')
  expect(levels).toContain(weigh('me', 'no').urgency)
})

it('more impact or more urgency never lowers the priority', () => {
  const level = fc.constantFrom(...levels)
  const heavier = (one: Level, other: Level) => (levels.indexOf(one) < levels.indexOf(other) ? one : other)
  fc.assert(
    fc.property(level, level, level, level, (impact, urgency, otherImpact, otherUrgency) => {
      const before = priorityOf(impact, urgency, [], now)
      const after = priorityOf(heavier(impact, otherImpact), heavier(urgency, otherUrgency), [], now)
      expect(after <= before).toBe(true)
    }),
  )
})
