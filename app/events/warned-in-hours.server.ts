import type { Reader } from '~/data/scope.server'
import { warnedSituation } from '~/data/warned-readers.server'
import type { NotificationKind } from '~/domain/notifications'
import { whoIsCalled, whoIsWarned } from '~/domain/reader-hours/who-is-warned'
import { groupedBy } from '~/lib/grouped-by'
import type { MailName } from '~/mail/catalogue'

interface Line {
  eventId: string
  ticketId: string
  recipientId: string
  kind: NotificationKind | null
  template?: MailName
  actorId: string | null
}

const isCall = ({ template }: Line): boolean => template === 'urgentTicket'
const isForDuty = (line: Line): boolean => line.kind === 'promise' || isCall(line)

/**
 * Warnings go to whoever is there or on duty, and wait for their working hours; so do the calls of what became urgent, where
 * the helpdesk is closed. Every other line stays as it is. Several
 * lines of one event that come to the same person are one.
 */
export async function inWorkingHours<L extends Line>(
  db: Reader,
  lines: L[],
  now: Date,
): Promise<(L & { notBefore: Date | null })[]> {
  const others = lines.filter((line) => !isForDuty(line)).map((line) => ({ ...line, notBefore: null }))
  const warnings = groupedBy(lines.filter(isForDuty), ({ eventId }) => eventId)
  const placed: (L & { notBefore: Date | null })[] = []
  for (const own of warnings.values()) {
    const [first] = own
    if (!first) continue
    const personIds = own.map(({ recipientId }) => recipientId)
    const situation = await warnedSituation(db, { ticketId: first.ticketId, personIds, now })
    const moment = Math.floor(now.getTime() / 1000)
    const written = isCall(first)
      ? whoIsCalled(personIds, situation, { now: moment, actorId: first.actorId })
      : whoIsWarned(personIds, situation, moment)
    for (const { personId, at } of written)
      placed.push({ ...first, recipientId: personId, notBefore: at > moment ? new Date(at * 1000) : null })
  }
  return [...others, ...placed]
}
