import type { DuePeriod } from '~/domain/desk-list'
import type { PromiseKind } from '~/domain/promises/contract'
import type { Priority, TextLanguage } from '~/domain/ticket-values'

// What the lead's page is given by its loader (data/views/promises-now).

export type ShownCounts = Record<DuePeriod, number>

export interface ShownAdministration extends ShownCounts {
  id: string
  code: string
  name: string
  work: number
  unassigned: number
  pending: number
}

export interface ShownAgent extends ShownCounts {
  id: string
  name: string
  work: number
}

export interface ShownPromised {
  id: string
  number: string
  subject: string
  language: TextLanguage | null
  administrationId: string
  priority: Priority
  assigneeId: string | null
  version: number
  dueAt: Date | null
  duePromise: PromiseKind | null
  lastPublicAt: Date
}

export interface ShownContest {
  id: string
  number: string
  subject: string
  language: TextLanguage | null
  administrationId: string
  sentence: string
  contestedAt: Date
}

export interface ShownColleague {
  id: string
  name: string
  administrationIds: string[]
}
