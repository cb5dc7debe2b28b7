import { type Actor, deskAdministrations } from '~/domain/actor'
import { viewAs } from '../scope.server'
import { nameIn, type ReaderLocale } from './name-in.server'

export interface DeskService {
  id: string
  name: string
  isConfidential: boolean
}

/** More would be no list that somebody reads. */
const MOST = 200

/** What an administration of the actor's desks offers help with; none for any other. One query. */
export async function deskServices(
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<DeskService[]> {
  if (!deskAdministrations(actor).includes(administrationId)) return []
  return viewAs(
    actor,
    (db) => db.$queryRaw<DeskService[]>`
      select s.id, ${nameIn(locale, 's')} as name, s.confidential as "isConfidential" from service s
      where s.administration_id = ${administrationId}::uuid and s.is_active order by s.position, s.key limit ${MOST}`,
  )
}
