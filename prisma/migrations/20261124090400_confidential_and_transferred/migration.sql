-- A ticket goes to another administration, and keeps its number and its conversation. What its old desk wrote for itself
-- stays with that desk (decision 012). And: who opened a ticket is told to those whom it concerns.

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN "here_since" TIMESTAMPTZ(3);
ALTER TABLE "ticket" ADD COLUMN "transferred_from" TEXT;

-- AlterTable
ALTER TABLE "message" ADD COLUMN "note_sides" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "ticket_transfer" (
    "id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "to_administration_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "is_confidential" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ticket_transfer_administration_id_id_idx" ON "ticket_transfer"("administration_id", "id");

-- CreateIndex
CREATE INDEX "ticket_transfer_ticket_id_idx" ON "ticket_transfer"("ticket_id");

-- AddForeignKey
ALTER TABLE "ticket_transfer" ADD CONSTRAINT "ticket_transfer_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_transfer" ADD CONSTRAINT "ticket_transfer_to_administration_id_fkey" FOREIGN KEY ("to_administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_transfer" ADD CONSTRAINT "ticket_transfer_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table ticket_transfer add check (administration_id <> to_administration_id);
alter table ticket add check ((here_since is null) = (transferred_from is null));
create index ticket_transferred_of_requester on ticket (requester_id) where here_since is not null;

-- A share with the body to which the ticket then moves has ended; its row moves along.
do $$
declare c text;
begin
  select conname into strict c from pg_constraint
    where conrelid = 'shared_access'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%<>%';
  execute format('alter table shared_access drop constraint %I', c);
end $$;
alter table shared_access add check (ended_at is not null or grantee_administration_id <> administration_id);

-- ------------------------------------------------------------------ who asks

grant create on schema public to irisdesk_system; -- taken back below

create function lead_administrations() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return (select coalesce(array_agg(distinct m.administration_id), '{}')
    from membership m join person p on p.id = m.person_id and p.is_active
    where m.person_id = app_actor() and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
      and m.role = 'lead');
end $$;
alter function lead_administrations() owner to irisdesk_system;
revoke execute on function lead_administrations() from public;
grant execute on function lead_administrations() to irisdesk_app;
revoke create on schema public from irisdesk_system;

-- Who asked knows which body has their ticket now, also when they belong to another one.
create or replace function administrations_in_sight() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return member_administrations() || coalesce((select array_agg(s.administration_id) from valid_shares() s), '{}')
    || coalesce((select array_agg(s.grantee_administration_id) from shared_access s
                 where s.ended_at is null and s.administration_id = any((select desk_administrations())::uuid[])
                   and s.grantee_administration_id is not null), '{}')
    || coalesce((select array_agg(t.administration_id) from ticket t
                 where t.here_since is not null and cardinality((select member_administrations())::uuid[]) > 0
                   and (t.requester_id = app_actor() or t.filer_id = app_actor())), '{}');
end $$;

-- ------------------------------------------------------------------ what moves along, and what stays

-- A note is read where the ticket stands, unless it names the desks that may read it.
drop policy see on message;
create policy see on message for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id and (kind = 'public'
    or (note_sides = '{}' or t.administration_id = any(note_sides))
      and (t.administration_id = any((select desk_administrations())::uuid[])
          and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))
        or t.id = any((select shared_tickets_with_notes())::uuid[]) and not t.is_confidential)))
  and (cardinality((select colleague_administrations())::uuid[]) > 0 or author_id = (select app_actor()) or is_from_helpdesk));

-- What an old desk did without the requester's knowing stands in its own log.
drop policy see on event;
create policy see on event for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id and (is_public
    or t.administration_id = event.administration_id
      and (t.administration_id = any((select desk_administrations())::uuid[])
          and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))
        or t.id = any((select shared_tickets_with_notes())::uuid[]) and not t.is_confidential))));

-- To whom the old desk gave access, and for what, is its own affair.
drop policy see on shared_access;
create policy see on shared_access for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id and (t.here_since is null or valid_from >= t.here_since))
  and (administration_id = any((select desk_administrations())::uuid[])
    or (ended_at is null and valid_from <= now() and valid_until > now()
      and (grantee_administration_id = any((select desk_administrations())::uuid[])
        or grantee_team_id = any((select actor_teams())::uuid[])))));

