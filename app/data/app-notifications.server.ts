import type { NotificationChoices, NotificationKind, NotificationWays } from '~/domain/notifications'
import { newId } from '~/lib/new-id'
import type { Reader } from './scope.server'

/** One line behind somebody's bell because of one event. */
export interface WantedBellLine {
  administrationId: string
  eventId: string
  ticketId: string
  recipientId: string
  kind: NotificationKind
  /** When it happened: lines stand in this order, however many are written at once. */
  at: Date
}

/** Writes the lines; one that is there already (same event and recipient) stays as it is. Gives whose bells rang. */
export async function addBellLines(db: Reader, wanted: WantedBellLine[], now: Date): Promise<string[]> {
  const rows = wanted.map((one) => ({ ...one, id: newId(one.at) }))
  const added = await db.$queryRaw<{ recipientId: string }[]>`
    insert into app_notification (id, administration_id, event_id, ticket_id, recipient_id, kind, created_at)
    select id, "administrationId", "eventId", "ticketId", "recipientId", kind, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as wanted
      (id uuid, "administrationId" uuid, "eventId" uuid, "ticketId" uuid, "recipientId" uuid, kind text)
    on conflict (event_id, recipient_id) do nothing returning recipient_id as "recipientId"`
  return [...new Set(added.map(({ recipientId }) => recipientId))]
}

/** What these people chose; who chose nothing is missing. */
export async function choicesOf(db: Reader, personIds: string[]): Promise<Map<string, NotificationChoices>> {
  const rows = await db.$queryRaw<{ personId: string; kind: NotificationKind; ways: NotificationWays }[]>`
    select person_id as "personId", kind, ways from notification_choice
    where person_id = any(${[...new Set(personIds)]}::uuid[])`
  const choices = new Map<string, NotificationChoices>()
  for (const { personId, kind, ways } of rows)
    choices.set(personId, { ...choices.get(personId), [kind]: ways })
  return choices
}
