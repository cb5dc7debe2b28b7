import { type Actor, deskAdministrations } from '~/domain/actor'
import { viewAs } from '../scope.server'
import { ticketsOfDesks } from '../visible-to.server'
import { type Closing, closingsAmong } from './closings.server'
import { nameIn, type ReaderLocale } from './name-in.server'

export interface DeskService {
  id: string
  name: string
  isConfidential: boolean
}

/** A closed ticket from which a new one goes on. */
export interface DeskEarlierTicket {
  id: string
  number: string
  subject: string
  administrationId: string
  requesterId: string
  isConfidential: boolean
}

/** The ticket of this number at one of the actor's desks; null for any other. One query. */
export async function deskEarlierTicket(
  actor: Actor,
  number: string | null,
): Promise<DeskEarlierTicket | null> {
  if (!number) return null
  const [row] = await viewAs(
    actor,
    (db) => db.$queryRaw<DeskEarlierTicket[]>`
      select t.id, t.number, t.subject, t.administration_id as "administrationId", t.requester_id as "requesterId",
        t.is_confidential as "isConfidential"
      from ticket t where t.number = ${number} and ${ticketsOfDesks(actor)}`,
  )
  return row ?? null
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

/** What is said of an administration of the actor's desks that takes no new tickets; null while it does. One query. */
export const deskClosing = (actor: Actor, administrationId: string): Promise<Closing['texts'] | null> =>
  viewAs(actor, async (db) => {
    const [closing] = await closingsAmong(
      db,
      deskAdministrations(actor).filter((id) => id === administrationId),
    )
    return closing?.texts ?? null
  })
