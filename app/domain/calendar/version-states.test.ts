import { expect, test } from 'vitest'
import { versionStates } from './version-states'
import { timeline } from './versions'

test('a version is in force, planned, over, or was replaced before it began', () => {
  const version = (id: string, effectiveFrom: number, knownSince: number) => ({
    id,
    effectiveFrom,
    knownSince,
  })
  const versions = [
    version('first', 0, 0),
    version('second', 100, 50),
    version('replaced', 300, 110),
    version('instead', 300, 120),
  ]
  const at = (now: number) =>
    versionStates(versions, now).map((each) => `${each.version.id} ${each.state} ${each.from}-${each.until}`)
  expect(at(200)).toEqual([
    'second now 100-300',
    'instead planned 300-null',
    'first past 0-100',
    'replaced never 300-null',
  ])
  expect(at(300)[0]).toBe('instead now 300-null')
})

test('of two that were saved in the same second the first never held, whatever it was to begin with', () => {
  const versions = ['1', '2'].map((id) => ({ id, effectiveFrom: 100, knownSince: 100 }))
  expect(versionStates(versions, 100).map(({ version, state }) => [version.id, state])).toEqual([
    ['2', 'now'],
    ['1', 'never'],
  ])
})

test('one that was withdrawn before it began leaves what held before it, and is still known until then', () => {
  const versions = [
    { id: 'first', effectiveFrom: 0, knownSince: 0 },
    { id: 'planned', effectiveFrom: 300, knownSince: 100, withdrawnSince: 200 },
  ]
  const at = (now: number) => versionStates(versions, now).map(({ version, state }) => [version.id, state])
  expect(at(199)).toEqual([
    ['first', 'now'],
    ['planned', 'planned'],
  ])
  for (const now of [200, 300, 400])
    expect(at(now)).toEqual([
      ['first', 'now'],
      ['planned', 'withdrawn'],
    ])
  expect(timeline(versions, 199).map(({ from, until }) => [from, until])).toEqual([
    [0, 300],
    [300, Number.POSITIVE_INFINITY],
  ])
})
