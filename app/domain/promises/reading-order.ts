import { priorities, ticketTypes } from '../ticket-values'
import type { Line } from './contract-terms'
import { specificity } from './which-rule'

/**
 * Lines from the most specific to the widest, as the contract is decided by; then in the order of services, types and
 * priorities.
 * @param services ids in their order
 */
export function inReadingOrder(lines: Line[], services: string[]): Line[] {
  const keys = (line: Line) => [
    -specificity(line),
    services.indexOf(line.serviceId ?? ''),
    line.type === null ? -1 : ticketTypes.indexOf(line.type),
    line.priority === null ? -1 : priorities.indexOf(line.priority),
  ]
  const difference = (one: number[], other: number[]) =>
    one.map((key, place) => key - (other[place] ?? 0)).find((each) => each !== 0) ?? 0
  return lines.toSorted((one, other) => difference(keys(one), keys(other)))
}
