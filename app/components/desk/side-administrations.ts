import type { CurrentList } from './current-list'
import type { Folds } from './folds'
import type { SideAdministration, SideQueue } from './use-desk-data'

/** Up to here every administration stands open. */
const FEW = 8

type Whole = Pick<SideAdministration, 'id' | 'code' | 'name'> & { queues: SideQueue[] }

/**
 * The administrations as they stand at the left of the desk: those that somebody unfolded, and the one whose list is
 * open, with their queues; of the others how much work there is.
 */
export function sideAdministrations(
  administrations: Whole[],
  { folds, current }: { folds: Folds; current: CurrentList | null },
): SideAdministration[] {
  const isFew = administrations.length <= FEW
  return administrations.map((administration) => {
    const { code, queues } = administration
    const isOpen = folds[code] ?? isFew
    const sum = (kind: 'work' | 'pending' | 'unassigned') =>
      queues.reduce((total, queue) => total + queue[kind], 0)
    return {
      ...administration,
      work: sum('work'),
      pending: sum('pending'),
      unassigned: sum('unassigned'),
      isOpen,
      queues: isOpen || queues.length === 0 || isIn(administration, current) ? queues : null,
    }
  })
}

/** Is this list one of this administration? Of a folded one that is known only for all its queues together. */
export const isIn = (
  { code, queues }: Pick<SideAdministration, 'code' | 'queues'>,
  current: CurrentList | null,
): boolean =>
  current !== null &&
  typeof current !== 'string' &&
  ('administration' in current
    ? current.administration === code
    : queues?.some(({ id }) => id === current.queueId) === true)

/** Does an administration that is folded hold this list? Its queues are asked for then. */
export const isInFolded = (administrations: SideAdministration[], current: CurrentList | null): boolean => {
  if (current === null || typeof current === 'string') return false
  const holders = administrations.filter((administration) => isIn(administration, current))
  return holders.length === 0
    ? administrations.some(({ queues }) => queues === null)
    : holders.some(({ queues }) => queues === null)
}
