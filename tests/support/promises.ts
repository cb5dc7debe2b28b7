import fc from 'fast-check'
import type { ClosingDay } from '~/domain/calendar/opening-hours'
import type { CalendarVersion } from '~/domain/calendar/working-time'
import type { ContractVersion, Rules, TargetRow, WaitReason, WarningRule } from '~/domain/promises/contract'
import { targetsByPriority } from '~/domain/promises/contract-template'
import type { Fact } from '~/domain/promises/facts'
import { promisesOf } from '~/domain/promises/ticket-promises'
import { type Channel, type Priority, priorities } from '~/domain/ticket-values'
import { hours, office, second, someCalendars, someMoment } from './calendars'

// The history of a ticket and the rules that judge it, in the words of the helpdesk. Clocks are those of Brussels in
// November 2026, unless a time says its own zone: '24 09:00' is Tuesday 24 November at 9.

export const at = (time: string): Date => {
  const [day, clock] = time.split(' ')
  return new Date(clock ? `2026-11-${day}T${clock}+01:00` : time)
}

type Told = Fact extends infer Each ? (Each extends Fact ? Omit<Each, 'number'> : never) : never

/** Numbers them in the order in which they are told. */
export const history = (...told: Told[]): Fact[] =>
  told.map((fact, place) => ({ ...fact, number: place + 1 }) as Fact)

export const mobility = { administrationId: 'mobility', serviceId: 'laptop', type: 'incident' } as const

export const opened = (time: string, rest: Partial<Extract<Told, { kind: 'opened' }>> = {}): Told => ({
  kind: 'opened',
  at: at(time),
  ...mobility,
  priority: 'P3',
  requesterId: 'lotte',
  channel: 'web',
  ...rest,
})
export const answered = (time: string, channel: Channel = 'web', authorId = 'agent'): Told => ({
  kind: 'answered',
  at: at(time),
  channel,
  authorId,
})
export const waits = (time: string, reason: WaitReason = 'requester', limit: string | null = null): Told => ({
  kind: 'waitBegan',
  at: at(time),
  reason,
  awaitedId: null,
  limit: limit === null ? null : at(limit),
})
export const becomes = (time: string, priority: Priority): Told => ({
  kind: 'priorityChanged',
  at: at(time),
  priority,
})
export const moves = (time: string, administrationId: string): Told => ({
  kind: 'moved',
  at: at(time),
  ...mobility,
  administrationId,
  priority: 'P3',
})
type Bare =
  | 'mailedAutomatically'
  | 'assigned'
  | 'noted'
  | 'requesterWrote'
  | 'statusChanged'
  | 'waitEnded'
  | 'resolvedAtFirstCall'
  | 'resolved'
  | 'reopened'
  | 'closed'
  | 'merged'
  | 'markedSpam'
  | 'withdrawn'
export const happens = (kind: Bare, time: string): Told => ({ kind, at: at(time) })

export const row = (id: string, rest: Partial<TargetRow> = {}): TargetRow => ({
  id,
  serviceId: null,
  type: null,
  priority: null,
  targets: targetsByPriority.P3,
  calendarId: 'office',
  ...rest,
})

export const contract = (rest: Partial<ContractVersion> = {}): ContractVersion => ({
  id: `${rest.administrationId ?? 'mobility'}-contract`,
  administrationId: 'mobility',
  effectiveFrom: 0,
  knownSince: rest.effectiveFrom ?? 0,
  rows: priorities.map((priority) => row(priority, { priority, targets: targetsByPriority[priority] })),
  byDefault: row('default'),
  pausesForSupplier: false,
  ...rest,
})

export const warning = (rest: Pick<WarningRule, 'id' | 'moment'> & Partial<WarningRule>): WarningRule => ({
  administrationId: 'mobility',
  activeFrom: 0,
  promise: 'resolution',
  ...rest,
})

