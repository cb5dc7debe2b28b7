import { hash } from 'node:crypto'

/** Chance that is the same at every run: the demo looks alive and is one known world, and a fault comes back. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  happens(probability: number): boolean
  pick<T>(list: readonly T[]): T
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T
}

/** A generator (mulberry32) that starts from a word: each part of a world has its own, so one may grow alone. */
export function chanceOf(word: string): Chance {
  let state = hash('sha256', word, 'buffer').readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error(`Nothing to pick from (${word})`)
    return list[Math.floor(next() * list.length)] as T
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (probability) => next() < probability,
    pick,
    weighted(list, weightOf) {
      let rest = next() * list.reduce((sum, item) => sum + weightOf(item), 0)
      for (const item of list) {
        rest -= weightOf(item)
        if (rest < 0) return item
      }
      return pick(list)
    },
  }
}
