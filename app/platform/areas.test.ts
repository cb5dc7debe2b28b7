import type { ServerBuild } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { areasOf } from './areas'

const route = (id: string, path: string | undefined, parentId = 'root', index?: boolean) => ({
  id,
  path,
  parentId,
  index,
  module: {},
})
const routes = Object.fromEntries(
  [
    { id: 'root', path: '', module: {} },
    route('portal', undefined),
    route('home', undefined, 'portal', true),
    route('my-tickets', 'tickets', 'portal'),
    route('ticket', 'tickets/:number', 'portal'),
    route('desk', undefined),
    route('list', 'desk', 'desk'),
    route('desk-ticket', 'desk/tickets/:number', 'desk'),
    route('manage', 'manage'),
    route('manage-home', ':code', 'manage'),
    route('not-found', '*'),
  ].map((one) => [one.id, one]),
)
const build = { routes, assets: { routes } } as unknown as ServerBuild
const everything = Object.keys(routes)

const prepared: string[][] = []
const areaOf = areasOf(build, (part) => {
  const ids = Object.keys(part.routes)
  expect(Object.keys(part.assets.routes)).toEqual(ids)
  prepared.push(ids)
  return ids
})

describe('the area of a path', () => {
  it.each([
    ['/', ['home']],
    ['/_root.data', ['home']],
    ['/tickets', ['my-tickets', 'ticket']],
    ['/tickets/MOB-1', ['my-tickets', 'ticket']],
    ['/tickets.data', ['my-tickets', 'ticket']],
    ['/desk', ['list', 'desk-ticket']],
    ['/DESK/tickets/MOB-1.data', ['list', 'desk-ticket']],
    ['/manage/MOB', ['manage', 'manage-home']],
    ['/nowhere', ['home']],
    ['/nowhere/desk', ['home']],
  ])('%s has its own routes and those that any path can reach', (path, own) => {
    const any = ['root', 'portal', 'desk', 'not-found']
    expect(areaOf(path)).toEqual(everything.filter((id) => own.includes(id) || any.includes(id)))
  })

  it.each(['/d%65sk', '//desk', '//'])('%s, whose first segment is not plain, has every route', (path) => {
    expect(areaOf(path)).toEqual(everything)
  })

  it('is prepared once', () => {
    expect(areaOf('/desk/tickets/MOB-2')).toBe(areaOf('/desk'))
    // Five areas of the paths above, and the whole.
    expect(prepared).toHaveLength(5)
  })
})
