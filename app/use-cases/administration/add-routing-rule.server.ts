import type { Actor } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { assertQueueOf, assertServiceOf, assertTeam } from './assert-own.server'
import { coordinate } from './coordinate.server'

export interface NewRoutingRule {
  /** Null: any. */
  serviceId: string | null
  language: 'nl' | 'fr' | 'en' | 'de' | null
  queueId: string
  /** Null: the team of the queue. */
  teamId: string | null
}

/** A coordinator decides where tickets about a service, in a language or both go. What is named twice is refused. */
export const addRoutingRule = (actor: Actor, administrationId: string, rule: NewRoutingRule): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    const { serviceId, language, queueId, teamId } = rule
    // For everything else there is the default queue.
    if (serviceId === null && language === null) throw invalid({ service: 'ruleTooWide' })
    await assertServiceOf(db, administrationId, serviceId)
    await assertQueueOf(db, administrationId, queueId)
    await assertTeam(db, teamId)
    const same = await db.routingRule.findFirst({
      where: { administrationId, serviceId, language },
      select: { id: true },
    })
    if (same) throw invalid({ service: 'ruleExists' })
    const id = newId(now)
    await db.routingRule.create({ data: { ...rule, id, administrationId }, select: { id: true } })
    settingChanged('routingRule', 'added', id)
  })
