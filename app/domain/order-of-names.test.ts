import { expect, test } from 'vitest'
import { inOrderOfNames } from './order-of-names'

test('names stand where somebody looks for them, numbers by their value', () => {
  const names = ['Zoé', 'team 10', 'Élodie', 'van den Berg', 'Team 2', 'Verbeke', 'Emma', 'Øystein']
  for (const locale of ['nl', 'fr', 'en', 'de']) {
    expect(names.toSorted(inOrderOfNames(locale)), locale).toEqual([
      'Élodie',
      'Emma',
      'Øystein',
      'Team 2',
      'team 10',
      'van den Berg',
      'Verbeke',
      'Zoé',
    ])
  }
})
