import { actorByPerson } from '~/data/actor-facts.server'
import { appendEvents } from '~/data/event-log.server'
import { keepUnreleased, repliesToRelease, takeHeldReply } from '~/data/held-replies.server'
import { acrossAdministrations } from '~/data/scope.server'
import { findTicketForChange } from '~/data/tickets.server'
import { ExpectedError } from '~/domain/errors'
import { eventsBell } from '~/events/bell.server'
import { commit } from '~/events/commit.server'
import { assertMayReply, sayReply } from './say-reply.server'

/**
 * Answers go out whose time to be taken back is over, each under the rights that its author has now. What can no longer
 * go out is kept with the reason, for its author to see. Gives how many went out.
 */
export async function releaseReplies(now = new Date()): Promise<number> {
  let released = 0
  const failures: unknown[] = []
  for (const { id, authorId, number } of await repliesToRelease(now)) {
    try {
      if (await release(id, authorId, number, now)) released += 1
      // Gone by now: another process, or its author, was quicker. Still there: out of its author's sight.
      else await notReleased(id, 'not_allowed', now)
    } catch (error) {
      // One that cannot be read must not hold up the others.
      if (!(error instanceof ExpectedError)) failures.push(error)
      else await notReleased(id, error.code === 'closed' ? 'closed' : 'not_allowed', now)
    }
  }
  if (failures.length > 0) throw failures[0]
  return released
}

async function release(id: string, authorId: string, number: string, now: Date): Promise<boolean> {
  const actor = await actorByPerson(authorId)
  if (!actor) throw new ExpectedError('not_allowed')
  return commit(
    actor,
    async (work) => {
      const ticket = await findTicketForChange(work.db, number)
      const held = await takeHeldReply(work.db, id)
      if (!held) return false
      const { body, language, channel, files, next } = held
      const reply = {
        number,
        body,
        language,
        files,
        channel,
        asHelpdesk: { next, version: null },
      }
      assertMayReply(actor, ticket, reply)
      await sayReply(work, actor, ticket, reply, held.sentAt)
      return true
    },
    now,
  )
}

async function notReleased(id: string, problem: 'closed' | 'not_allowed', now: Date): Promise<void> {
  await acrossAdministrations('who may no longer answer cannot note it down either', async (db) => {
    const held = await keepUnreleased(db, id, problem)
    if (!held) return
    const data = { heldReplyId: id, problem }
    await appendEvents(db, [{ ...held, type: 'ticket.replyNotReleased', data }], { actorId: null, now })
  })
  eventsBell.ring()
}
