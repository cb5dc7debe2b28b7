import type { Channel, Priority, Status, TextLanguage, TicketType } from './ticket-values'

/** In which order a list of the desk stands; the database has an index for each. */
export const deskSorts = ['change', 'due', 'age', 'priority'] as const
export type DeskSort = (typeof deskSorts)[number]

/** What is late, or due within so long and not late yet. */
export const duePeriods = ['late', 'hour', 'fourHours', 'day'] as const
export type DuePeriod = (typeof duePeriods)[number]
const HOUR = 3_600_000
const within: Record<Exclude<DuePeriod, 'late'>, number> = { hour: HOUR, fourHours: 4 * HOUR, day: 24 * HOUR }

/** Between which moments such a thing is due; null: since ever. The first moment belongs to it, the last does not. */
export const dueBetween = (period: DuePeriod, now: Date): [from: Date | null, until: Date] =>
  period === 'late' ? [null, now] : [now, new Date(now.getTime() + within[period])]

/** One status, or all work that somebody still has to do (what a list shows first), or all that is done. */
export type DeskStatus = 'work' | 'done' | Status

/** What a list of the desk shows. Null leaves open; everything is of the actor's own desks anyway. */
export interface DeskFilter {
  /** Of one queue; its administration follows from it. */
  queueId: string | null
  /** The code of one administration, without a queue. */
  administration: string | null
  status: DeskStatus
  /** Me, nobody, or the id of an agent. */
  assignee: string | 'me' | 'none' | null
  priority: Priority | null
  type: TicketType | null
  language: TextLanguage | null
  channel: Channel | null
  due: DuePeriod | null
  sort: DeskSort
}

/** All work at the actor's desks, the newest change first. */
export const everythingAtWork: DeskFilter = {
  queueId: null,
  administration: null,
  status: 'work',
  assignee: null,
  priority: null,
  type: null,
  language: null,
  channel: null,
  due: null,
  sort: 'change',
}

/** A filter that was stored: what came to be filtered by since then is left open. */
export const storedFilter = (stored: Partial<DeskFilter>): DeskFilter => ({ ...everythingAtWork, ...stored })

/** What is done is looked up, not worked off: it stands by its last change, whatever was asked for. */
export const sortOf = ({ sort, status }: DeskFilter): DeskSort =>
  status === 'work' || status === 'new' || status === 'open' || status === 'pending' ? sort : 'change'