drop policy see on notification;
create policy see on notification for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id
    and (t.here_since is null or created_at >= t.here_since)
    and t.administration_id = any((select desk_administrations())::uuid[])
    and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))));

-- Who opened a confidential ticket is told to its requester, its assignee and its restricted team; who opened another
-- one, to the leads of its desk. A desk is not told who opened it before it came there.
grant select on ticket_access to irisdesk_app;
create policy see on ticket_access for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id
    and (t.is_confidential and t.requester_id = (select app_actor())
      or (t.here_since is null or quarter + interval '15 minutes' > t.here_since)
        and (t.is_confidential and t.administration_id = any((select desk_administrations())::uuid[])
            and (t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))
          or not t.is_confidential and t.administration_id = any((select lead_administrations())::uuid[])))));

-- What the old desk keeps: that its ticket went, when, by whom and to whom. A confidential one only who handed it on.
-- Written by the transfer alone, which goes on across administrations after it asked for the rights.
alter table ticket_transfer enable row level security;
alter table ticket_transfer force row level security;
create policy across_administrations on ticket_transfer to irisdesk_system using (true) with check (true);
grant select, insert, update, delete on ticket_transfer to irisdesk_system;
grant select on ticket_transfer to irisdesk_app;
create policy see on ticket_transfer for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[])
  and (not is_confidential or by_id = (select app_actor())));

-- Since when a ticket is where it is, and whence it came, nobody changes by hand.
create or replace function guard_ticket_change() returns trigger language plpgsql set search_path = public as $$
declare
  answered constant text[] := '{version,updated_at,last_public_at,waits_for_helpdesk}';
  lived constant text[] := answered || '{status,pending_on,pending_since,pending_until,resolution_code,resolved_at,closes_at,closed_at,thanked_at,is_spam,first_response_at,filer_id}';
  asks boolean := old.requester_id = app_actor() or old.filer_id = app_actor();
begin
  if to_jsonb(new) - answered = to_jsonb(old) - answered then
    return new;
  end if;
  if (new.id, new.number, new.administration_id, new.created_at, new.here_since, new.transferred_from)
      is not distinct from (old.id, old.number, old.administration_id, old.created_at, old.here_since, old.transferred_from) then
    if old.administration_id = any(desk_administrations()) and (not old.is_confidential
        or old.assignee_id = app_actor() or old.restricted_team_id = any(actor_teams())) then
      return new;
    end if;
    if to_jsonb(new) - lived = to_jsonb(old) - lived
      -- The requester ends the filer's part.
      and (new.filer_id is not distinct from old.filer_id
        or new.filer_id is null and old.requester_id = app_actor())
      -- The first word of another body's helpdesk counts as well.
      and (new.first_response_at is not distinct from old.first_response_at
        or old.first_response_at is null and old.id = any(shared_tickets_with_reply()))
      and ((new.status, new.pending_on, new.pending_since, new.pending_until, new.resolution_code, new.resolved_at, new.closes_at, new.closed_at, new.is_spam)
          is not distinct from
          (old.status, old.pending_on, old.pending_since, old.pending_until, old.resolution_code, old.resolved_at, old.closes_at, old.closed_at, old.is_spam)
          and (new.thanked_at is not distinct from old.thanked_at
            or asks and new.status = 'resolved' and new.thanked_at is not null)
        or asks and old.status = 'resolved' and new.status = 'closed' and new.closed_at is not null
          and num_nonnulls(new.closes_at, new.thanked_at) = 0
          and (new.resolution_code, new.resolved_at, new.is_spam) is not distinct from (old.resolution_code, old.resolved_at, old.is_spam)
        or num_nonnulls(new.pending_since, new.pending_until, new.resolution_code, new.resolved_at, new.closes_at, new.closed_at, new.thanked_at) = 0
          and not new.is_spam
          and (asks and new.status = 'open' and old.status in ('pending', 'resolved', 'cancelled')
            or asks and new.status = 'cancelled' and old.status in ('new', 'open', 'pending')
            or new.status = 'open' and old.pending_on = 'requester' and old.id = any(followed_tickets())
            or new.status = 'open' and old.status = 'new' and old.id = any(shared_tickets_with_reply()))) then
      return new;
    end if;
  end if;
  raise insufficient_privilege using message = 'this person may not change this of the ticket';
end $$;
