-- How much work tickets are: minutes that the desk wrote down, and an estimate from the history where it does not (decision 023).

-- Since when the desk writes its time down; null: it does not, and an estimate is used.
alter table administration add column time_recorded_since timestamptz(3);
grant update (time_recorded_since) on administration to irisdesk_app;

-- What it says is never changed: whoever made it takes it back, and writes another one. It stays with the administration for
-- which the work was done, also when the ticket moves on.
create table time_entry (
  id uuid primary key,
  administration_id uuid not null references administration(id) on delete restrict on update cascade,
  ticket_id uuid not null references ticket(id) on delete restrict on update cascade,
  person_id uuid not null,
  minutes integer not null check (minutes between 1 and 600),
  spent_on date not null, -- on the administration's own clock
  purpose text check (purpose in ('analysis', 'solving', 'contact', 'travel')),
  created_at timestamptz(3) not null,
  removed_at timestamptz(3)
);
create index time_entry_ticket_id_idx on time_entry (ticket_id);
create index time_entry_administration_id_spent_on_idx on time_entry (administration_id, spent_on);

-- A copy of what domain/effort estimates: each time that a ticket was in somebody's hands, once that is over.
create table effort_stretch (
  ticket_id uuid not null references ticket(id) on delete cascade on update cascade,
  place integer not null,
  administration_id uuid not null references administration(id) on delete restrict on update cascade,
  ended_at timestamptz(3) not null,
  minutes integer not null check (minutes > 0),
  primary key (ticket_id, place)
);
create index effort_stretch_administration_id_ended_at_idx on effort_stretch (administration_id, ended_at);

-- Both by month, each for itself: which one is used is decided where it is read.
create table effort_month (
  administration_id uuid not null references administration(id) on delete cascade on update cascade,
  month date not null, -- its first day, on the administration's own clock
  kind text not null check (kind in ('recorded', 'estimated')),
  tickets integer not null check (tickets > 0),
  minutes integer not null check (minutes > 0),
  primary key (administration_id, month, kind)
);

-- ------------------------------------------------------------------ who sees and writes it

do $$
declare t text;
begin
  foreach t in array array['time_entry', 'effort_stretch', 'effort_month'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
    execute format('grant select on %I to irisdesk_app', t);
  end loop;
end $$;

-- Never for who only asks: it stays at the desk that did the work.
create policy see on time_entry for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id));
create policy see on effort_stretch for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id));
create policy see on effort_month for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[])
  or administration_id = any((select coordinated_administrations())::uuid[]));

grant insert on time_entry to irisdesk_app;
grant update (removed_at) on time_entry to irisdesk_app;
create policy write on time_entry for insert to irisdesk_app with check (
  person_id = (select app_actor()) and removed_at is null
  and administration_id = any((select desk_administrations())::uuid[])
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = time_entry.administration_id)
  and exists (select 1 from administration a where a.id = administration_id and a.time_recorded_since is not null));
create policy take_back on time_entry for update to irisdesk_app
  using (person_id = (select app_actor()) and removed_at is null
    and administration_id = any((select desk_administrations())::uuid[]))
  with check (person_id = (select app_actor()) and removed_at is not null);

-- What was done until now is estimated as well: the job of the figures does it.
set role irisdesk_system;
insert into figure_due (ticket_id)
  select t.id from ticket t where exists (select 1 from event e where e.ticket_id = t.id and e.type = 'ticket.assigned')
  on conflict do nothing;
reset role;
