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

-- ------------------------------------------------------------------ inviting

-- A coordinator lets somebody in who may be anybody. The person, their first role and the mail are beyond what any policy
-- gives a coordinator, so this is the one way, and it asks for itself what the policies would: an administration that is
-- theirs, a role that a coordinator gives, and nobody's own. Whoever is known keeps name and language; a role that is
-- valid stays. Answers {personId, isActive, given: [{id, role}]}; nobody is let in whose access is closed.
-- `ids`: for the person, the mail, and each role.
create function invite_person(of_administration uuid, address text, called text, speaks text, wanted text[], of_unit uuid,
  ids uuid[], at timestamptz) returns jsonb language plpgsql security definer set search_path = public as $$
declare
  invited person;
  wanted_role text;
  given_id uuid;
  given jsonb := '[]';
  place int := 2;
begin
  if not of_administration = any(coordinated_administrations())
      or cardinality(wanted) = 0 or not wanted <@ '{requester,agent,lead}' then
    raise insufficient_privilege using message = 'this person does not let others in there';
  end if;
  insert into person (id, email, name, locale, created_at) values (ids[1], address, called, speaks, at)
    on conflict (email) do nothing;
  select * into strict invited from person p where p.email = address;
  if invited.id = app_actor() then
    raise insufficient_privilege using message = 'nobody lets themself in';
  end if;
  if not invited.is_active then
    return jsonb_build_object('personId', invited.id, 'isActive', false, 'given', given);
  end if;
  foreach wanted_role in array wanted loop
    place := place + 1;
    insert into membership as m (id, administration_id, person_id, role, unit_id, valid_from)
      values (ids[place], of_administration, invited.id, wanted_role, of_unit, at)
      on conflict (person_id, administration_id, role)
        do update set unit_id = excluded.unit_id, valid_from = at, valid_until = null
        where not (m.valid_from <= at and (m.valid_until is null or m.valid_until > at))
      returning m.id into given_id;
    if given_id is not null then
      given := given || jsonb_build_object('id', given_id, 'role', wanted_role);
    end if;
  end loop;
  -- One that still waits is enough.
  if not exists (select 1 from account_mail a where a.person_id = invited.id and a.kind = 'invitation'
      and a.administration_id = of_administration and a.status = 'queued') then
    insert into account_mail (id, person_id, kind, administration_id, invited_by_id, created_at)
      values (ids[2], invited.id, 'invitation', of_administration, app_actor(), at);
  end if;
  return jsonb_build_object('personId', invited.id, 'isActive', true, 'given', given);
end $$;

grant create on schema public to irisdesk_system; -- taken back below
do $$
declare f constant regprocedure := 'invite_person(uuid, text, text, text, text[], uuid, uuid[], timestamptz)'::regprocedure;
begin
  execute format('alter function %s owner to irisdesk_system', f);
  execute format('revoke execute on function %s from public', f);
  execute format('grant execute on function %s to irisdesk_app', f);
end $$;
revoke create on schema public from irisdesk_system;
