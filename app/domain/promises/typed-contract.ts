import type { Priority, TicketType } from '../ticket-values'
import { type PromiseKind, promiseKinds, type Targets } from './contract'
import type { ContractTerms, Line, TermsProblem } from './contract-terms'

/** A line of a contract as it stands in a form. */
export interface TypedLine {
  serviceId: string
  type: string
  priority: string
  first: string
  next: string
  resolution: string
  calendarId: string
}
export interface TypedContract {
  pausesForSupplier: boolean
  lines: TypedLine[]
  /** For all the rest; of it only the targets and the calendar are asked. */
  byDefault: TypedLine
}

const lineFields = ['serviceId', 'type', 'priority', 'first', 'next', 'resolution', 'calendarId'] as const
const anything = { serviceId: '', type: '', priority: '' }

/** How the form names the fields of a line; null is the default. */
export const lineField = (place: number | null, field: keyof TypedLine) =>
  place === null ? `default-${field}` : `line-${place}-${field}`

/** "4:30" for 16,200 seconds; empty for nothing. */
export function writeDuration(seconds: number | null): string {
  if (seconds === null) return ''
  const two = (part: number) => String(part).padStart(2, '0')
  const rest = seconds % 60
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}${rest ? `:${two(rest)}` : ''}`
}

/**
 * Working time as people write it, in seconds: "4:30", "4 u 30", "4h", "30 min", and "04:30:00" as spreadsheets save it.
 * @returns null for nothing, NaN for what is no duration
 */
export function readDuration(text: string): number | null {
  const typed = text.trim().toLowerCase()
  if (typed === '') return null
  const minutes = /^(\d{1,5})\s*min\.?$/.exec(typed)
  if (minutes) return Number(minutes[1]) * 60
  const found =
    /^(\d{1,4})(?::([0-5]\d)(?::([0-5]\d))?|\s*(?:u|uur|h|std\.?)(?:\s*([0-5]?\d)(?:\s*min\.?)?)?)$/.exec(
      typed,
    )
  if (!found) return Number.NaN
  const [, hours, colonMinutes, seconds, wordMinutes] = found
  return Number(hours) * 3600 + Number(colonMinutes ?? wordMinutes ?? 0) * 60 + Number(seconds ?? 0)
}

const typedTargets = (targets: Targets) => ({
  first: writeDuration(targets.first),
  next: writeDuration(targets.next),
  resolution: writeDuration(targets.resolution),
})

export const typedContractOf = ({ pausesForSupplier, lines, byDefault }: ContractTerms): TypedContract => ({
  pausesForSupplier,
  lines: lines.map(({ targets, calendarId, ...about }) => ({
    serviceId: about.serviceId ?? '',
    type: about.type ?? '',
    priority: about.priority ?? '',
    calendarId,
    ...typedTargets(targets),
  })),
  byDefault: { ...anything, calendarId: byDefault.calendarId, ...typedTargets(byDefault.targets) },
})

/** What was typed, as terms; durations that are none are NaN, which contractProblems tells. */
export const termsTyped = ({ pausesForSupplier, lines, byDefault }: TypedContract): ContractTerms => ({
  pausesForSupplier,
  lines: lines.map(
    (line): Line => ({
      serviceId: line.serviceId || null,
      // Whether it is one of them, contractProblems tells.
      type: (line.type || null) as TicketType | null,
      priority: (line.priority || null) as Priority | null,
      targets: targetsTyped(line),
      calendarId: line.calendarId,
    }),
  ),
  byDefault: { targets: targetsTyped(byDefault), calendarId: byDefault.calendarId },
})

const targetsTyped = (line: TypedLine): Targets =>
  Object.fromEntries(promiseKinds.map((kind) => [kind, readDuration(line[kind])])) as Record<
    PromiseKind,
    number | null
  >

/** Where the form shows a problem. */
export const fieldOfProblem = ({ place, field }: TermsProblem): string => lineField(place, field)

/** The contract that a form carries. */
export function contractInFields(values: Record<string, string>): TypedContract {
  const places = Object.keys(values).flatMap((name) => /^line-(\d{1,3})-calendarId$/.exec(name)?.[1] ?? [])
  const line = (place: number | null) =>
    Object.fromEntries(
      lineFields.map((field) => [field, (values[lineField(place, field)] ?? '').trim()]),
    ) as unknown as TypedLine
  return {
    pausesForSupplier: values.pausesForSupplier === 'yes',
    lines: places
      .map(Number)
      .sort((one, other) => one - other)
      .map(line),
    byDefault: { ...line(null), ...anything },
  }
}

/** The other way round: what a form carries of a contract. */
export const fieldsOfContract = ({
  pausesForSupplier,
  lines,
  byDefault,
}: TypedContract): Record<string, string> =>
  Object.fromEntries([
    ...(pausesForSupplier ? [['pausesForSupplier', 'yes']] : []),
    ...[...lines.entries(), [null, byDefault] as const].flatMap(([place, line]) =>
      lineFields.map((field) => [lineField(place, field), line[field]]),
    ),
  ])

/** Adds a line or takes one away, as the buttons say it; null for every other button. */
export function editContract(typed: TypedContract, intent: string): TypedContract | null {
  const { lines, byDefault } = typed
  if (intent === 'addLine')
    return { ...typed, lines: [...lines, { ...byDefault, first: '', next: '', resolution: '' }] }
  const removed = /^removeLine-(\d{1,3})$/.exec(intent)?.[1]
  return removed ? { ...typed, lines: lines.filter((_, place) => place !== Number(removed)) } : null
}
