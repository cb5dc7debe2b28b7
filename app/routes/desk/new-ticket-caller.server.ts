import { type DeskPerson, deskPeople, deskPerson } from '~/data/views/desk-people.server'
import type { Actor } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { callerForm } from '~/http/desk/new-ticket-form.server'
import { readForm } from '~/http/form.server'
import type { Locale } from '~/i18n/locales'

/**
 * For whom the ticket is: chosen from the list, or typed so that only one person fits.
 * @throws ExpectedError invalid
 */
export async function callerOf(
  actor: Actor,
  form: FormData,
  locale: Locale,
): Promise<{ requesterId: string; administrationId: string }> {
  const { caller, callerId, administrationId, match } = readForm(form, callerForm)
  const [matchAdministration, matchPerson] = match?.split('/') ?? []
  const chosen = {
    personId: matchPerson ?? callerId,
    administrationId: matchAdministration ?? administrationId,
  }
  if (chosen.personId && chosen.administrationId) {
    const person = await deskPerson(actor, chosen, locale)
    if (!person) throw invalid({ caller: 'requesterUnknown' })
    return { requesterId: person.id, administrationId: person.administrationId }
  }
  const people = await deskPeople(actor, caller, { administrationId, locale })
  const [first, second] = people
  if (!first) throw invalid({ caller: 'requesterUnknown' })
  if (second) throw invalid({ caller: 'choiceUnknown' })
  return { requesterId: first.id, administrationId: first.administrationId }
}

/** Who fits what was typed in a form that comes back; nobody when somebody was chosen. */
export function callersLike(
  actor: Actor,
  { caller = '', callerId, administrationId }: Record<string, string>,
  locale: Locale,
): Promise<DeskPerson[]> {
  return callerId ? Promise.resolve([]) : deskPeople(actor, caller, { administrationId, locale })
}
