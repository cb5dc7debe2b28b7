import type { ClosingDay, OpeningPeriod } from '~/domain/calendar/opening-hours'
import type { CalendarVersion } from '~/domain/calendar/working-time'
import type { ContractVersion, Rules, TargetRow, WarningRule } from '~/domain/promises/contract'
import type { Priority, TicketType } from '~/domain/ticket-values'
import { groupedBy } from '~/lib/grouped-by'
import { Prisma } from './generated/client'
import type { Reader } from './scope.server'

export interface StoredContract {
  id: string
  administrationId: string
  effectiveFrom: Date
  knownSince: Date
  withdrawnAt: Date | null
  pausesForSupplier: boolean
  rows: StoredRow[]
}

/** The lines of `contract_version v`. */
export const rowsOfContract = Prisma.sql`(select jsonb_agg(jsonb_build_object('id', r.id, 'isDefault', r.is_default, 'serviceId', r.service_id, 'type', r.type,
        'priority', r.priority, 'first', r.first_seconds, 'next', r.next_seconds, 'resolution', r.resolution_seconds,
        'calendarId', r.calendar_id) order by r.id) from contract_row r where r.contract_version_id = v.id)`

interface StoredRow {
  id: string
  isDefault: boolean
  serviceId: string | null
  type: TicketType | null
  priority: Priority | null
  first: number | null
  next: number | null
  resolution: number | null
  calendarId: string
}

interface StoredCalendarVersion {
  id: string
  calendarId: string
  effectiveFrom: Date
  knownSince: Date
  withdrawnAt: Date | null
  timeZone: string
  periods: OpeningPeriod[]
  closingDays: ClosingDay[]
}

// Versions are never changed but to be withdrawn, so each is kept as one object, and as another one when it was: the days
// of a calendar are worked out once for it.
const keyOf = ({ id, isWithdrawn }: { id: string; isWithdrawn: boolean }) =>
  isWithdrawn ? `${id} withdrawn` : id
const contracts = new Map<string, ContractVersion>()
const calendarVersions = new Map<string, CalendarVersion>()

/**
 * The contracts of these administrations in all their versions, the calendars that they count in, and when to warn. Three
 * queries; what is known already is not fetched again. `db` must see every administration.
 */
export async function promiseRules(db: Reader, administrationIds: readonly string[]): Promise<Rules> {
  const ids = await versionIds(db, administrationIds)
  await fetchUnknown(db, ids)
  const byCalendar = groupedBy(ids.calendars, ({ calendarId }) => calendarId)
  return {
    contracts: ids.contracts.flatMap((version) => contracts.get(keyOf(version)) ?? []),
    calendars: new Map(
      [...byCalendar].map(([calendarId, own]) => [
        calendarId,
        own.flatMap((version) => calendarVersions.get(keyOf(version)) ?? []),
      ]),
    ),
    warnings: await warningRules(db, administrationIds),
  }
}

type StoredWarning = Pick<WarningRule, 'id' | 'administrationId' | 'promise'> & {
  percent: number | null
  workingMinutes: number
  side: 'before' | 'after'
  activeFrom: Date
}

async function warningRules(db: Reader, administrationIds: readonly string[]): Promise<WarningRule[]> {
  const rows = await db.$queryRaw<StoredWarning[]>`
    select id, administration_id as "administrationId", promise, percent, working_minutes as "workingMinutes", side,
      active_from as "activeFrom"
    from warning_rule where administration_id = any(${administrationIds}::uuid[]) and ended_at is null order by id`
  return rows.map(({ percent, workingMinutes, side, activeFrom, ...rule }) => ({
    ...rule,
    activeFrom: seconds(activeFrom),
    moment: percent === null ? { workingMinutes, side } : { percent },
  }))
}

interface VersionIds {
  contracts: { id: string; isWithdrawn: boolean }[]
  calendars: { id: string; isWithdrawn: boolean; calendarId: string }[]
}

async function versionIds(db: Reader, administrationIds: readonly string[]): Promise<VersionIds> {
  const rows = await db.$queryRaw<{ id: string; isWithdrawn: boolean; calendarId: string | null }[]>`
    with own as (select id, withdrawn_at from contract_version where administration_id = any(${administrationIds}::uuid[]))
    select id, withdrawn_at is not null as "isWithdrawn", null::uuid as "calendarId" from own
    union all
    select v.id, v.withdrawn_at is not null, v.calendar_id from calendar_version v where v.calendar_id in (
      select r.calendar_id from contract_row r where r.contract_version_id in (select id from own))
    order by 1`
  return {
    contracts: rows.filter(({ calendarId }) => calendarId === null),
    calendars: rows.flatMap(({ calendarId, ...version }) =>
      calendarId === null ? [] : { ...version, calendarId },
    ),
  }
}

async function fetchUnknown(db: Reader, ids: VersionIds): Promise<void> {
  const unknown = [
    ...ids.contracts.filter((version) => !contracts.has(keyOf(version))),
    ...ids.calendars.filter((version) => !calendarVersions.has(keyOf(version))),
  ].map(({ id }) => id)
  if (unknown.length === 0) return
  const stored = await db.$queryRaw<StoredContract[]>`
    select v.id, v.administration_id as "administrationId", v.effective_from as "effectiveFrom",
      v.known_since as "knownSince", v.withdrawn_at as "withdrawnAt", v.pauses_for_supplier as "pausesForSupplier",
      ${rowsOfContract} as rows
    from contract_version v where v.id = any(${unknown}::uuid[])`
  const hours = await db.$queryRaw<StoredCalendarVersion[]>`
    select id, calendar_id as "calendarId", effective_from as "effectiveFrom", known_since as "knownSince",
      withdrawn_at as "withdrawnAt", time_zone as "timeZone", periods, closing_days as "closingDays"
    from calendar_version where id = any(${unknown}::uuid[])`
  for (const version of stored) contracts.set(keyOf(stateOf(version)), contractOf(version))
  for (const version of hours) calendarVersions.set(keyOf(stateOf(version)), calendarOf(version))
}

const stateOf = ({ id, withdrawnAt }: { id: string; withdrawnAt: Date | null }) => ({
  id,
  isWithdrawn: withdrawnAt !== null,
})

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000)

export function contractOf({
  rows,
  effectiveFrom,
  knownSince,
  withdrawnAt,
  ...version
}: StoredContract): ContractVersion {
  const byDefault = rows.find(({ isDefault }) => isDefault)
  if (!byDefault) throw new Error(`The contract ${version.id} says nothing for what no line speaks of`)
  return {
    ...version,
    effectiveFrom: seconds(effectiveFrom),
    knownSince: seconds(knownSince),
    withdrawnSince: withdrawnAt && seconds(withdrawnAt),
    rows: rows.filter(({ isDefault }) => !isDefault).map(rowOf),
    byDefault: rowOf(byDefault),
  }
}

const rowOf = ({ first, next, resolution, isDefault: _, ...row }: StoredRow): TargetRow => ({
  ...row,
  targets: { first, next, resolution },
})

const calendarOf = ({
  calendarId: _,
  effectiveFrom,
  knownSince,
  withdrawnAt,
  ...version
}: StoredCalendarVersion): CalendarVersion => ({
  ...version,
  effectiveFrom: seconds(effectiveFrom),
  knownSince: seconds(knownSince),
  withdrawnSince: withdrawnAt && seconds(withdrawnAt),
})
