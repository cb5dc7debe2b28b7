import type { PriorityCell } from '~/domain/priority'
import type { RoutingRule } from '~/domain/routing'
import { administrationId } from './ids'
import { organisation } from './organisation'

/** How one administration has set its intake, in the shapes of the rules. */
export interface DemoSettings {
  rules: RoutingRule[]
  defaultQueue: { id: string; teamId: string | null }
  cells: PriorityCell[]
  /** The key of a team, by its id. */
  teamKeys: Map<string, string>
}

const world = organisation({ since: new Date(0), passwordHash: '' })
const teamKeys = new Map(world.team.map(({ id, key }) => [id, key]))
const teamOfQueue = new Map(world.queue.map(({ id, teamId }) => [id, teamId ?? null]))

/** The settings of each administration, by its code. */
export const settingsOf = new Map<string, DemoSettings>(
  world.administration.map(({ id, code }) => {
    const own = (row: { administrationId: string }) => row.administrationId === administrationId(code)
    const queue = world.queue.find((one) => own(one) && one.isDefault)
    if (!queue || id !== administrationId(code)) throw new Error(`${code} has no default queue`)
    const rules = world.routingRule.filter(own).map(({ serviceId, language, queueId, teamId }) => ({
      serviceId: serviceId ?? null,
      language: language ?? null,
      queueId,
      teamId: teamId ?? teamOfQueue.get(queueId) ?? null,
    }))
    const cells = world.priorityCell
      .filter(own)
      .map((cell) => ({ ...cell, effectiveFrom: new Date(cell.effectiveFrom) }))
    return [
      code,
      {
        rules,
        defaultQueue: { id: queue.id, teamId: queue.teamId ?? null },
        cells: cells as PriorityCell[],
        teamKeys,
      },
    ]
  }),
)
