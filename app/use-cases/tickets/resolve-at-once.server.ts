import { insertMessage } from '~/data/messages.server'
import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { can } from '~/domain/permissions'
import type { Channel, ResolutionCode, TextLanguage } from '~/domain/ticket-values'
import type { Commit } from '~/events/commit.server'
import { afterPublicWord } from './after-public-word'
import { applyStatus } from './apply-status.server'

export interface AtOnce {
  number: string
  sentence: string
  code: ResolutionCode
  language: TextLanguage
  channel: Channel
}

/**
 * The second half of "create and resolve": the agent who took the call says what was done, and the ticket is theirs.
 * Not a confidential one that they may not read: being its assignee would let them in.
 */
export async function resolveAtOnce(
  { db, now, say }: Commit,
  actor: Actor,
  { number, sentence, code, language, channel }: AtOnce,
): Promise<void> {
  const ticket = await findTicketForChange(db, number)
  const messageId = await insertMessage(
    db,
    ticket,
    {
      kind: 'public',
      authorId: actor.personId,
      isFromHelpdesk: true,
      body: sentence,
      language,
      channel,
      files: [],
    },
    // After the question, also where both are read in order of time.
    new Date(now.getTime() + 1),
  )
  const assigneeId = can(actor, 'assign', ticket) ? actor.personId : null
  if (assigneeId) {
    const { administrationId, id: ticketId } = ticket
    say({ type: 'ticket.assigned', administrationId, ticketId, data: { assigneeId, previousId: null } })
  }
  await applyStatus(
    { db, now, say, worksIn: actor.locale },
    ticket,
    { status: 'resolved', resolutionCode: code },
    messageId,
  )
  await db.ticket.update({
    where: { id: ticket.id },
    data: {
      assigneeId,
      ...afterPublicWord(ticket, { isFromHelpdesk: true, authorId: actor.personId, now }),
    },
    select: { id: true },
  })
}
