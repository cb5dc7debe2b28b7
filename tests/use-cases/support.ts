import { acrossAdministrations } from '~/data/scope.server'
import { type ErrorCode, ExpectedError } from '~/domain/errors'

/** What a use case refused, in the words of domain/errors; anything unexpected is thrown on. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ code: ErrorCode; fields: Record<string, string>; details: Record<string, string> } | 'done'> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return { code: error.code, fields: error.fields, details: error.details }
  }
}

export const refused = (
  code: ErrorCode,
  fields: Record<string, string> = {},
  details: Record<string, string> = {},
) => ({ code, fields, details })

/** The ticket as it is stored, whoever may see it. */
export const stored = (number: string) =>
  acrossAdministrations('a test looks', (db) => db.ticket.findUniqueOrThrow({ where: { number } }))

/** What was said on it, oldest first. */
export const messagesOf = (ticketId: string) =>
  acrossAdministrations('a test looks', (db) =>
    db.message.findMany({ where: { ticketId }, orderBy: { id: 'asc' }, include: { attachments: true } }),
  )

/** What happened to it, oldest first, as `type` and what it says. */
export const eventsOf = (ticketId: string) =>
  acrossAdministrations('a test looks', (db) =>
    db.event.findMany({
      where: { ticketId },
      orderBy: { number: 'asc' },
      select: { type: true, data: true, actorId: true, isPublic: true },
    }),
  )
