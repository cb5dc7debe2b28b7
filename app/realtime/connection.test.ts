import { beforeEach, expect, it, vi } from 'vitest'
import { openConnection } from './connection'
import type { Position } from './contract'

// A page's side of the socket: what it asks of the log after a cut, whatever comes in which order.

type Listener = (...given: unknown[]) => void
const wire = vi.hoisted(() => ({
  listeners: new Map<string, Listener>(),
  asked: [] as { since: Position; answer: (ids: string[]) => void }[],
}))
vi.mock('socket.io-client', () => ({
  io: () => ({
    connected: true,
    on: (name: string, listener: Listener) => wire.listeners.set(name, listener),
    emit(name: string, since: Position, answer: (ids: string[]) => void) {
      if (name === 'catchUp') wire.asked.push({ since: structuredClone(since), answer })
    },
    disconnect() {},
  }),
}))

const arrives = (name: string, ...given: unknown[]) => wire.listeners.get(name)?.(...given)
const greets = (number: number) =>
  arrives('hello', { at: '2026-11-24T09:00:00.000Z', numbers: { mobility: String(number) } })
const knocks = (number: number) =>
  arrives('knock', { administrationId: 'mobility', ticketId: `t${number}`, eventNumber: String(number) })
const isCut = () => arrives('disconnect', 'transport close')
const askedFrom = () => wire.asked.map(({ since }) => since.numbers.mobility)

let news: (string[] | null)[]
beforeEach(async () => {
  wire.listeners.clear()
  wire.asked.length = 0
  news = []
  openConnection({
    onNews: (ids) => news.push(ids),
    onNotified() {},
    onRightsChanged() {},
    onLostChange() {},
  })
  await vi.waitFor(() => expect(wire.listeners.has('hello')).toBe(true))
  greets(10)
  wire.asked.shift()?.answer([])
})

it('after a cut a page asks the log from where it knew everything', () => {
  knocks(11)
  isCut()
  greets(20)
  expect(askedFrom()).toEqual(['11'])
})

it('a knock that comes before the greeting of the new connection hides nothing of the time between', () => {
  isCut()
  knocks(19)
  greets(20)
  expect(askedFrom()).toEqual(['10'])
})

it('a page that is cut again before the log has answered asks for the same once more', () => {
  isCut()
  greets(20)
  knocks(21)
  isCut()
  greets(30)
  expect(askedFrom()).toEqual(['10', '10'])
})

it('once the log has answered, the next cut asks from there', () => {
  isCut()
  greets(20)
  wire.asked[0]?.answer(['t12'])
  knocks(21)
  isCut()
  greets(30)
  expect(askedFrom()).toEqual(['10', '21'])
  expect(news).toContainEqual(['t12'])
})
