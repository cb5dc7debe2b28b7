-- What was promised, in whose opening hours, and what became of it (decision 018). A version of a calendar or of a contract
-- is whole and never changed: what is over stays judged by what was in force.

-- ------------------------------------------------------------------ calendars in versions

create table calendar_version (
  id uuid primary key,
  calendar_id uuid not null references calendar(id) on delete cascade on update cascade,
  effective_from timestamptz(3) not null,
  known_since timestamptz(3) not null,
  saved_by_id uuid,
  time_zone text not null default 'Europe/Brussels',
  periods jsonb not null check (jsonb_typeof(periods) = 'array'),
  closing_days jsonb not null check (jsonb_typeof(closing_days) = 'array')
);
create index calendar_version_calendar_id_idx on calendar_version (calendar_id);

insert into calendar_version (id, calendar_id, effective_from, known_since, time_zone, periods, closing_days)
select gen_random_uuid(), c.id, c.effective_from, c.effective_from, c.time_zone,
  (select coalesce(jsonb_agg(jsonb_build_object('weekday', p.weekday, 'opensAt', p.opens_at, 'closesAt', p.closes_at)
    order by p.weekday, p.opens_at), '[]') from opening_period p where p.calendar_id = c.id),
  (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'closesFrom', d.closes_from, 'closesTill', d.closes_till,
    'nameNl', d.name_nl, 'nameFr', d.name_fr) order by d.day), '[]') from closing_day d where d.calendar_id = c.id)
from calendar c;

drop table opening_period;
drop table closing_day;
alter table calendar drop column time_zone, drop column effective_from, drop column effective_until;

-- ------------------------------------------------------------------ contracts in versions

create table contract_version (
  id uuid primary key,
  administration_id uuid not null references administration(id) on delete restrict on update cascade,
  effective_from timestamptz(3) not null,
  known_since timestamptz(3) not null,
  saved_by_id uuid,
  pauses_for_supplier boolean not null default false
);
create index contract_version_administration_id_idx on contract_version (administration_id);
create unique index contract_version_administration_id_id_key on contract_version (administration_id, id);

-- A line: for what it speaks (null: any), and its targets in working seconds (null: promises nothing).
create table contract_row (
  id uuid primary key,
  administration_id uuid not null,
  contract_version_id uuid not null,
  is_default boolean not null default false,
  service_id uuid,
  type text check (type in ('incident', 'service_request', 'question')),
  priority text check (priority in ('P1', 'P2', 'P3', 'P4')),
  first_seconds integer check (first_seconds > 0),
  next_seconds integer check (next_seconds > 0),
  resolution_seconds integer check (resolution_seconds > 0),
  calendar_id uuid not null references calendar(id) on delete restrict on update cascade,
  foreign key (administration_id, contract_version_id) references contract_version (administration_id, id) on delete cascade on update cascade,
  foreign key (administration_id, service_id) references service (administration_id, id) on delete restrict on update cascade,
  check (not is_default or num_nonnulls(service_id, type, priority) = 0)
);
create unique index contract_row_one_default on contract_row (contract_version_id) where is_default;
create index contract_row_contract_version_id_idx on contract_row (contract_version_id);
create index contract_row_service_id_idx on contract_row (service_id);

-- ------------------------------------------------------------------ the copy of the clock's answer

create table ticket_promise (
  ticket_id uuid not null references ticket(id) on delete cascade on update cascade,
  place integer not null,
  administration_id uuid not null references administration(id) on delete restrict on update cascade, -- that promised it
  promise text not null check (promise in ('first', 'next', 'resolution')),
  cycle integer not null,
  contract_row_id uuid not null,
  target_seconds integer,
  started_at timestamptz(3) not null,
  due_at timestamptz(3),
  stands boolean not null,
  by_change boolean not null,
  met_at timestamptz(3),
  ended_at timestamptz(3),
  ended_as text check (ended_as in ('met', 'handedOn', 'apart')),
  consumed_seconds integer,
  primary key (ticket_id, place),
  check ((ended_at is null) = (ended_as is null)),
  check (ended_at is not null or consumed_seconds is null)
);

-- The next moment at which something is due, for lists in that order; null: nothing is, or it stands.
alter table ticket add column due_at timestamptz(3), add column due_promise text
  check (due_promise in ('first', 'next', 'resolution'));
alter table ticket add check ((due_at is null) = (due_promise is null));

