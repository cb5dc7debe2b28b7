/** What the bell rings for, and what somebody can choose the way for. */
export const notificationKinds = [
  'replied',
  'resolved',
  'assigned',
  'answered',
  'laidBack',
  'promise',
  'contested',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** By which way somebody wants to hear of something. */
export const notificationWays = ['both', 'mail', 'digest', 'app', 'none'] as const
export type NotificationWays = (typeof notificationWays)[number]

/** The ways that there are for a kind, the usual one first. Agents get no mail about each answer: the desk shows it. */
export const waysFor: Record<NotificationKind, readonly [NotificationWays, ...NotificationWays[]]> = {
  replied: notificationWays,
  resolved: notificationWays,
  assigned: notificationWays,
  answered: ['app', 'digest', 'none'],
  laidBack: ['app', 'digest', 'none'],
  // By tomorrow it is too late.
  promise: ['both', 'mail', 'app', 'none'],
  contested: ['app', 'digest', 'none'],
}

export type NotificationChoices = Partial<Record<NotificationKind, NotificationWays>>

/** Does somebody with these choices want to hear of this kind by this way? A digest is made of what stands behind the bell. */
export function wants(choices: NotificationChoices, kind: NotificationKind, way: 'mail' | 'app'): boolean {
  const chosen = choices[kind] ?? waysFor[kind][0]
  return chosen === way || chosen === 'both' || (chosen === 'digest' && way === 'app')
}

/** Which kinds can reach somebody: what is handed out and answered concerns only those who work at a desk. */
export const kindsFor = (isAgent: boolean): readonly NotificationKind[] =>
  isAgent ? notificationKinds : ['replied', 'resolved']
