-- Links that are mailed to somebody (a forgotten password, an invitation), and the mails that carry them. Guarded as
-- sessions and tokens are: the application's role has no right on either, so no request reads or makes one as a person.

-- CreateTable
CREATE TABLE "person_link" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_mail" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "administration_id" UUID,
    "invited_by_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_link_token_hash_key" ON "person_link"("token_hash");
CREATE INDEX "person_link_person_id_idx" ON "person_link"("person_id");
CREATE INDEX "account_mail_person_id_idx" ON "account_mail"("person_id");
CREATE INDEX "account_mail_status_idx" ON "account_mail"("status");

-- AddForeignKey
ALTER TABLE "person_link" ADD CONSTRAINT "person_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "account_mail" ADD CONSTRAINT "account_mail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "account_mail" ADD CONSTRAINT "account_mail_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table person_link add check (purpose in ('reset', 'invitation')), add check (expires_at > created_at);
alter table account_mail add check (kind in ('reset', 'invitation')),
  add check (status in ('queued', 'sent', 'withheld', 'failed')),
  add check ((kind = 'invitation') = (administration_id is not null));

do $$
declare t text;
begin
  foreach t in array array['person_link', 'account_mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
  end loop;
end $$;

-- What somebody changes on their own page; the policy change_self already says "and of nobody else".
grant update (name, languages_handled) on person to irisdesk_app;
