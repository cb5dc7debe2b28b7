-- Waits that are over, as the clock counted them, so that months can add them up; a copy like ticket_promise, and proved with it.

create table ticket_wait (
  ticket_id uuid not null references ticket(id) on delete cascade on update cascade,
  place integer not null,
  administration_id uuid not null references administration(id) on delete restrict on update cascade, -- at whose desk it waited
  reason text not null check (reason in ('requester', 'supplier', 'date', 'colleague')),
  began_at timestamptz(3) not null,
  ended_at timestamptz(3) not null,
  working_seconds integer not null, -- all of it, also where the clock went on
  primary key (ticket_id, place)
);
create index ticket_wait_administration_id_ended_at_idx on ticket_wait (administration_id, ended_at);

alter table ticket_wait enable row level security;
alter table ticket_wait force row level security;
create policy across_administrations on ticket_wait to irisdesk_system using (true) with check (true);
grant select, insert, update, delete on ticket_wait to irisdesk_system;

-- Which measures and dimensions there are, domain/figures says, and `admin -- figures:verify` finds every other one.
alter table figure_month drop constraint figure_month_measure_check, drop constraint figure_month_dimension_check;
alter table figure_month add constraint figure_month_measure_check check (measure ~ '^[a-zA-Z]+([.][a-zA-Z]+)?$'),
  add constraint figure_month_dimension_check check (dimension ~ '^[a-z]+$');

drop index event_of_figures;
create index event_of_figures on event (administration_id, at) where type in ('ticket.created', 'ticket.resolved',
  'ticket.reopened', 'ticket.statusChanged', 'ticket.rated');
create index ticket_promise_apart on ticket_promise (administration_id, ended_at) where ended_as = 'apart';

-- Every ticket's waits are counted with its figures: once for all that there are.
insert into figure_due (ticket_id) select id from ticket on conflict do nothing;
