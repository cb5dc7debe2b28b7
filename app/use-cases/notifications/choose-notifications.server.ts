import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { type NotificationChoices, notificationKinds, waysFor } from '~/domain/notifications'

/** Somebody chooses by which ways they hear of what, from now on. A way that a kind does not have is left aside. */
export async function chooseNotifications(actor: Actor, choices: NotificationChoices): Promise<void> {
  await asActor(actor, async (db) => {
    for (const kind of notificationKinds) {
      const ways = waysFor[kind].find((one) => one === choices[kind])
      if (!ways) continue
      const personId_kind = { personId: actor.personId, kind }
      await db.notificationChoice.upsert({
        where: { personId_kind },
        create: { ...personId_kind, ways },
        update: { ways },
      })
    }
  })
}