/** The template's contract, Monday to Friday 8 to 18 h. */
export const rules = ({
  calendar = [hours(office)],
  contracts = [contract()],
  warnings = [],
}: {
  calendar?: CalendarVersion[]
  contracts?: ContractVersion[]
  warnings?: WarningRule[]
} = {}): Rules => ({ contracts, warnings, calendars: new Map([['office', calendar]]) })

/** A later version of the office hours that also closes on these days. */
export const closingFrom = (decided: string, ...closingDays: ClosingDay[]): CalendarVersion =>
  hours(office, { id: decided, knownSince: second(at(decided).toISOString()), closingDays })

/** The clocks at a moment, by their names: `first`, `next 2`, `resolution`. */
export function clocksAt(time: string, told: Fact[], judgedBy: Rules = rules()) {
  const { clocks } = promisesOf(told, judgedBy, at(time))
  return (name: string, administrationId?: string) => {
    const [promise, cycle = '1'] = name.split(' ')
    const clock = clocks.find(
      (each) =>
        each.promise === promise &&
        each.cycle === Number(cycle) &&
        (administrationId === undefined || each.administrationId === administrationId),
    )
    if (!clock) throw new Error(`No clock ${name}: ${clocks.map((c) => `${c.promise} ${c.cycle}`).join()}`)
    return clock
  }
}

const someKind = fc.constantFrom<Bare>(
  'mailedAutomatically',
  'noted',
  'requesterWrote',
  'requesterWrote',
  'waitEnded',
  'resolved',
  'reopened',
  'withdrawn',
)
const later = fc.integer({ min: 0, max: 6 * 86_400 })
const moment = (start: number, seconds: number) => new Date((start + seconds) * 1000).toISOString()

/** What can happen to a ticket within some days, as often absurd as sensible. */
const someFact = (start: number): fc.Arbitrary<Told> =>
  fc.oneof(
    fc.tuple(someKind, later).map(([kind, seconds]) => happens(kind, moment(start, seconds))),
    later.map((seconds) => answered(moment(start, seconds))),
    fc
      .tuple(
        later,
        fc.constantFrom<WaitReason>('requester', 'date', 'supplier', 'colleague'),
        fc.option(later),
      )
      .map(([seconds, reason, limit]) =>
        waits(moment(start, seconds), reason, limit === null ? null : moment(start, seconds + limit)),
      ),
    fc
      .tuple(later, fc.constantFrom(...priorities))
      .map(([seconds, priority]) => becomes(moment(start, seconds), priority)),
    fc
      .tuple(later, fc.constantFrom('mobility', 'taxation'))
      .map(([seconds, administrationId]) => moves(moment(start, seconds), administrationId)),
  )

/** A ticket's history of up to ten facts, told in the order in which they happened. */
export const someHistory: fc.Arbitrary<Fact[]> = someMoment.chain((start) =>
  fc
    .array(someFact(start), { maxLength: 10 })
    .map((told) =>
      history(opened(moment(start, 0)), ...told.sort((one, other) => one.at.getTime() - other.at.getTime())),
    ),
)

/** Two administrations, contracts that change, and calendars by chance. */
export const someRules: fc.Arbitrary<Rules> = fc
  .tuple(someCalendars(50), someMoment, someMoment, fc.boolean())
  .map(([calendar, effectiveFrom, knownSince, pausesForSupplier]) => ({
    ...rules({
      calendar,
      contracts: [
        contract({ pausesForSupplier }),
        contract({
          id: 'later',
          effectiveFrom,
          knownSince,
          rows: [row('all', { targets: targetsByPriority.P2 })],
        }),
        contract({ administrationId: 'taxation', rows: [row('all', { targets: targetsByPriority.P1 })] }),
      ],
      warnings: [
        warning({ id: '75%', moment: { percent: 75 } }),
        warning({ id: 'hour', moment: { workingMinutes: 60, side: 'before' } }),
      ],
    }),
  }))
