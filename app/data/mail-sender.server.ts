import type { OpeningHours } from '~/domain/calendar/opening-hours'
import type { LoggedEvent } from '~/domain/events'
import { Prisma } from './generated/client'
import { openingHoursOfCalendar } from './opening-hours.server'
import type { Reader } from './scope.server'

/** The body that writes: what it is called, under which addresses people know it and how to reach its helpdesk. */
export interface MailSender {
  names: { nl: string; fr: string; en: string | null; de: string | null }
  languageOrder: 'nl_fr' | 'fr_nl'
  showsAgentNames: boolean
  closesAfterWorkingDays: number
  timeZone: string
  /** In the order of their addresses; language null: for any. */
  addresses: { address: string; language: string | null }[]
  /** The administration's own helpdesk, or the common one; null in an installation that has none yet. */
  contact:
    | (OpeningHours & {
        telephone: string
        mail: string
        counterNl: string
        counterFr: string
      })
    | null
}

/** Of `administration a`. */
const senderFacts = Prisma.sql`jsonb_build_object(
      'names', jsonb_build_object('nl', a.name_nl, 'fr', a.name_fr, 'en', a.name_en, 'de', a.name_de),
      'languageOrder', a.language_order, 'showsAgentNames', a.show_agent_names,
      'closesAfterWorkingDays', a.closes_after_working_days, 'timeZone', a.time_zone,
      'addresses', (select coalesce(jsonb_agg(jsonb_build_object('address', d.address, 'language', d.language)
        order by d.address), '[]') from administration_address d where d.administration_id = a.id),
      'contact', (select jsonb_build_object('telephone', h.telephone, 'mail', h.mail, 'counterNl', h.counter_nl,
          'counterFr', h.counter_fr) || ${openingHoursOfCalendar}
        from helpdesk_contact h join calendar c on c.id = h.calendar_id
        where h.administration_id = a.id or h.administration_id is null
        order by h.administration_id nulls last limit 1))`

/** What the mail of a notification says about its sender, and the event that it tells of. */
export async function senderAndEvent(
  db: Reader,
  { administrationId, eventId }: { administrationId: string; eventId: string },
): Promise<{ sender: MailSender; event: LoggedEvent }> {
  const [row] = await db.$queryRaw<(LoggedEvent & { sender: MailSender })[]>`
    select e.administration_id as "administrationId", e.number, e.id, e.type, e.is_public as "isPublic",
      e.ticket_id as "ticketId", e.actor_id as "actorId", e.data, e.at, ${senderFacts} as sender
    from administration a, event e where a.id = ${administrationId}::uuid and e.id = ${eventId}::uuid`
  if (!row) throw new Error('A notification without its administration or event')
  const { sender, ...event } = row
  return { sender, event: event as LoggedEvent }
}

/** In whose name a mail about somebody's access is written; without an administration it is the common helpdesk. */
export async function senderOf(db: Reader, administrationId: string | null): Promise<MailSender> {
  const [row] = await db.$queryRaw<{ sender: MailSender | Nobody }[]>`
    select ${senderFacts} as sender
    from (select 1) as one left join administration a on a.id = ${administrationId}::uuid`
  if (!row) throw new Error('A mail without a sender')
  const { sender } = row
  if (isSomebody(sender)) return sender
  const names = { nl: 'Irisdesk', fr: 'Irisdesk', en: null, de: null }
  return { ...sender, ...commonSettings, names }
}

type Nobody = Omit<MailSender, 'names'> & { names: { nl: null } }
const isSomebody = (sender: MailSender | Nobody): sender is MailSender => sender.names.nl !== null
const commonSettings = {
  languageOrder: 'nl_fr',
  showsAgentNames: true,
  closesAfterWorkingDays: 5,
  timeZone: 'Europe/Brussels',
} as const

/** Message-IDs of the mails by which these messages came, in the same order; they keep a conversation in one thread. */
export async function messageIdsOfDeliveries(db: Reader, deliveryIds: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ messageId: string }[]>`
    select i.message_id as "messageId"
    from unnest(${deliveryIds}::uuid[]) with ordinality as wanted (id, place)
      join mail_delivery d on d.id = wanted.id join incoming_mail i on i.id = d.incoming_mail_id
    where i.message_id is not null order by wanted.place`
  return rows.map(({ messageId }) => messageId)
}
