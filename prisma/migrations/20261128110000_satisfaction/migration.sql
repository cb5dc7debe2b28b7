-- How whoever asked was helped, once a ticket, after it was done. The log says the grade; what they wrote with it stands here
-- alone, where it can be erased.

create table ticket_rating (
  ticket_id uuid primary key,
  administration_id uuid not null,
  grade text not null check (grade in ('veryWell', 'well', 'notWell', 'notAtAll')),
  comment text check (length(comment) between 1 and 1000),
  rated_by_id uuid not null,
  rated_at timestamptz(3) not null,
  foreign key (administration_id, ticket_id) references ticket (administration_id, id) on delete restrict on update cascade
);

alter table ticket_rating enable row level security;
alter table ticket_rating force row level security;
create policy across_administrations on ticket_rating to irisdesk_system using (true) with check (true);
grant select, insert, update, delete on ticket_rating to irisdesk_system;
grant select, insert on ticket_rating to irisdesk_app;

-- The desk that has the ticket reads it, as far as it sees the ticket; so does whoever gave it.
create policy see on ticket_rating for select to irisdesk_app using (
  rated_by_id = (select app_actor())
  or administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id));
create policy say on ticket_rating for insert to irisdesk_app with check (
  rated_by_id = (select app_actor())
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = ticket_rating.administration_id
    and t.requester_id = (select app_actor()) and t.status in ('resolved', 'closed') and not t.is_spam));
