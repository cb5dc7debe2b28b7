/** Which queue a new ticket goes to. */
export interface RoutingRule {
  serviceId: string | null
  language: string | null
  queueId: string
  teamId: string | null
}

export type RoutedBecause = 'service_language' | 'service' | 'language' | 'default' | 'chosen' | 'transferred'

/**
 * The most specific rule wins: service and language, then service, then language; else the default queue, which every
 * administration must have.
 */
export function route(
  rules: RoutingRule[],
  defaultQueue: { id: string; teamId: string | null },
  ticket: { serviceId: string | null; language: string | null },
): { queueId: string; teamId: string | null; because: RoutedBecause } {
  const ranked: [RoutedBecause, (rule: RoutingRule) => boolean][] = [
    [
      'service_language',
      (r) =>
        r.serviceId !== null &&
        r.serviceId === ticket.serviceId &&
        r.language !== null &&
        r.language === ticket.language,
    ],
    ['service', (r) => r.serviceId !== null && r.serviceId === ticket.serviceId && r.language === null],
    ['language', (r) => r.serviceId === null && r.language !== null && r.language === ticket.language],
  ]
  for (const [because, matches] of ranked) {
    const rule = rules.find(matches)
    if (rule) return { queueId: rule.queueId, teamId: rule.teamId, because }
  }
  return { queueId: defaultQueue.id, teamId: defaultQueue.teamId, because: 'default' }
}
