-- What somebody finds behind the bell, and by which way they want to hear of what. One line per event and recipient, as
-- for mails; whether its ticket may still be seen is asked each time it is shown.

-- CreateTable
CREATE TABLE "app_notification" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ways" TEXT NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateIndex
CREATE INDEX "app_notification_recipient_id_id_idx" ON "app_notification"("recipient_id", "id");

-- CreateIndex
CREATE INDEX "app_notification_recipient_id_read_at_idx" ON "app_notification"("recipient_id", "read_at");

-- CreateIndex
CREATE INDEX "app_notification_ticket_id_idx" ON "app_notification"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_notification_event_id_recipient_id_key" ON "app_notification"("event_id", "recipient_id");

-- AddForeignKey
ALTER TABLE "app_notification" ADD CONSTRAINT "app_notification_administration_id_ticket_id_fkey" FOREIGN KEY ("administration_id", "ticket_id") REFERENCES "ticket"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table app_notification add check (kind in ('replied', 'answered', 'assigned', 'resolved'));
alter table notification_choice add check (kind in ('replied', 'answered', 'assigned', 'resolved'));
-- Agents get no mail about each answer: the desk shows it.
alter table notification_choice add check (ways in ('app', 'none') or (ways in ('mail', 'both') and kind <> 'answered'));

do $$
declare t text;
begin
  foreach t in array array['app_notification', 'notification_choice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
  end loop;
end $$;

-- Only the person themself, and only while they may see the ticket.
grant select on app_notification to irisdesk_app;
grant update (read_at) on app_notification to irisdesk_app;
create policy see on app_notification for select to irisdesk_app using (
  recipient_id = (select app_actor()) and exists (select 1 from ticket t where t.id = ticket_id));
create policy read on app_notification for update to irisdesk_app
  using (recipient_id = (select app_actor())) with check (recipient_id = (select app_actor()));

grant select, insert, update on notification_choice to irisdesk_app;
create policy see on notification_choice for select to irisdesk_app using (person_id = (select app_actor()));
create policy choose on notification_choice for insert to irisdesk_app with check (person_id = (select app_actor()));
create policy choose_anew on notification_choice for update to irisdesk_app
  using (person_id = (select app_actor())) with check (person_id = (select app_actor()));
