import type { Reader } from '~/data/scope.server'

type Count = { count: number }[]

/** What must never be found, by the sentence that says it: each counts the rows that are only half there. */
export const halfWritten: Record<string, (db: Reader) => Promise<Count>> = {
  'a ticket without its first message': (db) => db.$queryRaw<Count>`
    select count(*)::int from ticket t where not exists (select from message m where m.ticket_id = t.id)`,

  'a ticket of which the log does not tell once': (db) => db.$queryRaw<Count>`
    select count(*)::int from ticket t
    where (select count(*) from event e where e.ticket_id = t.id and e.type = 'ticket.created') <> 1`,

  'a message of which the log does not tell once': (db) => db.$queryRaw<Count>`
    select count(*)::int from message m
    where (select count(*) from event e where e.ticket_id = m.ticket_id and e.data->>'messageId' = m.id::text) <> 1`,

  'an event about a message that is not there': (db) => db.$queryRaw<Count>`
    select count(*)::int from event e
    where e.data->>'messageId' is not null
      and not exists (select from message m where m.id::text = e.data->>'messageId')`,

  'a log with a gap': (db) => db.$queryRaw<Count>`
    select count(*)::int from event_stream s
    where s.last_number <> (select count(*) from event e where e.administration_id = s.administration_id)
      or s.last_number <> (select max(e.number) from event e where e.administration_id = s.administration_id)`,

  'a log that the outbox has not read': (db) => db.$queryRaw<Count>`
    select count(*)::int from event_stream s
    where s.last_number is distinct from
      (select p.position from outbox_position p where p.administration_id = s.administration_id)`,

  'a ticket without its receipt': (db) => db.$queryRaw<Count>`
    select count(*)::int from ticket t
    where not exists (select from notification n
      where n.ticket_id = t.id and n.recipient_id = t.requester_id and n.template = 'received')`,

  'an answer of the helpdesk without its mail': (db) => db.$queryRaw<Count>`
    select count(*)::int from event e join ticket t on t.id = e.ticket_id
    where e.type = 'ticket.replied' and e.actor_id <> t.requester_id
      and not exists (select from notification n
        where n.event_id = e.id and n.recipient_id = t.requester_id and n.template = 'replied')`,

  'an answer of the helpdesk without its line behind the bell': (db) => db.$queryRaw<Count>`
    select count(*)::int from event e join ticket t on t.id = e.ticket_id
    where e.type = 'ticket.replied' and e.actor_id <> t.requester_id
      and not exists (select from app_notification n where n.event_id = e.id and n.recipient_id = t.requester_id)`,

  'a mail that still waits': (db) => db.$queryRaw<Count>`
    select count(*)::int from notification where status = 'queued'`,

  'an answer that still waits to go out': (db) => db.$queryRaw<Count>`select count(*)::int from held_reply`,

  'a mail that came and was not finished': (db) => db.$queryRaw<Count>`
    select count(*)::int from incoming_mail where outcome = 'received'`,

  'a mail that came and ended in other than one way': (db) => db.$queryRaw<Count>`
    select count(*)::int from (
      select m.message_id from incoming_mail m join mail_delivery d on d.incoming_mail_id = m.id
      group by m.message_id having count(*) filter (where d.outcome <> 'duplicate') <> 1) as ended`,

  'a mail that came and stands in no message': (db) => db.$queryRaw<Count>`
    select count(*)::int from mail_delivery d where d.outcome in ('ticket', 'reply')
      and not exists (select from message m where m.delivery_id = d.id and m.ticket_id = d.ticket_id)`,

  'a message by a mail that never came': (db) => db.$queryRaw<Count>`
    select count(*)::int from message m where m.delivery_id is not null
      and not exists (select from mail_delivery d where d.id = m.delivery_id)`,

  'a queue whose count is not true': (db) => db.$queryRaw<Count>`
    select count(*)::int from queue_count c
    where c.fresh + c.open + c.pending <> (select count(*) from ticket t
      where t.queue_id = c.queue_id and t.status in ('new', 'open', 'pending') and not t.is_confidential)`,
}
