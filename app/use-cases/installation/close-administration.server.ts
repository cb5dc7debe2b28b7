import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { changedFields } from '../administration/coordinate.server'
import { operate } from './operate.server'

/** What people read instead of a form. */
export interface ClosingSentence {
  closedNl: string
  closedFr: string
  closedEn: string | null
  closedDe: string | null
}

/**
 * An operator closes an administration for new tickets, or says it in other words; since when it is closed stays. What is
 * there goes on.
 */
export const closeAdministration = (
  actor: Actor,
  administrationId: string,
  sentence: ClosingSentence,
  at?: Date,
): Promise<void> =>
  change(actor, administrationId, (before, now) => ({ ...sentence, closedSince: before ?? now }), at)

/** It takes new tickets again, and the sentence is gone. */
export const openAdministration = (actor: Actor, administrationId: string, at?: Date): Promise<void> =>
  change(
    actor,
    administrationId,
    () => ({ closedSince: null, closedNl: null, closedFr: null, closedEn: null, closedDe: null }),
    at,
  )

type Closing = { [Field in keyof ClosingSentence]: string | null } & { closedSince: Date | null }

const change = (
  actor: Actor,
  administrationId: string,
  becomes: (closedSince: Date | null, now: Date) => Closing,
  at?: Date,
): Promise<void> =>
  operate(
    actor,
    async ({ db, now, say }) => {
      const before = await db.administration.findUnique({ where: { id: administrationId } })
      if (!before) throw notFound()
      const data = becomes(before.closedSince, now)
      const fields = changedFields<Closing>(before, data)
      if (fields.length === 0) return
      await db.administration.update({ where: { id: administrationId }, data, select: { id: true } })
      say({
        type: 'settings.changed',
        administrationId,
        ticketId: null,
        data: { of: 'administration', change: 'changed', id: administrationId, fields },
      })
    },
    at,
  )
