import { asActor } from '~/data/scope.server'
import { type Actor, worksAtDesk } from '~/domain/actor'

export interface Profile {
  name: string
  locale: 'nl' | 'fr' | 'en' | 'de'
  /** In which languages an agent helps; kept as it is for who works at no desk. */
  languagesHandled: ('nl' | 'fr')[]
}

/** Somebody says what they are called, in which language Irisdesk speaks to them, and in which ones they help. */
export const changeProfile = (actor: Actor, { name, locale, languagesHandled }: Profile): Promise<unknown> =>
  asActor(actor, (db) =>
    db.person.update({
      where: { id: actor.personId },
      data: { name, locale, ...(worksAtDesk(actor) && { languagesHandled }) },
      select: { id: true },
    }),
  )
