import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'

/** An agent is there after all. @throws ExpectedError not_found for somebody else's absence */
export const removeAbsence = ({ personId }: Actor, id: string): Promise<void> =>
  asActor({ personId }, async (db) => {
    const { count } = await db.absence.deleteMany({ where: { id, personId } })
    if (count === 0) throw notFound()
  })
