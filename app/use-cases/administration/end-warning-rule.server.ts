import { askForRecount } from '~/data/promise-recounts.server'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { coordinate } from './coordinate.server'

/** A coordinator ends a rule: nobody is warned by it from this moment. What it did stays in the log. */
export const endWarningRule = (
  actor: Actor,
  administrationId: string,
  ruleId: string,
  at?: Date,
): Promise<void> =>
  coordinate(
    actor,
    administrationId,
    async ({ db, now, settingChanged }) => {
      const { count } = await db.warningRule.updateMany({
        where: { id: ruleId, administrationId, endedAt: null },
        data: { endedAt: now },
      })
      if (count === 0) throw notFound()
      await askForRecount(db, administrationId, now)
      settingChanged('warningRule', 'removed', ruleId)
    },
    at,
  )
