-- Waiting for a colleague is a wait like the others, but the clock goes on; whoever is awaited may say that it is not so; and
-- a ticket that was solved too late says why.

do $$
declare c text;
begin
  select conname into c from pg_constraint where conrelid = 'ticket'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%pending_on%ARRAY%';
  execute format('alter table ticket drop constraint %I', c);
end $$;
alter table ticket add check (pending_on in ('requester', 'supplier', 'date', 'colleague'));

-- Never changed: a lead corrects by another one, and both are kept.
create table late_reason (
  id uuid primary key,
  administration_id uuid not null,
  ticket_id uuid not null,
  reason text not null check (reason in ('capacity', 'supplier', 'requester', 'wrongPriority', 'other')),
  sentence text not null check (length(sentence) between 1 and 500),
  given_by_id uuid not null,
  given_at timestamptz(3) not null,
  foreign key (administration_id, ticket_id) references ticket (administration_id, id) on delete restrict on update cascade
);
create index late_reason_ticket_id_given_at_idx on late_reason (ticket_id, given_at);

create table contested_wait (
  id uuid primary key,
  administration_id uuid not null,
  ticket_id uuid not null,
  waiting_since timestamptz(3) not null, -- which wait
  sentence text not null check (length(sentence) between 1 and 500),
  contested_by_id uuid not null,
  contested_at timestamptz(3) not null,
  settled_by_id uuid,
  settled_at timestamptz(3),
  foreign key (administration_id, ticket_id) references ticket (administration_id, id) on delete restrict on update cascade,
  check ((settled_by_id is null) = (settled_at is null))
);
create unique index contested_wait_ticket_id_waiting_since_key on contested_wait (ticket_id, waiting_since);
create index contested_wait_unsettled on contested_wait (administration_id) where settled_at is null;

do $$
declare t text;
begin
  foreach t in array array['late_reason', 'contested_wait'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
    execute format('grant select, insert on %I to irisdesk_app', t);
  end loop;
end $$;
grant update (settled_by_id, settled_at) on contested_wait to irisdesk_app;

-- What the desk says of its own lateness stays at the desk.
create policy see on late_reason for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id));
create policy say on late_reason for insert to irisdesk_app with check (
  given_by_id = (select app_actor()) and administration_id = any((select desk_administrations())::uuid[])
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = late_reason.administration_id));

create policy see on contested_wait for select to irisdesk_app using (
  contested_by_id = (select app_actor())
  or administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id));
create policy say on contested_wait for insert to irisdesk_app with check (
  contested_by_id = (select app_actor()) and settled_at is null
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = contested_wait.administration_id
    and t.status = 'pending' and (t.requester_id = (select app_actor()) or t.filer_id = (select app_actor()))));
create policy settle on contested_wait for update to irisdesk_app
  using (administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id))
  with check (settled_by_id = (select app_actor()) and administration_id = any((select desk_administrations())::uuid[]));
