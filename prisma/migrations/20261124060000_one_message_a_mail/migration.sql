-- A mail becomes at most one message per administration, whoever tries and however often: two pollers, a second run
-- after a crash, two agents who decide about a held mail at once.
create unique index message_of_mail on message (delivery_id) where delivery_id is not null;
create index incoming_mail_unfinished on incoming_mail (received_at, id) where outcome = 'received';
create index mail_delivery_held on mail_delivery (administration_id, created_at desc, id desc) where outcome = 'held';
