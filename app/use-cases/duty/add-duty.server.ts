import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { INSTALLATION } from '~/domain/events'
import { commit } from '~/events/commit.server'
import { newId } from '~/lib/new-id'

export interface NewDuty {
  teamId: string
  personId: string
  startsAt: Date
  endsAt: Date
  /** At which the person is called. */
  telephone: string
}

/**
 * Who leads a team says who of it is on duty from when until when.
 * @throws ExpectedError not_found for a team that they do not lead, invalid for somebody who is not in it
 */
export const addDuty = (actor: Actor, duty: NewDuty, at?: Date): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const [led] = await db.$queryRaw<unknown[]>`select where ${duty.teamId}::uuid = any(led_teams())`
      if (!led) throw notFound()
      const member = await db.teamMember.findFirst({
        where: {
          teamId: duty.teamId,
          personId: duty.personId,
          validFrom: { lte: now },
          OR: [{ validUntil: null }, { validUntil: { gt: now } }],
        },
        select: { personId: true },
      })
      if (!member) throw invalid({ person: 'notInTeam' })
      if (duty.startsAt >= duty.endsAt || duty.endsAt <= now) throw invalid({ until: 'endBeforeStart' })
      const id = newId(now)
      await db.duty.createMany({ data: [{ ...duty, id }] })
      const { teamId, personId } = duty
      say({
        type: 'duty.changed',
        administrationId: INSTALLATION,
        ticketId: null,
        data: { dutyId: id, teamId, personId, change: 'added' },
      })
    },
    at,
  )
