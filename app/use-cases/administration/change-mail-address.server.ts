import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { coordinate } from './coordinate.server'

/**
 * A coordinator adds an address to which their people write. One address leads to one administration.
 * @param address lower case
 */
export const addMailAddress = (
  actor: Actor,
  administrationId: string,
  { address, language }: { address: string; language: 'nl' | 'fr' | 'en' | 'de' | null },
): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, settingChanged }) => {
    const { count } = await db.administrationAddress.createMany({
      data: [{ address, language, administrationId }],
      skipDuplicates: true,
    })
    if (count === 0) throw invalid({ address: 'addressTaken' })
    settingChanged('mailAddress', 'added', null)
  })

/** Mails to this address are held from now on, as to any address that nobody knows. */
export const removeMailAddress = (actor: Actor, administrationId: string, address: string): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, settingChanged }) => {
    const { count } = await db.administrationAddress.deleteMany({ where: { address, administrationId } })
    if (count === 0) throw notFound()
    settingChanged('mailAddress', 'removed', null)
  })
