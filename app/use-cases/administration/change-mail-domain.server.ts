import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { coordinate } from './coordinate.server'

/**
 * A coordinator adds a domain whose senders are taken for people of their administration.
 * @param domain lower case
 */
export const addMailDomain = (actor: Actor, administrationId: string, domain: string): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, settingChanged }) => {
    const { count } = await db.mailDomain.createMany({
      data: [{ domain, administrationId }],
      skipDuplicates: true,
    })
    if (count === 0) throw invalid({ domain: 'domainKnown' })
    settingChanged('mailDomain', 'added', null)
  })

/** Unknown senders of this domain are held for a human from now on. */
export const removeMailDomain = (actor: Actor, administrationId: string, domain: string): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, settingChanged }) => {
    const { count } = await db.mailDomain.deleteMany({ where: { domain, administrationId } })
    if (count === 0) throw notFound()
    settingChanged('mailDomain', 'removed', null)
  })
