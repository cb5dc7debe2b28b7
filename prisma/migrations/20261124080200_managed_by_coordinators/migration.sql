-- Coordinators manage their own administration: what they may add, change and take away, row by row. Until now the
-- application's role could only read these tables. Policies are added beside those that there are; nothing is widened
-- for anybody else.

-- ------------------------------------------------------------------ what a row may say

-- A service that tickets name is kept and no longer offered.
-- AlterTable
ALTER TABLE "service" ADD COLUMN "is_active" BOOLEAN NOT NULL DEFAULT true;

alter table administration add check (closes_after_working_days between 1 and 30),
  add check (accent ~ '^#[0-9a-f]{6}$');
alter table priority_cell add check (impact in ('high', 'medium', 'low')), add check (urgency in ('high', 'medium', 'low')),
  add check (priority in ('P1', 'P2', 'P3', 'P4'));
alter table routing_rule add check (language in ('nl', 'fr', 'en', 'de'));
alter table administration_address add check (address = lower(address)), add check (language in ('nl', 'fr', 'en', 'de'));
alter table mail_domain add check (domain = lower(domain));

-- Two defaults would make it chance where a ticket goes. That there is one is the use case's part.
create unique index queue_one_default on queue (administration_id) where is_default;

-- ------------------------------------------------------------------ what coordinators may know

grant select on administration_address, mail_domain to irisdesk_app;
create policy coordinator_sees on administration_address for select to irisdesk_app using (
  administration_id = any((select coordinated_administrations())::uuid[]));
create policy coordinator_sees on mail_domain for select to irisdesk_app using (
  administration_id = any((select coordinated_administrations())::uuid[]));
-- The names of the pool's teams: work is sent to them. Not who is in them.
create policy coordinator_sees on team for select to irisdesk_app using (
  cardinality((select coordinated_administrations())::uuid[]) > 0);

grant create on schema public to irisdesk_system; -- taken back below

-- Coordinators see no tickets; whether any names their service decides if it can be taken away.
create function service_is_used(of_service uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select 1 from service s where s.id = of_service
    and s.administration_id = any(coordinated_administrations())
    and (exists (select 1 from ticket t where t.administration_id = s.administration_id and t.service_id = s.id)
      or exists (select 1 from routing_rule r where r.service_id = s.id)));
end $$;

-- Asked by a policy on membership itself, which could not look at its own table.
create function is_known_in(of_person uuid, of_administration uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return of_administration = any(coordinated_administrations()) and exists (
    select 1 from membership m where m.person_id = of_person and m.administration_id = of_administration);
end $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['service_is_used(uuid)', 'is_known_in(uuid, uuid)']::regprocedure[] loop
    execute format('alter function %s owner to irisdesk_system', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to irisdesk_app', f);
  end loop;
end $$;
revoke create on schema public from irisdesk_system;

-- ------------------------------------------------------------------ what coordinators may change

grant update (name_nl, name_fr, name_en, name_de, language_order, accent, show_agent_names, closes_after_working_days)
  on administration to irisdesk_app;
create policy coordinator_changes on administration for update to irisdesk_app
  using (id = any((select coordinated_administrations())::uuid[]))
  with check (id = any((select coordinated_administrations())::uuid[]));

-- A row never moves to another administration: the column that says whose it is cannot be updated.
grant insert on service, queue, unit, routing_rule, helpdesk_contact, administration_address, mail_domain to irisdesk_app;
grant update (name_nl, name_fr, name_en, name_de, help_nl, help_fr, help_en, help_de, position, confidential, queue_id, is_active)
  on service to irisdesk_app;
grant update (name_nl, name_fr, name_en, name_de, is_default, position, team_id) on queue to irisdesk_app;
grant update (name_nl, name_fr, parent_id) on unit to irisdesk_app;
grant update (telephone, mail, counter_nl, counter_fr) on helpdesk_contact to irisdesk_app;
grant delete on service, routing_rule, administration_address, mail_domain to irisdesk_app;

do $$
declare t text;
begin
  foreach t in array array['service', 'queue', 'unit', 'routing_rule', 'helpdesk_contact', 'administration_address', 'mail_domain'] loop
    execute format('create policy coordinator_adds on %I for insert to irisdesk_app
      with check (administration_id = any((select coordinated_administrations())::uuid[]))', t);
    execute format('create policy coordinator_changes on %I for update to irisdesk_app
      using (administration_id = any((select coordinated_administrations())::uuid[]))
      with check (administration_id = any((select coordinated_administrations())::uuid[]))', t);
    execute format('create policy coordinator_removes on %I for delete to irisdesk_app
      using (administration_id = any((select coordinated_administrations())::uuid[]))', t);
  end loop;
end $$;

-- The matrix: what is in force stays as it was; only what is still to come is planned and withdrawn.
grant insert, delete on priority_cell to irisdesk_app;
create policy coordinator_adds on priority_cell for insert to irisdesk_app with check (
  administration_id = any((select coordinated_administrations())::uuid[]) and effective_from > now());
create policy coordinator_removes on priority_cell for delete to irisdesk_app using (
  administration_id = any((select coordinated_administrations())::uuid[]) and effective_from > now());

-- Memberships: of people who belong there, never one's own (nobody lets themself into the tickets), and who
-- coordinates is decided by the operator.
grant insert on membership to irisdesk_app;
grant update (unit_id, valid_from, valid_until) on membership to irisdesk_app;
create policy coordinator_adds on membership for insert to irisdesk_app with check (
  administration_id = any((select coordinated_administrations())::uuid[])
  and person_id <> (select app_actor()) and role in ('requester', 'agent', 'lead')
  and is_known_in(person_id, administration_id));
create policy coordinator_changes on membership for update to irisdesk_app
  using (administration_id = any((select coordinated_administrations())::uuid[])
    and person_id <> (select app_actor()) and role <> 'coordinator')
  with check (administration_id = any((select coordinated_administrations())::uuid[])
    and person_id <> (select app_actor()) and role <> 'coordinator');

-- What they did stands in the log of their administration.
create policy coordinator_says on event for insert to irisdesk_app with check (
  actor_id = (select app_actor()) and ticket_id is null
  and administration_id = any((select coordinated_administrations())::uuid[]));
