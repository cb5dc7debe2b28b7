import { type DeskFilter, type DeskStatus, deskSorts, duePeriods, everythingAtWork } from '~/domain/desk-list'
import { channels, priorities, statuses, textLanguages, ticketTypes } from '~/domain/ticket-values'

const deskStatuses: DeskStatus[] = ['work', 'done', ...statuses]
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What a list of the desk shows, from its address; `deskListPath` in paths.ts writes it. A value that is none of ours
 * counts as not given. A queue or an administration is taken as it is: an unknown one is a page that does not exist.
 * With a queue, the administration is left aside.
 */
export function readDeskFilter(params: URLSearchParams): DeskFilter {
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | null =>
    values.find((value) => value === params.get(name)) ?? null
  const queueId = params.get('queue') || null
  const assignee = params.get('assignee') ?? ''
  return {
    queueId,
    administration: (!queueId && params.get('administration')) || null,
    status: oneOf(deskStatuses, 'status') ?? everythingAtWork.status,
    assignee: assignee === 'me' || assignee === 'none' || id.test(assignee) ? assignee : null,
    priority: oneOf(priorities, 'priority'),
    type: oneOf(ticketTypes, 'type'),
    language: oneOf(textLanguages, 'language'),
    channel: oneOf(channels, 'channel'),
    due: oneOf(duePeriods, 'due'),
    sort: oneOf(deskSorts, 'sort') ?? everythingAtWork.sort,
  }
}

/** Where in the list a page begins or ends; the view reads the keys it wrote. */
export const readDeskPosition = (params: URLSearchParams) => ({
  after: params.get('after'),
  before: params.get('before'),
})

/** All filters are shown when somebody asked for them, or when one of the seldom used ones is at work. */
export function showsWholeBar(params: URLSearchParams): boolean {
  const { type, language, channel, due } = readDeskFilter(params)
  return params.get('more') === '1' || [type, language, channel, due].some((value) => value !== null)
}
