import { askForRecount } from '~/data/promise-recounts.server'
import type { Actor } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import type { WarningRule } from '~/domain/promises/contract'
import type { WarnedRole } from '~/domain/promises/warning-acts'
import { newId } from '~/lib/new-id'
import { assertQueueOf } from './assert-own.server'
import { coordinate } from './coordinate.server'

export interface NewWarningRule extends Pick<WarningRule, 'promise' | 'moment'> {
  mails: WarnedRole[]
  raisesPriority: boolean
  movesToQueueId: string | null
}

/**
 * A coordinator decides when whom to warn, from now on: open promises get their timers soon, and what was reached before is not
 * warned of.
 * @throws ExpectedError invalid for a rule that does nothing
 */
export const addWarningRule = (
  actor: Actor,
  administrationId: string,
  { promise, moment, mails, raisesPriority, movesToQueueId }: NewWarningRule,
  at?: Date,
): Promise<void> =>
  coordinate(
    actor,
    administrationId,
    async ({ db, now, settingChanged }) => {
      if (mails.length === 0 && !raisesPriority && movesToQueueId === null)
        throw invalid({ queue: 'warningDoesNothing' })
      await assertQueueOf(db, administrationId, movesToQueueId)
      const id = newId(now)
      await db.warningRule.createMany({
        data: [
          {
            id,
            administrationId,
            promise,
            ...moment,
            mailsAssignee: mails.includes('assignee'),
            mailsTeam: mails.includes('team'),
            mailsLead: mails.includes('lead'),
            raisesPriority,
            movesToQueueId,
            activeFrom: now,
            savedById: actor.personId,
          },
        ],
      })
      await askForRecount(db, administrationId, now)
      settingChanged('warningRule', 'added', id)
    },
    at,
  )
