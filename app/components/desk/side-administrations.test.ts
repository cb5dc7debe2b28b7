import { describe, expect, it } from 'vitest'
import { isIn, isInFolded, sideAdministrations } from './side-administrations'

const aQueue = (id: string) => ({ id, name: id, fresh: 1, work: 3, pending: 2, unassigned: 1 })
const many = ['MOB', 'ENV', 'AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG'].map((code) => ({
  id: code,
  code,
  name: code,
  queues: [aQueue(`${code}-1`), aQueue(`${code}-2`)],
}))
const withQueues = (administrations: ReturnType<typeof sideAdministrations>) =>
  administrations.filter(({ queues }) => queues !== null).map(({ code }) => code)

describe('the administrations at the left of the desk', () => {
  it('all stand open where there are few, but for those that somebody folded', () => {
    const few = sideAdministrations(many.slice(0, 3), { folds: { ENV: false }, current: null })
    expect(few.map(({ code, isOpen }) => [code, isOpen])).toEqual([
      ['MOB', true],
      ['ENV', false],
      ['AAA', true],
    ])
    expect(withQueues(few)).toEqual(['MOB', 'AAA'])
  })

  it('are folded where there are many, and then say only how much work there is', () => {
    const folded = sideAdministrations(many, { folds: { ENV: true }, current: 'all' })
    expect(withQueues(folded)).toEqual(['ENV'])
    expect(folded[0]).toMatchObject({ work: 6, pending: 4, unassigned: 2, queues: null })
  })

  it.each([
    [{ queueId: 'CCC-2' }, 'CCC'],
    [{ administration: 'DDD' }, 'DDD'],
  ])('show the queues around the open list %o', (current, code) => {
    const side = sideAdministrations(many, { folds: {}, current })
    expect(withQueues(side)).toEqual([code])
    expect(side.filter((administration) => isIn(administration, current)).map((one) => one.code)).toEqual([
      code,
    ])
    expect(isInFolded(side, current)).toBe(false)
  })

  it.each([{ queueId: 'CCC-2' }, { administration: 'DDD' }])('ask for the queues around %o', (current) => {
    expect(isInFolded(sideAdministrations(many, { folds: {}, current: 'all' }), current)).toBe(true)
  })

  it('ask for nothing on a list of everything, or where nothing is folded', () => {
    expect(isInFolded(sideAdministrations(many, { folds: {}, current: 'all' }), 'mine')).toBe(false)
    const few = sideAdministrations(many.slice(0, 2), { folds: {}, current: 'all' })
    expect(isInFolded(few, { queueId: 'nobody-knows' })).toBe(false)
  })
})
