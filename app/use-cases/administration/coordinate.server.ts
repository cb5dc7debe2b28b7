import type { Actor } from '~/domain/actor'
import { coordinatesAdministration } from '~/domain/coordination'
import { assertAllowed } from '~/domain/errors'
import type { Setting, SettingChange } from '~/domain/events'
import { type Commit, commit } from '~/events/commit.server'

export interface Coordinating extends Commit {
  /** Tells the log which setting changed: ids and names of fields, never what was written in them. */
  settingChanged: (of: Setting, change: SettingChange, id: string | null, fields?: string[]) => void
}

/**
 * The frame of every change that a coordinator makes: in one transaction, in an administration that is theirs.
 * @throws ExpectedError not_found for any other
 */
export const coordinate = <T>(
  actor: Actor,
  administrationId: string,
  work: (coordinating: Coordinating) => Promise<T>,
  at?: Date,
): Promise<T> =>
  commit(
    actor,
    async (commit) => {
      assertAllowed(coordinatesAdministration(actor, administrationId), false)
      return work({
        ...commit,
        settingChanged: (of, change, id, fields = []) =>
          commit.say({
            type: 'settings.changed',
            administrationId,
            ticketId: null,
            data: { of, change, id, fields },
          }),
      })
    },
    at,
  )

/** The names of the fields whose value is another than before; empty when nothing changed. */
export const changedFields = <Values extends object>(before: Values, after: Partial<Values>): string[] =>
  (Object.keys(after) as (keyof Values & string)[]).filter((field) => after[field] !== before[field])
