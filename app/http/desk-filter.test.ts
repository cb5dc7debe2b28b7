import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DeskFilter, deskSorts, everythingAtWork } from '~/domain/desk-list'
import { channels, priorities, statuses, textLanguages, ticketTypes } from '~/domain/ticket-values'
import { deskListPath } from '~/paths'
import { readDeskFilter, showsWholeBar } from './desk-filter'

const paramsOf = (path: string) => new URL(path, 'https://helpdesk.example').searchParams

const orNull = <Value>(values: readonly Value[]) => fc.constantFrom(null, ...values)
const anyFilter: fc.Arbitrary<DeskFilter> = fc
  .record({
    scope: fc.oneof(
      fc.constant({ queueId: null, administration: null }),
      fc.uuid().map((queueId) => ({ queueId, administration: null })),
      fc.constantFrom('MOB', 'ENV').map((administration) => ({ queueId: null, administration })),
    ),
    status: fc.constantFrom('work' as const, 'done' as const, ...statuses),
    assignee: fc.oneof(fc.constantFrom(null, 'me', 'none'), fc.uuid()),
    priority: orNull(priorities),
    type: orNull(ticketTypes),
    language: orNull(textLanguages),
    channel: orNull(channels),
    due: fc.constantFrom(null, 'late', 'hour', 'fourHours', 'day'),
    sort: fc.constantFrom(...deskSorts),
  })
  .map(({ scope, ...rest }) => ({ ...scope, ...rest }))

it('a list is the same after its address was written and read', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(readDeskFilter(paramsOf(deskListPath(filter)))).toEqual(filter)
    }),
  )
})

it('the address of all work is short: what is as always is not said', () => {
  expect(deskListPath(everythingAtWork)).toBe('/desk')
  expect(deskListPath({ administration: 'MOB', sort: 'change' })).toBe('/desk?administration=MOB')
})

it('values that are none of ours count as not given', () => {
  const params = paramsOf(
    '/desk?status=nonsense&assignee=somebody&priority=P9&type=&language=xx&channel=%00&sort=drop+table',
  )
  expect(readDeskFilter(params)).toEqual(everythingAtWork)
})

it('with a queue, the administration in the address is left aside', () => {
  const params = paramsOf('/desk?queue=q1&administration=MOB')
  expect(readDeskFilter(params)).toMatchObject({ queueId: 'q1', administration: null })
})

it('the seldom used filters are shown when one of them is at work, or when asked for', () => {
  expect(showsWholeBar(paramsOf('/desk?channel=mail'))).toBe(true)
  expect(showsWholeBar(paramsOf('/desk?more=1'))).toBe(true)
  expect(showsWholeBar(paramsOf('/desk?priority=P1'))).toBe(false)
})
