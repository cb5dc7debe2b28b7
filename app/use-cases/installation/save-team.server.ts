import { mayWorkBy } from '~/data/team-calendars.server'
import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { INSTALLATION } from '~/domain/events'
import { newId } from '~/lib/new-id'
import { operate } from './operate.server'

/**
 * An operator adds a team of the common pool, or changes its names and the calendar by which it works. Which queues it works
 * on, coordinators say.
 * @param teamId null for a new one
 */
export const saveTeam = (
  actor: Actor,
  teamId: string | null,
  { calendarId, ...names }: { nameNl: string; nameFr: string; calendarId?: string | null | undefined },
  at?: Date,
): Promise<{ teamId: string }> =>
  operate(
    actor,
    async ({ db, now, say }) => {
      const id = teamId ?? newId(now)
      if (teamId) {
        const team = await db.team.findUnique({ where: { id }, select: { calendarId: true } })
        if (!team) throw notFound()
        const isOther = calendarId !== undefined && calendarId !== team.calendarId
        if (isOther && calendarId && !(await mayWorkBy(db, id, calendarId)))
          throw invalid({ calendar: 'calendarUnknown' })
        await db.team.updateMany({ where: { id }, data: { ...names, ...(isOther && { calendarId }) } })
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
