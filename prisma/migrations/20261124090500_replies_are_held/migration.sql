-- An answer that its author can still take back. It is stored at once, but it is no message yet: whoever asked, mails,
-- lists, export and search know nothing of it until its release makes it one, and deletes the row.

-- AlterTable
ALTER TABLE "administration" ADD COLUMN     "reply_undo_seconds" INTEGER NOT NULL DEFAULT 5;

-- CreateTable
CREATE TABLE "held_reply" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "next_status" TEXT,
    "next_pending_on" TEXT,
    "next_pending_until" TIMESTAMPTZ(3),
    "next_resolution_code" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "releases_at" TIMESTAMPTZ(3) NOT NULL,
    "problem" TEXT,

    CONSTRAINT "held_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "held_reply_releases_at_idx" ON "held_reply"("releases_at");

-- CreateIndex
CREATE INDEX "held_reply_ticket_id_idx" ON "held_reply"("ticket_id");

-- AddForeignKey
ALTER TABLE "held_reply" ADD CONSTRAINT "held_reply_administration_id_ticket_id_fkey" FOREIGN KEY ("administration_id", "ticket_id") REFERENCES "ticket"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table administration add check (reply_undo_seconds between 0 and 30);
-- A setting of the coordinators, as the others of their administration.
grant update (reply_undo_seconds) on administration to irisdesk_app;

alter table held_reply add check (problem in ('closed', 'not_allowed'));
alter table held_reply add check (releases_at >= sent_at);

alter table held_reply enable row level security;
alter table held_reply force row level security;
create policy across_administrations on held_reply to irisdesk_system using (true) with check (true);
grant select, insert, update, delete on held_reply to irisdesk_system;

-- Its author, and those who see the notes of the ticket: for everybody else it does not exist.
grant select, insert, delete on held_reply to irisdesk_app;
create policy see on held_reply for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id)
  and (author_id = (select app_actor())
    or administration_id = any((select desk_administrations())::uuid[])
    or ticket_id = any((select shared_tickets_with_notes())::uuid[])));
create policy say on held_reply for insert to irisdesk_app with check (
  author_id = (select app_actor())
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = held_reply.administration_id
    and (t.administration_id = any((select desk_administrations())::uuid[])
      or t.id = any((select shared_tickets_with_reply())::uuid[]))));
create policy take_back on held_reply for delete to irisdesk_app using (author_id = (select app_actor()));
