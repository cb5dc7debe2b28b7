import { decideHeldDelivery, findHeldDelivery } from '~/data/held-mail.server'
import type { Actor } from '~/domain/actor'
import { commit } from '~/events/commit.server'

/** An agent decides that nothing has to be done with a held mail. It stays stored and can still be taken in. */
export const dismissHeldMail = (actor: Actor, deliveryId: string, at?: Date): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const { administrationId } = await findHeldDelivery(db, actor, deliveryId, ['held'])
      await decideHeldDelivery(db, deliveryId, { outcome: 'dismissed' }, { actorId: actor.personId, now })
      say({
        type: 'mail.decided',
        administrationId,
        ticketId: null,
        data: { deliveryId, outcome: 'dismissed' },
      })
    },
    at,
  )
