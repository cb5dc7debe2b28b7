import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { coordinate } from './coordinate.server'

/** A coordinator withdraws a rule: from now on the next most specific one decides, or the default queue. */
export const removeRoutingRule = (actor: Actor, administrationId: string, ruleId: string): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, settingChanged }) => {
    const { count } = await db.routingRule.deleteMany({ where: { id: ruleId, administrationId } })
    if (count === 0) throw notFound()
    settingChanged('routingRule', 'removed', ruleId)
  })
