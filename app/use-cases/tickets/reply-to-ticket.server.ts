import type { StoredFile } from '~/data/messages.server'
import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import type { Channel, TextLanguage } from '~/domain/ticket-values'
import { commit } from '~/events/commit.server'
import type { TimeSpent } from '../effort/spend-time.server'
import type { NextStatus } from './apply-status.server'
import { assertMayReply, sayReply } from './say-reply.server'

export interface Reply {
  number: string
  body: string
  language: TextLanguage
  channel: Channel
  files?: StoredFile[]
  /** Said as the helpdesk, with the status after it; absent: said as one of the people who ask. */
  asHelpdesk?: { next: NextStatus | null; version: number | null }
  deliveryId?: string | null
  /** How long its author worked on it, where the desk writes that down. */
  spent?: TimeSpent | null
}

/** Somebody says something that everybody on the ticket may read, at once: the requester answers, or a program does. */
export const replyToTicket = (actor: Actor, reply: Reply, at?: Date): Promise<{ messageId: string }> =>
  commit(
    actor,
    async (work) => {
      const ticket = await findTicketForChange(work.db, reply.number)
      assertMayReply(actor, ticket, reply)
      if (reply.asHelpdesk) assertVersion(ticket, reply.asHelpdesk.version)
      return sayReply(work, actor, ticket, reply)
    },
    at,
  )
