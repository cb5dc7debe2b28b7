import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'

/** Somebody chooses the language in which Irisdesk speaks and writes to them. */
export function changeLanguage(actor: Actor, locale: 'nl' | 'fr' | 'en' | 'de'): Promise<unknown> {
  return asActor(actor, (db) =>
    db.person.update({ where: { id: actor.personId }, data: { locale }, select: { id: true } }),
  )
}
