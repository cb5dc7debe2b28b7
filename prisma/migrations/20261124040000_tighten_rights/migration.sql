-- What the tests of the first policies found: rows whose relatives could be of another administration, columns that
-- somebody could change on a ticket that is theirs, and sight of what hangs on a confidential ticket.

-- ------------------------------------------------------------------ relatives of the same administration

-- AlterTable
ALTER TABLE "membership" ADD CONSTRAINT "membership_administration_id_unit_id_fkey" FOREIGN KEY ("administration_id", "unit_id") REFERENCES "unit"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_administration_id_service_id_fkey" FOREIGN KEY ("administration_id", "service_id") REFERENCES "service"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_administration_id_unit_id_fkey" FOREIGN KEY ("administration_id", "unit_id") REFERENCES "unit"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_administration_id_service_id_fkey" FOREIGN KEY ("administration_id", "service_id") REFERENCES "service"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ticket_access" ADD CONSTRAINT "ticket_access_administration_id_ticket_id_fkey" FOREIGN KEY ("administration_id", "ticket_id") REFERENCES "ticket"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_administration_id_ticket_id_fkey" FOREIGN KEY ("administration_id", "ticket_id") REFERENCES "ticket"("administration_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ tickets

-- Filing: for oneself, for a colleague who belongs to that administration, or at the desk. Only the desk hands it out.
drop policy file on ticket;
create policy file on ticket for insert to irisdesk_app with check (
  administration_id = any((select desk_administrations())::uuid[])
  or (administration_id = any((select member_administrations())::uuid[])
    and (requester_id = (select app_actor()) or filer_id = (select app_actor()))
    and exists (select 1 from membership m where m.person_id = requester_id and m.administration_id = ticket.administration_id)
    and status = 'new' and assignee_id is null));

-- Changing: the same rows that one may answer. An update without a condition never asks the policy for reading.
drop policy change on ticket;
create policy change on ticket for update to irisdesk_app using (
  ((requester_id = (select app_actor()) or filer_id = (select app_actor()))
    and cardinality((select member_administrations())::uuid[]) > 0)
  or (administration_id = any((select desk_administrations())::uuid[])
    and (not is_confidential or assignee_id = (select app_actor())
      or restricted_team_id = any((select actor_teams())::uuid[])))
  or (not is_confidential
    and (id = any((select followed_tickets())::uuid[]) or id = any((select shared_tickets_with_reply())::uuid[]))));

-- Which columns: who does not work on a ticket moves only what an answer moves. Policies cannot compare a row with
-- what it was, a trigger can. It asks nobody's rights when no more than that changed.
create function guard_ticket_change() returns trigger language plpgsql set search_path = public as $$
declare
  answered constant text[] := '{version,updated_at,last_public_at,waits_for_helpdesk}';
  lived constant text[] := answered || '{status,pending_on,pending_since,pending_until,resolution_code,resolved_at,closed_at,first_response_at,filer_id}';
  asks boolean := old.requester_id = app_actor() or old.filer_id = app_actor();
begin
  if to_jsonb(new) - answered = to_jsonb(old) - answered then
    return new;
  end if;
  if (new.id, new.number, new.administration_id, new.created_at)
      is not distinct from (old.id, old.number, old.administration_id, old.created_at) then
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
      and ((new.status, new.pending_on, new.pending_since, new.pending_until, new.resolution_code, new.resolved_at, new.closed_at)
          is not distinct from
          (old.status, old.pending_on, old.pending_since, old.pending_until, old.resolution_code, old.resolved_at, old.closed_at)
        or num_nonnulls(new.pending_since, new.pending_until, new.resolution_code, new.resolved_at, new.closed_at) = 0
          and (asks and new.status = 'open' and old.status in ('pending', 'resolved', 'cancelled')
            or asks and new.status = 'cancelled' and old.status in ('new', 'open', 'pending')
            or new.status = 'open' and old.pending_on = 'requester' and old.id = any(followed_tickets())
            or new.status = 'open' and old.status = 'new' and old.id = any(shared_tickets_with_reply()))) then
      return new;
    end if;
  end if;
  raise insufficient_privilege using message = 'this person may not change this of the ticket';
end $$;
create trigger guard_ticket_change before update on ticket for each row
  when (current_user = 'irisdesk_app') execute function guard_ticket_change();

-- A number is used up where one may file, and nowhere else.
create or replace function next_ticket_number(of_administration uuid) returns int language plpgsql security definer set search_path = public as $$
declare
  given int;
begin
  if current_setting('role') = 'irisdesk_app' and not of_administration = any(member_administrations()) then
    raise insufficient_privilege using message = 'this person files no tickets there';
  end if;
  insert into ticket_counter (administration_id, last_number) values (of_administration, 1001)
  on conflict (administration_id) do update set last_number = ticket_counter.last_number + 1
  returning last_number into given;
  return given;
end $$;

-- ------------------------------------------------------------------ what hangs on a ticket

-- A contact (an unconfirmed sender) reads no attachments.
drop policy see on attachment;
create policy see on attachment for select to irisdesk_app using (
  cardinality((select colleague_administrations())::uuid[]) > 0 and exists (select 1 from message m where m.id = message_id));

-- The other side knows of its own share, not of those that others got.
drop policy see on shared_access;
create policy see on shared_access for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id)
  and (administration_id = any((select desk_administrations())::uuid[])
    or (ended_at is null and valid_from <= now() and valid_until > now()
      and (grantee_administration_id = any((select desk_administrations())::uuid[])
        or grantee_team_id = any((select actor_teams())::uuid[])))));
drop policy finish on shared_access;
create policy finish on shared_access for update to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id));

-- A mail that became part of a confidential ticket is as confidential as the ticket; so is its subject.
drop policy see on mail_delivery;
create policy see on mail_delivery for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[])
  and (ticket_id is null or exists (select 1 from ticket t where t.id = ticket_id)));
drop policy decide on mail_delivery;
create policy decide on mail_delivery for update to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[])
  and (ticket_id is null or exists (select 1 from ticket t where t.id = ticket_id)));

-- What happened without a ticket is said by the desk.
drop policy say on event;
create policy say on event for insert to irisdesk_app with check (
  actor_id = (select app_actor()) and (ticket_id is null and administration_id = any((select desk_administrations())::uuid[])
    or exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = event.administration_id)));

-- ------------------------------------------------------------------ without a person there is nothing

drop policy see on helpdesk_contact;
create policy see on helpdesk_contact for select to irisdesk_app using (
  (administration_id is null and (select app_actor()) is not null)
  or administration_id = any((select member_administrations())::uuid[]));
drop policy see on calendar;
create policy see on calendar for select to irisdesk_app using (
  (administration_id is null and (select app_actor()) is not null)
  or administration_id = any((select member_administrations())::uuid[]));
