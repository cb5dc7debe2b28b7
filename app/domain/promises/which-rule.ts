import { timeline } from '../calendar/versions'
import type { Circumstances, ContractVersion, TargetRow, Targets } from './contract'

/** A line of a contract that speaks of a ticket. */
export interface Rule {
  contractId: string
  rowId: string
  targets: Targets
  calendarId: string
}

/** `lessSpecific`, or the default: another line says more. Else its version is not in force at that moment. */
type WhyLost = 'lessSpecific' | 'default' | 'notYet' | 'noLonger'

/** A service says more than a type, and both more than a priority. */
export const specificity = ({ serviceId, type, priority }: Omit<TargetRow, 'id'>): number =>
  (serviceId === null ? 0 : 4) + (type === null ? 0 : 2) + (priority === null ? 0 : 1)

const speaksOf = (row: TargetRow, ticket: Circumstances) =>
  (row.serviceId === null || row.serviceId === ticket.serviceId) &&
  (row.type === null || row.type === ticket.type) &&
  (row.priority === null || row.priority === ticket.priority)

interface Loser {
  rule: Rule
  because: WhyLost
}

/** The most specific first; two lines that say the same in the order of their ids, so that there is always one answer. */
const candidates = (contract: ContractVersion, ticket: Circumstances): TargetRow[] =>
  contract.rows
    .filter((row) => speaksOf(row, ticket))
    .sort((a, b) => specificity(b) - specificity(a) || (a.id < b.id ? -1 : 1))

const ruleOf = (
  contract: ContractVersion,
  { id, targets, calendarId }: ContractVersion['byDefault'],
): Rule => ({
  contractId: contract.id,
  rowId: id,
  targets,
  calendarId,
})

/** The line of this version that decides about a ticket: the most specific, else the default. */
export const winnerIn = (contract: ContractVersion, ticket: Circumstances): Rule =>
  ruleOf(contract, candidates(contract, ticket)[0] ?? contract.byDefault)

/**
 * Which line of the contract decides about a ticket at a moment, and why every other line that speaks of it does not.
 * @param knownBy leaves out what was decided later
 * @returns winner null before the first contract: nothing is promised
 */
export function whichRule(
  contracts: ContractVersion[],
  ticket: Circumstances,
  at: number,
  knownBy = at,
): { winner: Rule | null; losers: Loser[] } {
  const own = contracts.filter(({ administrationId }) => administrationId === ticket.administrationId)
  const versions = timeline(own, knownBy)
  const inForce = versions.find(({ from, until }) => from <= at && at < until)
  const losers = versions.flatMap(({ version, from }): Loser[] => {
    const rows = candidates(version, ticket)
    if (version !== inForce?.version) {
      const because = from > at ? 'notYet' : 'noLonger'
      return [...rows, version.byDefault].map((row): Loser => ({ rule: ruleOf(version, row), because }))
    }
    return [
      ...rows.slice(1).map((row): Loser => ({ rule: ruleOf(version, row), because: 'lessSpecific' })),
      ...(rows.length > 0 ? [{ rule: ruleOf(version, version.byDefault), because: 'default' as const }] : []),
    ]
  })
  return { winner: inForce ? winnerIn(inForce.version, ticket) : null, losers }
}
