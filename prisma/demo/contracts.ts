import type { WorldRows } from '~/data/world-rows.server'
import { templateRows, templateWarnings } from '~/domain/promises/contract-template'
import { startOfDay, wallClock } from '~/lib/wall-clock'
import { administrationId, serviceId } from './ids'
import { idOf } from './random'

const HOUR = 3600
const HALF_A_YEAR = 184 * 86_400_000

/** Which services an administration has promised more about, and whether its clock stands while a supplier is awaited. */
interface DemoContract {
  services: [key: string, first: number, next: number, resolution: number][]
  pausesForSupplier: boolean
}

const contracts: Record<string, DemoContract> = {
  MOB: { services: [['telephony', 2, 4, 16]], pausesForSupplier: true },
  TAX: { services: [['applications', 1, 2, 8]], pausesForSupplier: false },
}
const usual: DemoContract = { services: [], pausesForSupplier: true }

/** What each administration was promised: the same at first; after the first half year some agreed on more. */
export function addContract(
  rows: WorldRows,
  { code, since, offered }: { code: string; since: Date; offered: Record<string, string> },
): void {
  const wish = contracts[code] ?? usual
  const halfAYearOn = new Date(since.getTime() + HALF_A_YEAR)
  const later = startOfDay(wallClock(halfAYearOn, 'Europe/Brussels').day, 'Europe/Brussels')
  const versions = [
    { effectiveFrom: since, pausesForSupplier: false, services: [] },
    { effectiveFrom: later, ...wish },
  ]
  for (const [place, { effectiveFrom, pausesForSupplier, services }] of versions.entries()) {
    const id = idOf('contract', code, place)
    const own = {
      administrationId: administrationId(code),
      contractVersionId: id,
      calendarId: idOf('calendar', code),
    }
    rows.contractVersion.push({
      id,
      administrationId: own.administrationId,
      effectiveFrom,
      knownSince: effectiveFrom,
      pausesForSupplier,
    })
    for (const row of templateRows())
      rows.contractRow.push({ ...own, ...row, id: idOf(id, row.priority ?? 'default') })
    for (const [key, first, next, resolution] of services.filter(([key]) => key in offered))
      rows.contractRow.push({
        ...own,
        id: idOf(id, key),
        isDefault: false,
        serviceId: serviceId(code, key),
        priority: null,
        firstSeconds: first * HOUR,
        nextSeconds: next * HOUR,
        resolutionSeconds: resolution * HOUR,
      })
  }
}

/** Who is warned from now on: what was over before the demo began is no news. */
export function addWarnings(rows: WorldRows, code: string, now: Date): void {
  for (const rule of templateWarnings())
    rows.warningRule.push({
      ...rule,
      id: idOf('warning', code, rule.promise, rule.percent),
      administrationId: administrationId(code),
      activeFrom: now,
    })
}
