import type { Actor } from '~/domain/actor'
import { assertAllowed } from '~/domain/errors'
import { type Commit, commit } from '~/events/commit.server'

/**
 * The frame of every change that an operator makes: in one transaction, under policies that know operators.
 * @throws ExpectedError not_found for everybody else
 */
export const operate = <T>(actor: Actor, work: (commit: Commit) => Promise<T>, at?: Date): Promise<T> =>
  commit(
    actor,
    async (commit) => {
      assertAllowed(actor.isOperator, false)
      return work(commit)
    },
    at,
  )
