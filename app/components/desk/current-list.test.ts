import { expect, it } from 'vitest'
import { everythingAtWork } from '~/domain/desk-list'
import { currentList, isFiltered } from './current-list'

it.each([
  ['', 'all'],
  ['?priority=P1', 'all'],
  ['?assignee=me&priority=P1', 'mine'],
  ['?assignee=none', 'unassigned'],
  ['?status=pending', 'pending'],
  ['?queue=q1&assignee=me', { queueId: 'q1' }],
  ['?administration=MOB&status=pending', { administration: 'MOB' }],
])('the list at /desk%s is %j', (search, list) => {
  expect(currentList(new URLSearchParams(search))).toEqual(list)
})

it('what makes the list is no filter, and neither is its order', () => {
  expect(isFiltered({ ...everythingAtWork, assignee: 'me', sort: 'age' }, 'mine')).toBe(false)
  expect(isFiltered({ ...everythingAtWork, assignee: 'me' }, { queueId: 'q1' })).toBe(true)
  expect(isFiltered({ ...everythingAtWork, assignee: 'me', status: 'done' }, 'mine')).toBe(true)
})
