// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useHeldRows } from './use-held-rows'

interface Row {
  id: string
  word: string
}
const rowsOf = (...ids: string[]): Row[] => ids.map((id) => ({ id, word: `${id} as it was` }))
const idsOf = (rows: Row[]) => rows.map(({ id }) => id)

interface Page {
  fresh: Row[]
  list?: string
  isHolding: boolean
}
const aPage = (first: Page) =>
  renderHook(({ fresh, list = 'all', isHolding }: Page) => useHeldRows(fresh, { list, isHolding }), {
    initialProps: first,
  })

it('shows what comes in at once while nobody is at the list', () => {
  const page = aPage({ fresh: rowsOf('b', 'a'), isHolding: false })
  page.rerender({ fresh: rowsOf('c', 'b', 'a'), isHolding: false })
  expect(idsOf(page.result.current.rows)).toEqual(['c', 'b', 'a'])
  expect(page.result.current.waiting).toBe(0)
})

it('moves nothing while somebody is at the list: new tickets wait and are counted, known ones keep their places', () => {
  const page = aPage({ fresh: rowsOf('c', 'b', 'a'), isHolding: true })
  page.rerender({ fresh: rowsOf('a', 'e', 'd', 'c', 'b'), isHolding: true })
  expect(idsOf(page.result.current.rows)).toEqual(['c', 'b', 'a'])
  expect(page.result.current.waiting).toBe(2)
})

it('still shows what changed in a ticket that is on the screen', () => {
  const page = aPage({ fresh: rowsOf('b', 'a'), isHolding: true })
  page.rerender({ fresh: [{ id: 'a', word: 'resolved' }, ...rowsOf('b')], isHolding: true })
  expect(page.result.current.rows).toEqual([...rowsOf('b'), { id: 'a', word: 'resolved' }])
})

it('a ticket that left the list stays in its place, as it was last seen', () => {
  const page = aPage({ fresh: rowsOf('c', 'b', 'a'), isHolding: true })
  page.rerender({ fresh: [{ id: 'b', word: 'changed' }, ...rowsOf('c', 'a')], isHolding: true })
  page.rerender({ fresh: rowsOf('d', 'c', 'a'), isHolding: true })
  expect(page.result.current.rows).toEqual([...rowsOf('c'), { id: 'b', word: 'changed' }, ...rowsOf('a')])
  expect(page.result.current.waiting).toBe(1)
})

it('shows everything when the reader asks for it, and when the reader leaves', () => {
  const page = aPage({ fresh: rowsOf('a'), isHolding: true })
  const fresh = rowsOf('b', 'a')
  page.rerender({ fresh, isHolding: true })
  act(() => page.result.current.show())
  expect(idsOf(page.result.current.rows)).toEqual(['b', 'a'])
  expect(page.result.current.waiting).toBe(0)

  page.rerender({ fresh: rowsOf('c', 'b', 'a'), isHolding: true })
  expect(page.result.current.waiting).toBe(1)
  page.rerender({ fresh: rowsOf('c', 'b', 'a'), isHolding: false })
  expect(idsOf(page.result.current.rows)).toEqual(['c', 'b', 'a'])
})

it('another list is shown at once, whoever is at it', () => {
  const page = aPage({ fresh: rowsOf('b', 'a'), isHolding: true })
  page.rerender({ fresh: rowsOf('y', 'x'), list: 'mine', isHolding: true })
  expect(idsOf(page.result.current.rows)).toEqual(['y', 'x'])
  expect(page.result.current.waiting).toBe(0)
})
