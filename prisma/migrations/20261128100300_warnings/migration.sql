-- Who is warned of a promise that comes to its end, once each, and never outside their own working hours (decision 021).

-- ------------------------------------------------------------------ rules and their moments

-- What it says is never changed: it is ended, and another one begins.
create table warning_rule (
  id uuid primary key,
  administration_id uuid not null references administration(id) on delete restrict on update cascade,
  promise text not null check (promise in ('first', 'next', 'resolution')),
  percent integer check (percent between 1 and 500),
  working_minutes integer check (working_minutes between 0 and 100000),
  side text check (side in ('before', 'after')),
  mails_assignee boolean not null default false,
  mails_team boolean not null default false,
  mails_lead boolean not null default false,
  raises_priority boolean not null default false,
  moves_to_queue_id uuid, -- and so to the team that works on it
  active_from timestamptz(3) not null,
  ended_at timestamptz(3),
  saved_by_id uuid,
  foreign key (administration_id, moves_to_queue_id) references queue (administration_id, id) on delete restrict on update cascade,
  check (num_nonnulls(percent, working_minutes) = 1),
  check ((working_minutes is null) = (side is null)),
  check (mails_assignee or mails_team or mails_lead or raises_priority or moves_to_queue_id is not null)
);
create index warning_rule_administration_id_idx on warning_rule (administration_id);

-- The moments of open promises, written with their copy. What has fired stays, so that it fires once.
create table promise_timer (
  ticket_id uuid not null references ticket(id) on delete cascade on update cascade,
  warning_rule_id uuid not null references warning_rule(id) on delete cascade on update cascade,
  promise text not null check (promise in ('first', 'next', 'resolution')),
  cycle integer not null,
  fires_at timestamptz(3) not null,
  fired_at timestamptz(3),
  primary key (ticket_id, warning_rule_id, promise, cycle)
);
create index promise_timer_due on promise_timer (fires_at) where fired_at is null;

-- ------------------------------------------------------------------ when somebody works

-- Null: the helpdesk's calendar of the administration.
alter table team add column calendar_id uuid references calendar(id) on delete restrict on update cascade;

create table work_pattern (
  person_id uuid primary key references person(id) on delete cascade on update cascade,
  periods jsonb not null check (jsonb_typeof(periods) = 'array')
);

create table absence (
  id uuid primary key,
  person_id uuid not null references person(id) on delete cascade on update cascade,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  substitute_id uuid references person(id) on delete restrict on update cascade,
  check (starts_at < ends_at),
  check (substitute_id <> person_id)
);
create index absence_person_id_ends_at_idx on absence (person_id, ends_at);

create table duty (
  id uuid primary key,
  team_id uuid not null references team(id) on delete cascade on update cascade,
  person_id uuid not null references person(id) on delete cascade on update cascade,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  telephone text not null check (length(telephone) between 1 and 40),
  check (starts_at < ends_at)
);
create index duty_team_id_ends_at_idx on duty (team_id, ends_at);

-- ------------------------------------------------------------------ mails that wait for their reader, a kind of news

-- Until then it stays where it is; null: it goes at once.
alter table notification add column not_before timestamptz(3);

alter table app_notification drop constraint app_notification_kind_check;
alter table app_notification add constraint app_notification_kind_check
  check (kind in ('replied', 'answered', 'assigned', 'resolved', 'laidBack', 'promise'));
alter table notification_choice drop constraint notification_choice_kind_check;
alter table notification_choice add constraint notification_choice_kind_check
  check (kind in ('replied', 'answered', 'assigned', 'resolved', 'laidBack', 'promise'));
alter table notification_choice drop constraint notification_choice_check;
alter table notification_choice add constraint notification_choice_check
  check (ways in ('app', 'none') or (ways = 'digest' and kind <> 'promise')
    or (ways in ('mail', 'both') and kind not in ('answered', 'laidBack')));

-- ------------------------------------------------------------------ who sees and writes it

do $$
declare t text;
begin
  foreach t in array array['warning_rule', 'promise_timer', 'work_pattern', 'absence', 'duty'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
  end loop;
end $$;

grant create on schema public to irisdesk_system; -- taken back below

create function led_teams() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return (select coalesce(array_agg(tm.team_id), '{}') from team_member tm join person p on p.id = tm.person_id and p.is_active
    where tm.person_id = app_actor() and tm.is_lead
      and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())
      and cardinality(desk_administrations()) > 0);
end $$;
alter function led_teams() owner to irisdesk_system;
revoke execute on function led_teams() from public;
grant execute on function led_teams() to irisdesk_app;

revoke create on schema public from irisdesk_system;

grant select, insert on warning_rule to irisdesk_app;
grant update (ended_at) on warning_rule to irisdesk_app;
create policy see on warning_rule for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[])
  or administration_id = any((select coordinated_administrations())::uuid[]));
create policy founder_sees on warning_rule for select to irisdesk_app using (app_founds(administration_id));
create policy founder_adds on warning_rule for insert to irisdesk_app with check (app_founds(administration_id));
create policy coordinator_adds on warning_rule for insert to irisdesk_app with check (
  saved_by_id = (select app_actor()) and ended_at is null
  and administration_id = any((select coordinated_administrations())::uuid[]));
create policy coordinator_ends on warning_rule for update to irisdesk_app
  using (ended_at is null and administration_id = any((select coordinated_administrations())::uuid[]))
  with check (ended_at is not null and administration_id = any((select coordinated_administrations())::uuid[]));

-- When somebody works and is away is their own affair: nobody else reads it.
grant select, insert, update, delete on work_pattern to irisdesk_app;
create policy see on work_pattern to irisdesk_app using (person_id = (select app_actor()))
  with check (person_id = (select app_actor()) and cardinality((select desk_administrations())::uuid[]) > 0);
grant select, insert, delete on absence to irisdesk_app;
create policy see on absence to irisdesk_app using (person_id = (select app_actor()))
  with check (person_id = (select app_actor()) and cardinality((select desk_administrations())::uuid[]) > 0);

-- The roster of a team: for its people and for the desks that it serves. Who leads the team keeps it.
grant select, insert, delete on duty to irisdesk_app;
create policy see on duty for select to irisdesk_app using (
  team_id = any((select actor_teams())::uuid[])
  or team_id in (select q.team_id from queue q where q.administration_id = any((select desk_administrations())::uuid[])));
create policy lead_adds on duty for insert to irisdesk_app with check (team_id = any((select led_teams())::uuid[])
  and exists (select 1 from team_member tm where tm.team_id = duty.team_id and tm.person_id = duty.person_id));
create policy lead_removes on duty for delete to irisdesk_app using (team_id = any((select led_teams())::uuid[]));
