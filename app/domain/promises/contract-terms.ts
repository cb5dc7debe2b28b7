import { priorities, ticketTypes } from '../ticket-values'
import { type ContractVersion, promiseKinds, type TargetRow, type Targets } from './contract'

/** A line before it is stored. */
export type Line = Omit<TargetRow, 'id'>

/** What a version of a contract says. */
export interface ContractTerms {
  pausesForSupplier: boolean
  lines: Line[]
  /** For what no line speaks of. */
  byDefault: Pick<Line, 'targets' | 'calendarId'>
}

/** What is wrong: in which line (null: the default), and the sentence of locales/errors.json. */
export interface TermsProblem {
  place: number | null
  field: 'serviceId' | 'type' | 'priority' | 'first' | 'next' | 'resolution' | 'calendarId'
  says: string
}

const MOST_LINES = 200
/** Four thousand hours: two years of office hours. */
const LONGEST_TARGET = 4_000 * 3_600

/** Everything that is wrong in itself; whether services and calendars exist is asked of the database. */
export function contractProblems({ lines, byDefault }: ContractTerms): TermsProblem[] {
  if (lines.length > MOST_LINES) return [{ place: MOST_LINES, field: 'serviceId', says: 'linesTooMany' }]
  return [
    ...lines.flatMap((line, place): TermsProblem[] => [
      ...(subjectOf(line) === subjectOf({ serviceId: null, type: null, priority: null })
        ? [{ place, field: 'serviceId' as const, says: 'lineTooWide' }]
        : []),
      ...(lines.some((other, before) => before < place && subjectOf(other) === subjectOf(line))
        ? [{ place, field: 'serviceId' as const, says: 'lineTwice' }]
        : []),
      ...(line.type !== null && !ticketTypes.includes(line.type)
        ? [{ place, field: 'type' as const, says: 'choiceUnknown' }]
        : []),
      ...(line.priority !== null && !priorities.includes(line.priority)
        ? [{ place, field: 'priority' as const, says: 'choiceUnknown' }]
        : []),
      ...targetProblems(line.targets, place),
    ]),
    ...targetProblems(byDefault.targets, null),
  ]
}

const targetProblems = (targets: Targets, place: number | null): TermsProblem[] =>
  promiseKinds.flatMap((field) => {
    const seconds = targets[field]
    const isFine = seconds === null || (Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST_TARGET)
    return isFine ? [] : [{ place, field, says: 'durationUnknown' }]
  })

/** For what a line speaks, as one text: two lines with the same are one too many. */
export const subjectOf = ({
  serviceId,
  type,
  priority,
}: Pick<Line, 'serviceId' | 'type' | 'priority'>): string =>
  `${serviceId ?? ''}|${type ?? ''}|${priority ?? ''}`

export const termsOf = ({ pausesForSupplier, rows, byDefault }: ContractVersion): ContractTerms => ({
  pausesForSupplier,
  lines: rows.map(({ id: _, ...line }) => line),
  byDefault: { targets: byDefault.targets, calendarId: byDefault.calendarId },
})

/** A line that is new, gone or says something else; `subject` null is the default. */
export interface TermsChange {
  change: 'added' | 'removed' | 'changed'
  subject: Pick<Line, 'serviceId' | 'type' | 'priority'> | null
  before: ContractTerms['byDefault'] | null
  after: ContractTerms['byDefault'] | null
}

/** What other terms would change, in the order of the lines as they would stand; what goes stands last. */
export function termsChanges(before: ContractTerms, after: ContractTerms): TermsChange[] {
  const known = new Map(before.lines.map((line) => [subjectOf(line), line]))
  const stays = new Set(after.lines.map(subjectOf))
  return [
    ...after.lines.flatMap((line): TermsChange[] => {
      const was = known.get(subjectOf(line)) ?? null
      if (was && saysTheSame(was, line)) return []
      return [{ change: was ? 'changed' : 'added', subject: line, before: was, after: line }]
    }),
    ...(saysTheSame(before.byDefault, after.byDefault)
      ? []
      : [{ change: 'changed' as const, subject: null, before: before.byDefault, after: after.byDefault }]),
    ...before.lines
      .filter((line) => !stays.has(subjectOf(line)))
      .map((line): TermsChange => ({ change: 'removed', subject: line, before: line, after: null })),
  ]
}

const saysTheSame = (one: ContractTerms['byDefault'], other: ContractTerms['byDefault']) =>
  one.calendarId === other.calendarId &&
  promiseKinds.every((kind) => one.targets[kind] === other.targets[kind])
