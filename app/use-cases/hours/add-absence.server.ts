import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { newId } from '~/lib/new-id'

export interface NewAbsence {
  startsAt: Date
  endsAt: Date
  /** The address of a colleague whom the agent knows; null: nobody stands in. */
  substituteEmail: string | null
}

/**
 * An agent says when they are away, and who stands in.
 * @throws ExpectedError invalid for a time that is over, and for somebody whom they do not know
 */
export const addAbsence = (
  { personId }: Actor,
  { startsAt, endsAt, substituteEmail }: NewAbsence,
  now = new Date(),
): Promise<void> =>
  asActor({ personId }, async (db) => {
    if (startsAt >= endsAt || endsAt <= now) throw invalid({ until: 'endBeforeStart' })
    const substitute =
      substituteEmail === null
        ? null
        : await db.person.findFirst({
            where: { email: substituteEmail, isActive: true, id: { not: personId } },
            select: { id: true },
          })
    if (substituteEmail !== null && !substitute) throw invalid({ substitute: 'personUnknown' })
    await db.absence.createMany({
      data: [{ id: newId(now), personId, startsAt, endsAt, substituteId: substitute?.id ?? null }],
    })
  })
