import { invalid } from '~/domain/errors'

/**
 * From when a version that is saved now holds: from now on, or from a moment that lies ahead. What is over stays judged by
 * what was in force.
 * @param newestId what was saved last; a writer who saw less would undo a colleague's change unseen
 * @throws ExpectedError invalid
 */
export function effectiveFrom(
  { from, basis }: { from: Date | null; basis: string | null },
  newestId: string | null,
  now: Date,
): Date {
  if (from !== null && from <= now) throw invalid({ from: 'dayPast' })
  if (basis !== newestId) throw invalid({ from: 'versionChanged' })
  return from ?? now
}
