import { expect, test } from 'vitest'
import { versionStates } from './version-states'

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
