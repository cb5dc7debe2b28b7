-- A list that is too long to be a file at once: it is prepared meanwhile, and kept for some days for whoever asked.

-- CreateTable
CREATE TABLE "prepared_file" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "filter" JSONB NOT NULL,
    "format" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_to_do" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "worker_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "storage_key" TEXT,
    "size_bytes" INTEGER,
    "desk_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "ticket_ids" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "prepared_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "prepared_file_person_id_id_idx" ON "prepared_file"("person_id", "id");

-- CreateIndex
CREATE INDEX "prepared_file_state_due_at_idx" ON "prepared_file"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "prepared_file_storage_key_key" ON "prepared_file"("storage_key");

-- AddForeignKey
ALTER TABLE "prepared_file" ADD CONSTRAINT "prepared_file_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table prepared_file
  add check (format in ('csv', 'xlsx')),
  add check (locale in ('nl', 'fr', 'en', 'de')),
  add check (state in ('waiting', 'working', 'ready', 'failed', 'expired')),
  add check (problem in ('notAllowed', 'unavailable', 'sightLost')),
  add check ((state = 'working') = (worker_id is not null)),
  add check (state <> 'ready' or (storage_key is not null and size_bytes is not null and expires_at is not null)),
  add check (rows_done >= 0 and rows_to_do >= 0);

alter table prepared_file enable row level security;
alter table prepared_file force row level security;
create policy across_administrations on prepared_file to irisdesk_system using (true) with check (true);
grant select, insert, update, delete on prepared_file to irisdesk_system;

-- Whoever asked, and nobody else. They ask and throw away; what the file holds and where it is, only the job writes:
-- a person who could, would name another one's bytes.
grant select, delete on prepared_file to irisdesk_app;
grant insert (id, person_id, filter, format, locale, time_zone, rows_to_do, due_at, created_at) on prepared_file to irisdesk_app;
create policy see on prepared_file for select to irisdesk_app using (person_id = (select app_actor()));
create policy ask on prepared_file for insert to irisdesk_app with check (person_id = (select app_actor()));
create policy throw_away on prepared_file for delete to irisdesk_app using (person_id = (select app_actor()));

-- Somebody is told that their file is ready, or that it failed.
ALTER TABLE "account_mail" ADD COLUMN     "prepared_file_id" UUID;

-- AddForeignKey
ALTER TABLE "account_mail" ADD CONSTRAINT "account_mail_prepared_file_id_fkey" FOREIGN KEY ("prepared_file_id") REFERENCES "prepared_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX "account_mail_prepared_file_id_idx" ON "account_mail"("prepared_file_id");

alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check check (kind in ('reset', 'invitation', 'digest', 'file'));
