import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { INSTALLATION } from '~/domain/events'
import { newId } from '~/lib/new-id'
import { operate } from './operate.server'

/**
 * An operator adds a team of the common pool, or renames one. Which queues it works on, coordinators say.
 * @param teamId null for a new one
 */
export const saveTeam = (
  actor: Actor,
  teamId: string | null,
  names: { nameNl: string; nameFr: string },
  at?: Date,
): Promise<{ teamId: string }> =>
  operate(
    actor,
    async ({ db, now, say }) => {
      const id = teamId ?? newId(now)
      if (teamId) {
        const { count } = await db.team.updateMany({ where: { id }, data: names })
        if (count === 0) throw notFound()
      } else {
        // Nobody reads the key; it only has to be its own.
        await db.team.create({ data: { ...names, id, key: id }, select: { id: true } })
      }
      say({
        type: 'team.changed',
        administrationId: INSTALLATION,
        ticketId: null,
        data: { teamId: id, change: teamId ? 'changed' : 'added' },
      })
      return { teamId: id }
    },
    at,
  )
