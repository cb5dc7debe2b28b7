import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { commit } from '~/events/commit.server'

/** Who leads the team takes a line off its roster. @throws ExpectedError not_found for any other line */
export const removeDuty = (actor: Actor, dutyId: string): Promise<void> =>
  commit(actor, async ({ db }) => {
    const { count } = await db.duty.deleteMany({ where: { id: dutyId } })
    if (count === 0) throw notFound()
  })
