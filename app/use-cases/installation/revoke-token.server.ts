import { revokeOperatedToken } from '~/data/api-tokens.server'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { INSTALLATION } from '~/domain/events'
import { operate } from './operate.server'

/** An operator ends anybody's token; the program that shows it is refused from now on. @throws ExpectedError not_found */
export const revokeToken = (actor: Actor, tokenId: string, at?: Date): Promise<void> =>
  operate(
    actor,
    async ({ db, now, say }) => {
      const personId = await revokeOperatedToken(db, tokenId, now)
      if (!personId) throw notFound()
      say({
        type: 'token.revoked',
        administrationId: INSTALLATION,
        ticketId: null,
        data: { tokenId, personId },
      })
    },
    at,
  )
