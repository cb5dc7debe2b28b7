import type { Actor } from '~/domain/actor'
import { ExpectedError, invalid, notFound } from '~/domain/errors'
import { can, type TicketFacts } from '~/domain/permissions'
import { readTicketNumber } from '~/domain/ticket-number'
import type { PendingReason, ResolutionCode, Status, TextLanguage } from '~/domain/ticket-values'
import { versionWanted } from './conditions.server'
import type { Call } from './endpoint.server'

/** The ticket number in the address of a call. @throws ExpectedError not_found */
export function numberOf({ params }: Call): string {
  const number = readTicketNumber(params.number ?? '')
  if (!number) throw notFound()
  return number
}

/** Is this an id? Anything else names nobody. */
export const isId = (given: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given)

/** The language of a text that says none: that of the person to whom the token belongs. */
export const languageOf = (actor: Actor, given: TextLanguage | undefined): TextLanguage =>
  given ?? actor.locale ?? 'und'

/** A status as the use cases take it. */
export const nextStatusOf = (next: {
  status: Status
  pendingOn?: PendingReason | undefined
  pendingUntil?: string | undefined
  resolutionCode?: ResolutionCode | undefined
}) => ({
  status: next.status,
  pendingOn: next.pendingOn ?? null,
  pendingUntil: next.pendingUntil ? new Date(next.pendingUntil) : null,
  ...(next.resolutionCode && { resolutionCode: next.resolutionCode }),
})

/**
 * The version that the call says it read, in the body or as If-Match, for the use case to compare; null when it says none.
 * @throws ExpectedError conflict; RefusedCall precondition_failed
 */
export function versionRead(
  { actor, request }: Call,
  record: { ticket: { version: number }; facts: TicketFacts },
  given: number | undefined,
): number | null {
  const wanted = versionWanted(request, record.ticket.version)
  return versionOf(actor, record, given ?? wanted ?? undefined)
}

/**
 * The version for the use case to compare inside its transaction. Others than the desk count only what they may know of,
 * so theirs is compared here.
 * @throws ExpectedError conflict
 */
export function versionOf(
  actor: Actor,
  { ticket, facts }: { ticket: { version: number }; facts: TicketFacts },
  given: number | undefined,
): number | null {
  if (can(actor, 'changeStatus', facts)) return given ?? null
  if (given !== undefined && given !== ticket.version) throw new ExpectedError('conflict')
  return null
}

const unknownPerson = {
  requester: 'requesterUnknown',
  assignee: 'assigneeWithoutAccess',
  person: 'followerNotMember',
} as const

/**
 * The id of a person named by id or mail address; `find` looks an address up. Who is not known here gets the same
 * refusal as who does not exist.
 */
export async function personIdOf(
  reference: string,
  field: 'requester' | 'assignee' | 'person',
  find: (address: string) => Promise<string | null>,
): Promise<string> {
  if (!reference.includes('@')) return reference
  const id = await find(reference)
  if (!id) throw invalid({ [field]: unknownPerson[field] })
  return id
}
