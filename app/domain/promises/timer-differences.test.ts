import { expect, test } from 'vitest'
import { timersDiffer } from './timer-differences'

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)
const timer = (time = '13:00', ruleId = 'rule') =>
  ({ ruleId, promise: 'first', cycle: 1, firesAt: at(time) }) as const
const stored = (time = '13:00', { hasFired = false, ruleId = 'rule' } = {}) => ({
  ...timer(time, ruleId),
  hasFired,
})

test.each([
  ['there are none', [], [], false],
  ['both say the same', [timer()], [stored()], false],
  [
    'the order is another',
    [timer(), timer('13:00', 'other')],
    [stored('13:00', { ruleId: 'other' }), stored()],
    false,
  ],
  ['one is missing', [timer()], [], true],
  ['one stands there that should not', [], [stored()], true],
  ['one has another moment', [timer()], [stored('13:01')], true],
  ['one is of another rule', [timer()], [stored('13:00', { ruleId: 'other' })], true],
  ['one has fired of a promise that moved since', [timer()], [stored('10:45', { hasFired: true })], false],
  ['one has fired of a promise that ended since', [], [stored('10:45', { hasFired: true })], false],
  [
    'one has fired, and another is missing',
    [timer('13:00', 'other')],
    [stored('10:45', { hasFired: true })],
    true,
  ],
])('timers where %s', (_, counted, kept, differ) => {
  expect(timersDiffer(counted, kept)).toBe(differ)
})
