-- Figures over months are kept and not counted on pages. A month of an administration is counted anew, as a whole, from the
-- log and the promises of its tickets, whenever something happened that belongs to it; `admin -- figures:verify` proves it.

create table figure_month (
  administration_id uuid not null references administration(id) on delete cascade on update cascade,
  month date not null, -- its first day, on the administration's own clock
  dimension text not null check (dimension in ('all', 'service', 'team', 'priority', 'channel', 'language')),
  value text not null, -- the id or the word; '' for none
  measure text not null check (measure in ('inflow', 'outflow', 'reopened', 'first.met', 'first.missed', 'next.met',
    'next.missed', 'resolution.met', 'resolution.missed', 'first.time', 'resolution.time')),
  bucket integer not null default 0, -- of times: how long, in steps of five per cent
  count integer not null check (count > 0),
  primary key (administration_id, month, dimension, value, measure, bucket)
);
create index figure_month_dimension_month_administration_id_idx on figure_month (dimension, month, administration_id);

-- Tickets whose months are to be counted anew.
create table figure_due (
  ticket_id uuid primary key references ticket(id) on delete cascade on update cascade
);

create index event_of_figures on event (administration_id, at)
  where type in ('ticket.created', 'ticket.resolved', 'ticket.reopened', 'ticket.statusChanged');
create index ticket_promise_ended on ticket_promise (administration_id, ended_at) where ended_as = 'met';

do $$
declare t text;
begin
  foreach t in array array['figure_month', 'figure_due'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
  end loop;
end $$;
grant select on figure_month to irisdesk_app;
create policy see on figure_month for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[])
  or administration_id = any((select coordinated_administrations())::uuid[]));
