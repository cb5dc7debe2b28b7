import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { INSTALLATION } from '~/domain/events'
import { commit } from '~/events/commit.server'

/** Who leads the team takes a line off its roster. @throws ExpectedError not_found for any other line */
export const removeDuty = (actor: Actor, dutyId: string): Promise<void> =>
  commit(actor, async ({ db, say }) => {
    const [removed] = await db.$queryRaw<{ teamId: string; personId: string }[]>`
      delete from duty where id = ${dutyId}::uuid returning team_id as "teamId", person_id as "personId"`
    if (!removed) throw notFound()
    say({
      type: 'duty.changed',
      administrationId: INSTALLATION,
      ticketId: null,
      data: { dutyId, ...removed, change: 'removed' },
    })
  })