create index ticket_work_of_queue_by_due on ticket (queue_id, coalesce(due_at, timestamptz '2999-01-01 00:00:00+00'), id) where status in ('new', 'open', 'pending');
create index ticket_work_of_administration_by_due on ticket (administration_id, coalesce(due_at, timestamptz '2999-01-01 00:00:00+00'), id) where status in ('new', 'open', 'pending');
create index ticket_work_by_due on ticket (coalesce(due_at, timestamptz '2999-01-01 00:00:00+00'), id) where status in ('new', 'open', 'pending');
create index ticket_unassigned_by_due on ticket (coalesce(due_at, timestamptz '2999-01-01 00:00:00+00'), id) where assignee_id is null and status in ('new', 'open', 'pending');
create index ticket_work_of_assignee_by_due on ticket (assignee_id, coalesce(due_at, timestamptz '2999-01-01 00:00:00+00'), id) where status in ('new', 'open', 'pending');

-- Whose promises are to be counted anew because its rules changed: written with the change, taken by a job.
create table promise_recount (
  administration_id uuid primary key references administration(id) on delete cascade on update cascade,
  asked_at timestamptz(3) not null
);

-- ------------------------------------------------------------------ who sees and writes it

do $$
declare t text;
begin
  foreach t in array array['calendar_version', 'contract_version', 'contract_row', 'ticket_promise', 'promise_recount'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
    execute format('grant select on %I to irisdesk_app', t);
  end loop;
end $$;
-- Versions are kept as they were saved.
revoke update on calendar_version, contract_version, contract_row from irisdesk_system;

grant insert on calendar_version, contract_version, contract_row to irisdesk_app;

create policy see on calendar_version for select to irisdesk_app using (exists (select 1 from calendar c where c.id = calendar_id));
create policy founder_adds on calendar_version for insert to irisdesk_app with check (exists (
  select 1 from calendar c where c.id = calendar_id and c.administration_id is not null and app_founds(c.administration_id)));
create policy coordinator_adds on calendar_version for insert to irisdesk_app with check (
  saved_by_id = (select app_actor()) and exists (select 1 from calendar c where c.id = calendar_id
    and c.administration_id = any((select coordinated_administrations())::uuid[])));
create policy coordinator_adds on calendar for insert to irisdesk_app with check (
  administration_id = any((select coordinated_administrations())::uuid[]));
create policy coordinator_changes on calendar for update to irisdesk_app
  using (administration_id = any((select coordinated_administrations())::uuid[]))
  with check (administration_id = any((select coordinated_administrations())::uuid[]));
grant update (name) on calendar to irisdesk_app;

do $$
declare t text;
begin
  foreach t in array array['contract_version', 'contract_row'] loop
    -- The desk reads why a ticket has the promise it has.
    execute format('create policy see on %I for select to irisdesk_app using (
      administration_id = any((select desk_administrations())::uuid[])
      or administration_id = any((select coordinated_administrations())::uuid[]))', t);
    execute format('create policy founder_adds on %I for insert to irisdesk_app with check (app_founds(administration_id))', t);
    execute format('create policy founder_sees on %I for select to irisdesk_app using (app_founds(administration_id))', t);
  end loop;
end $$;
create policy coordinator_adds on contract_version for insert to irisdesk_app with check (
  saved_by_id = (select app_actor()) and administration_id = any((select coordinated_administrations())::uuid[]));
-- In the opening hours of its own administration, or of the common helpdesk.
create policy coordinator_adds on contract_row for insert to irisdesk_app with check (
  administration_id = any((select coordinated_administrations())::uuid[])
  and exists (select 1 from calendar c where c.id = calendar_id
    and (c.administration_id is null or c.administration_id = contract_row.administration_id)));

-- With its ticket.
create policy see on ticket_promise for select to irisdesk_app using (exists (select 1 from ticket t where t.id = ticket_id));

create policy see on promise_recount for select to irisdesk_app using (administration_id = any((select coordinated_administrations())::uuid[]));
create policy coordinator_adds on promise_recount for insert to irisdesk_app with check (administration_id = any((select coordinated_administrations())::uuid[]));
create policy coordinator_changes on promise_recount for update to irisdesk_app
  using (administration_id = any((select coordinated_administrations())::uuid[]))
  with check (administration_id = any((select coordinated_administrations())::uuid[]));
grant insert, update on promise_recount to irisdesk_app;

-- What somebody waits for, also after years of tickets.
create index ticket_work_of_requester on ticket (requester_id, last_public_at desc) where status in ('new', 'open', 'pending');
create index ticket_work_of_filer on ticket (filer_id, last_public_at desc) where filer_id is not null and status in ('new', 'open', 'pending');
