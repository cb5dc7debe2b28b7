import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, ExpectedError, invalid } from '~/domain/errors'
import { can, relationsTo } from '~/domain/permissions'
import { commit } from '~/events/commit.server'
import { newId } from '~/lib/new-id'

/**
 * Whoever asks says that nobody needs to wait for them. It changes no clock: the lead reads it and decides. Once a wait.
 * @throws ExpectedError conflict when it does not wait, or was contested already
 */
export const contestWait = (
  actor: Actor,
  { number, sentence }: { number: string; sentence: string },
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      const relations = relationsTo(actor, ticket)
      assertAllowed(can(actor, 'reply', ticket))
      assertAllowed(relations.includes('requester') || relations.includes('filer'))
      if (!sentence.trim()) throw invalid({ contest: 'contestMissing' })
      const { pendingSince } = await db.ticket.findUniqueOrThrow({
        where: { id: ticket.id },
        select: { pendingSince: true },
      })
      if (ticket.status !== 'pending' || ticket.pendingOn === 'colleague' || !pendingSince)
        throw new ExpectedError('conflict')
      const id = newId(now)
      const { administrationId } = ticket
      const { count } = await db.contestedWait.createMany({
        data: [
          {
            id,
            administrationId,
            ticketId: ticket.id,
            waitingSince: pendingSince,
            sentence: sentence.trim(),
            contestedById: actor.personId,
            contestedAt: now,
          },
        ],
        skipDuplicates: true,
      })
      if (count === 0) throw new ExpectedError('conflict')
      say({
        type: 'ticket.waitContested',
        administrationId,
        ticketId: ticket.id,
        data: { contestedWaitId: id },
      })
    },
    at,
  )
