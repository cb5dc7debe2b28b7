import { setOperator } from '~/data/people.server'
import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { INSTALLATION } from '~/domain/events'
import type { Commit } from '~/events/commit.server'
import { operate } from './operate.server'

/**
 * An operator lets somebody else operate the installation too: somebody we know, and who may sign in.
 * @throws ExpectedError invalid for everybody else
 */
export const makeOperator = (actor: Actor, email: string, at?: Date): Promise<void> =>
  operate(
    actor,
    async (commit) => {
      const person = await commit.db.person.findFirst({
        where: { email: email.trim().toLowerCase(), isActive: true },
        select: { id: true },
      })
      if (!person) throw invalid({ email: 'personUnknown' })
      if ((await change(commit, person.id, true)) === 'unknown') throw invalid({ email: 'personUnknown' })
    },
    at,
  )

/**
 * An operator takes it away from somebody, or lays it down; the last one keeps it.
 * @throws ExpectedError not_found for nobody, invalid for the last one
 */
export const endOperator = (actor: Actor, personId: string, at?: Date): Promise<void> =>
  operate(
    actor,
    async (commit) => {
      const outcome = await change(commit, personId, false)
      if (outcome === 'unknown') throw notFound()
      if (outcome === 'last') throw invalid({ email: 'lastOperator' })
    },
    at,
  )

async function change({ db, say }: Commit, personId: string, isOperator: boolean) {
  const outcome = await setOperator(db, personId, isOperator)
  if (outcome === 'done')
    say({
      type: 'operator.changed',
      administrationId: INSTALLATION,
      ticketId: null,
      data: { personId, isOperator },
    })
  return outcome
}
