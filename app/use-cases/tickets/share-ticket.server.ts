import { namesNothing } from '~/data/temporary-failure.server'
import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, invalid, notFound } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { commit } from '~/events/commit.server'
import { newId } from '~/lib/new-id'

export interface Share {
  number: string
  grantee: { administrationId: string } | { teamId: string }
  purpose: string
  until: Date
  maySeeNotes: boolean
  mayReply: boolean
}

/** The desk lets another administration or team see one ticket, for a purpose and until a date. */
export function shareTicket(actor: Actor, share: Share, at?: Date): Promise<{ id: string }> {
  return commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, share.number)
      assertAllowed(can(actor, 'note', ticket))
      if (ticket.isConfidential) throw invalid({ grantee: 'confidentialNotShared' })
      if (!share.purpose.trim()) throw invalid({ purpose: 'purposeMissing' })
      if (share.until <= now) throw invalid({ until: 'untilPast' })
      const granteeAdministrationId =
        'administrationId' in share.grantee ? share.grantee.administrationId : null
      if (granteeAdministrationId === ticket.administrationId) throw invalid({ grantee: 'granteeUnknown' })
      const id = newId(now)
      const stored = db.sharedAccess.create({
        data: {
          id,
          administrationId: ticket.administrationId,
          ticketId: ticket.id,
          granteeAdministrationId,
          granteeTeamId: 'teamId' in share.grantee ? share.grantee.teamId : null,
          purpose: share.purpose,
          maySeeNotes: share.maySeeNotes,
          mayReply: share.mayReply,
          grantedById: actor.personId,
          validFrom: now,
          validUntil: share.until,
        },
        select: { id: true },
      })
      await stored.catch(refuseUnknown)
      say({
        type: 'sharedAccess.given',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { sharedAccessId: id },
      })
      return { id }
    },
    at,
  )
}

/** The foreign key found no such body; who gives access need not see it to be told. */
function refuseUnknown(error: unknown): never {
  throw namesNothing(error) ? invalid({ grantee: 'granteeUnknown' }) : error
}

/** The desk ends a shared access; pages and sockets of the other side close within a second. */
export function endSharedAccess(
  actor: Actor,
  { number, sharedAccessId }: { number: string; sharedAccessId: string },
  at?: Date,
): Promise<void> {
  return commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'note', ticket))
      const share = await db.sharedAccess.findUnique({ where: { id: sharedAccessId } })
      if (share?.ticketId !== ticket.id) throw notFound()
      await db.sharedAccess.update({
        where: { id: sharedAccessId },
        data: { endedAt: now },
        select: { id: true },
      })
      say({
        type: 'sharedAccess.ended',
        administrationId: share.administrationId,
        ticketId: share.ticketId,
        data: { sharedAccessId },
      })
    },
    at,
  )
}
