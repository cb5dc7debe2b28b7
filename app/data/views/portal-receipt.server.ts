import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import type { Ability, AffectedGroup, TextLanguage, TicketType } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'
import { type Reader, viewAs } from '../scope.server'
import { ticketsAtDeskOf, ticketsOf } from '../visible-to.server'
import type { ReaderLocale } from './name-in.server'
import type { Texts } from './portal-services.server'

/** The receipt of a new ticket: what was asked, by whom, of whom. */
export interface PortalReceipt {
  id: string
  number: string
  type: TicketType
  subject: string
  language: TextLanguage | null
  description: string
  createdAt: Date
  affected: AffectedGroup | null
  ability: Ability | null
  isConfidential: boolean
  isSharedWithUnit: boolean
  isOwn: boolean
  requesterName: string | null
  requesterEmail: string | null
  administrationNames: Texts | null
  serviceNames: Texts | null
  callbackNumber: string | null
  site: string | null
  room: string | null
  fileNames: string[]
  /** A letter: the day on which it arrived, as YYYY-MM-DD. */
  receivedOn: string | null
}

/** The same for the desk to hand over or to post: in the requester's language, with where to ask. */
export interface DeskReceipt extends PortalReceipt {
  requesterLocale: ReaderLocale | null
  contact: { telephone: string; mail: string; counterNl: string; counterFr: string } | null
}

/** For who asked and who filed, and for nobody else. One query. @throws ExpectedError not_found */
export const portalReceipt = (actor: Actor, number: string): Promise<PortalReceipt> =>
  viewAs(actor, async (db) => {
    const [receipt] = await receiptsOf<PortalReceipt>(db, actor, number, ticketsOf(actor))
    if (!receipt) throw notFound()
    return receipt
  })

/** For whoever works on the ticket. One query. @throws ExpectedError not_found */
export const deskReceipt = (actor: Actor, number: string): Promise<DeskReceipt> =>
  viewAs(actor, async (db) => {
    const forDesk = Prisma.sql`, p.locale as "requesterLocale", (
      select jsonb_build_object('telephone', h.telephone, 'mail', h.mail, 'counterNl', h.counter_nl,
        'counterFr', h.counter_fr)
      from helpdesk_contact h where h.administration_id = t.administration_id or h.administration_id is null
      order by h.administration_id nulls last limit 1) as contact`
    const [receipt] = await receiptsOf<DeskReceipt>(db, actor, number, ticketsAtDeskOf(actor), forDesk)
    if (!receipt) throw notFound()
    return receipt
  })

const receiptsOf = <Receipt>(
  db: Reader,
  actor: Actor,
  number: string,
  condition: Prisma.Sql,
  more = Prisma.empty,
): Promise<Receipt[]> => db.$queryRaw`
      select t.id, t.number, t.type, t.subject, t.language, m.body as description, t.created_at as "createdAt",
        t.affected, t.ability, t.is_confidential as "isConfidential", t.is_shared_with_unit as "isSharedWithUnit",
        t.requester_id = ${actor.personId}::uuid as "isOwn", p.name as "requesterName", p.email as "requesterEmail",
        case when a.id is not null
          then jsonb_build_object('nl', a.name_nl, 'fr', a.name_fr, 'en', a.name_en, 'de', a.name_de)
        end as "administrationNames",
        case when s.id is not null
          then jsonb_build_object('nl', s.name_nl, 'fr', s.name_fr, 'en', s.name_en, 'de', s.name_de)
        end as "serviceNames",
        t.callback_number as "callbackNumber", t.site, t.room, t.received_on::text as "receivedOn",
        (select coalesce(jsonb_agg(f.name order by f.id), '[]') from attachment f where f.message_id = m.id) as "fileNames"
        ${more}
      from ticket t
        left join administration a on a.id = t.administration_id
        left join service s on s.id = t.service_id
        left join person p on p.id = t.requester_id
        join lateral (select m.id, m.body from message m where m.ticket_id = t.id and m.kind = 'public'
          order by m.created_at, m.id limit 1) m on true
      where t.number = ${number} and ${condition}`
