import { type DeskFilter, everythingAtWork } from '~/domain/desk-list'

/** The lists that every agent has, above the queues. */
export const commonLists = {
  all: {},
  mine: { assignee: 'me' },
  unassigned: { assignee: 'none' },
  pending: { status: 'pending' },
} as const satisfies Record<string, Partial<DeskFilter>>
export type CommonList = keyof typeof commonLists

export type CurrentList = CommonList | { queueId: string } | { administration: string }

/** Which list an address of the desk is about, whatever it is filtered by. */
export function currentList(params: URLSearchParams): CurrentList {
  const queueId = params.get('queue')
  const administration = params.get('administration')
  if (queueId) return { queueId }
  if (administration) return { administration }
  if (params.get('assignee') === 'me') return 'mine'
  if (params.get('assignee') === 'none') return 'unassigned'
  return params.get('status') === 'pending' ? 'pending' : 'all'
}

/** What the list shows before somebody filters it. */
export const filterOf = (list: CurrentList): Partial<DeskFilter> =>
  typeof list === 'string' ? commonLists[list] : list

/** Is more asked for than the list itself? The order is no filter. */
export function isFiltered(filter: DeskFilter, list: CurrentList): boolean {
  const base: DeskFilter = { ...everythingAtWork, ...filterOf(list), sort: filter.sort }
  return Object.entries(base).some(([name, value]) => filter[name as keyof DeskFilter] !== value)
}
