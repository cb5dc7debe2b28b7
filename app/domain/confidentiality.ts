/** Why a ticket is no longer confidential; chosen from a list, because the log keeps no free text. */
export const openingReasons = [
  'requester_agrees',
  'marked_by_mistake',
  'nothing_confidential',
  'others_needed',
] as const
export type OpeningReason = (typeof openingReasons)[number]

/**
 * Which team reads a confidential ticket: the first of those named for it of which somebody can. Null: none can, and
 * nobody would ever see it.
 * @param named by what was decided about this ticket first, then by what holds in general
 * @param serving the teams that can read confidential tickets of the administration
 */
export const guardingTeam = (named: (string | null)[], serving: string[]): string | null =>
  named.find((id) => id !== null && serving.includes(id)) ?? null
