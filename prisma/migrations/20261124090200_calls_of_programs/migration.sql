-- What a token may do at most, and what became of a call that a program may send twice. A call's row is written in the
-- same transaction as the change it asked for; it holds ids, never words, so that a repeated call is answered under the
-- rights of then and no text is kept twice.

-- AlterTable
-- Tokens of before were made when there was one kind: they keep what they could do. A default fills their rows, where an
-- update would find none: row-level security binds the owner too.
ALTER TABLE "api_token" ADD COLUMN "scopes" TEXT[]
  DEFAULT ARRAY['tickets:read', 'tickets:write', 'people:read', 'queues:read', 'catalogue:read'];
ALTER TABLE "api_token" ALTER COLUMN "scopes" SET DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "api_call" (
    "token_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_call_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateIndex
CREATE INDEX "api_call_created_at_idx" ON "api_call"("created_at");

-- AddForeignKey
ALTER TABLE "api_call" ADD CONSTRAINT "api_call_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table api_token add check (scopes <@ array['tickets:read', 'tickets:write', 'people:read', 'queues:read', 'catalogue:read']);

alter table api_call enable row level security;
alter table api_call force row level security;
create policy across_administrations on api_call to irisdesk_system using (true) with check (true);
grant select, insert, update, delete on api_call to irisdesk_system;

-- A person's programs know of their own calls. A key that is older than a day is free again: its row is written over.
grant select, insert, update on api_call to irisdesk_app;
create policy see on api_call for select to irisdesk_app using (person_id = (select app_actor()));
create policy remember on api_call for insert to irisdesk_app with check (person_id = (select app_actor()));
create policy remember_anew on api_call for update to irisdesk_app
  using (person_id = (select app_actor())) with check (person_id = (select app_actor()));

create or replace function actor_by_api_token(hash text) returns jsonb language plpgsql stable security definer set search_path = public as $$
begin
  return (select actor_facts(t.person_id) || jsonb_build_object('token', jsonb_build_object('id', t.id, 'name', t.name,
      'scopes', t.scopes, 'expiresAt', t.expires_at, 'lastUsedAt', t.last_used_at))
    from api_token t where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now()));
end $$;
