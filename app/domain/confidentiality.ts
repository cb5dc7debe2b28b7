/** Why a ticket is no longer confidential; chosen from a list, because the log keeps no free text. */
export const openingReasons = [
  'requester_agrees',
  'marked_by_mistake',
  'nothing_confidential',
  'others_needed',
] as const
export type OpeningReason = (typeof openingReasons)[number]
