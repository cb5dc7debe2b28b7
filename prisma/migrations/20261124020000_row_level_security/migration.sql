-- Who may see and write which row, whatever the program forgets. PRODUCT's table "Whose data" in SQL.
--
-- Two roles that own nothing and cannot log in:
--   irisdesk_app     every request, as one person (app.actor); without a person it sees nothing
--   irisdesk_system  jobs and intake that must look across administrations (acrossAdministrations in data/scope)
-- Row-level security is forced, so the owner itself sees nothing either. Superusers ignore all of it: therefore
-- data/scope asserts current_user in every transaction.

do $$ begin
  create role irisdesk_app nologin;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  create role irisdesk_system nologin;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  execute format('grant irisdesk_app, irisdesk_system to %I', current_user);
exception when unique_violation then null; end $$;
grant usage on schema public to irisdesk_app, irisdesk_system;
grant create on schema public to irisdesk_system; -- taken back below

-- ------------------------------------------------------------------ enumerated values

alter table administration add check (kind in ('administration', 'public_computer_room', 'partner')),
  add check (language_order in ('nl_fr', 'fr_nl')), add check (code ~ '^[A-Z]{2,5}$');
alter table person add check (email = lower(email)), add check (locale in ('nl', 'fr', 'en', 'de'));
alter table membership add check (role in ('requester', 'agent', 'lead', 'coordinator', 'contact'));
alter table ticket
  add check (type in ('incident', 'service_request', 'question')),
  add check (status in ('new', 'open', 'pending', 'resolved', 'closed', 'cancelled')),
  add check (pending_on in ('requester', 'supplier', 'date')),
  add check ((status = 'pending') = (pending_on is not null)),
  add check (resolution_code in ('solved', 'workaround', 'explained', 'no_fault_found', 'not_ours', 'withdrawn',
    'duplicate', 'no_answer')),
  add check (impact in ('high', 'medium', 'low')), add check (urgency in ('high', 'medium', 'low')),
  add check (priority in ('P1', 'P2', 'P3', 'P4')),
  add check (channel in ('web', 'mail', 'telephone', 'counter', 'post', 'api')),
  add check (affected in ('me', 'several', 'everybody', 'public')), add check (ability in ('yes', 'difficulty', 'no'));
alter table message add check (kind in ('public', 'internal')), add check (language in ('nl', 'fr', 'en', 'de', 'und'));
alter table shared_access add check (num_nonnulls(grantee_administration_id, grantee_team_id) = 1);
alter table notification add check (status in ('queued', 'sent', 'withheld', 'failed'));
alter table incoming_mail add check (outcome in ('received', 'ticket', 'reply', 'duplicate', 'held'));
alter table mail_delivery add check (outcome in ('ticket', 'reply', 'duplicate', 'held', 'accepted', 'dismissed'));

-- ------------------------------------------------------------------ lists that stay quick when the tables grow

create index ticket_work_of_queue on ticket (queue_id, updated_at desc, id desc) where status in ('new', 'open', 'pending');
create index ticket_work_of_administration on ticket (administration_id, updated_at desc, id desc) where status in ('new', 'open', 'pending');
create index ticket_work_by_change on ticket (updated_at desc, id desc) where status in ('new', 'open', 'pending');
create index ticket_work_by_age on ticket (created_at, id) where status in ('new', 'open', 'pending');
create index ticket_work_by_priority on ticket (priority, created_at, id) where status in ('new', 'open', 'pending');
create index ticket_work_of_assignee on ticket (assignee_id, updated_at desc, id desc) where status in ('new', 'open', 'pending');
create index ticket_done_of_queue on ticket (queue_id, updated_at desc, id desc) where status in ('resolved', 'closed', 'cancelled');
create index ticket_done_by_change on ticket (updated_at desc, id desc) where status in ('resolved', 'closed', 'cancelled');
create index ticket_of_filer on ticket (filer_id, last_public_at desc) where filer_id is not null;
create index ticket_of_unit on ticket (unit_id, last_public_at desc) where is_shared_with_unit;

-- ------------------------------------------------------------------ who asks

-- Functions below run as irisdesk_system, so that a policy can look at memberships without recursion. In a policy
-- they stand in a scalar subquery: evaluated once a query, not once a row.

create function app_actor() returns uuid language sql stable as
  $$ select nullif(current_setting('app.actor', true), '')::uuid $$;

create function valid_memberships() returns setof membership language sql stable security definer set search_path = public as $$
  select m.* from membership m join person p on p.id = m.person_id and p.is_active
  where m.person_id = app_actor() and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()) $$;

create function desk_administrations() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct administration_id), '{}') from valid_memberships() where role in ('agent', 'lead') $$;
create function member_administrations() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct administration_id), '{}') from valid_memberships() $$;
create function colleague_administrations() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct administration_id), '{}') from valid_memberships() where role <> 'contact' $$;
create function coordinated_administrations() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct administration_id), '{}') from valid_memberships() where role = 'coordinator' $$;
create function actor_units() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct unit_id), '{}') from valid_memberships() where unit_id is not null and role <> 'contact' $$;
create function actor_teams() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(team_id), '{}') from team_member
  where person_id = app_actor() and valid_from <= now() and (valid_until is null or valid_until > now())
    and cardinality(desk_administrations()) > 0 $$;
create function followed_tickets() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(ticket_id), '{}') from ticket_follower
  where person_id = app_actor() and administration_id = any(colleague_administrations()) $$;
create function valid_shares() returns setof shared_access language sql stable security definer set search_path = public as $$
  select * from shared_access where ended_at is null and valid_from <= now() and valid_until > now()
    and (grantee_administration_id = any(desk_administrations()) or grantee_team_id = any(actor_teams())) $$;
create function shared_tickets() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct ticket_id), '{}') from valid_shares() $$;
create function shared_tickets_with_notes() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct ticket_id), '{}') from valid_shares() where may_see_notes $$;
create function shared_tickets_with_reply() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct ticket_id), '{}') from valid_shares() where may_reply $$;
-- Both sides of a shared access see whose it is.
create function administrations_in_sight() returns uuid[] language sql stable security definer set search_path = public as $$
  select member_administrations() || coalesce((select array_agg(administration_id) from valid_shares()), '{}')
    || coalesce((select array_agg(grantee_administration_id) from shared_access
                 where ended_at is null and administration_id = any(desk_administrations())
                   and grantee_administration_id is not null), '{}') $$;

-- ------------------------------------------------------------------ counters that are kept

create function next_ticket_number(of_administration uuid) returns int language sql security definer set search_path = public as $$
  insert into ticket_counter (administration_id, last_number) values (of_administration, 1001)
  on conflict (administration_id) do update set last_number = ticket_counter.last_number + 1
  returning last_number $$;

-- Called last in a transaction: the row stays locked until the commit, so numbers follow the order of commits.
create function next_event_numbers(of_administration uuid, how_many int) returns bigint language sql security definer set search_path = public as $$
  insert into event_stream (administration_id, last_number) values (of_administration, how_many)
  on conflict (administration_id) do update set last_number = event_stream.last_number + how_many
  returning last_number $$;

create function keep_queue_count() returns trigger language plpgsql security definer set search_path = public as $$
declare
  change record;
begin
  if tg_op = 'UPDATE' and (old.queue_id, old.status, old.is_confidential, old.assignee_id is null)
      is not distinct from (new.queue_id, new.status, new.is_confidential, new.assignee_id is null) then
    return null;
  end if;
  for change in -- in the order of ids: two transfers in opposite directions must not wait for each other
    select queue_id, administration_id, sum(fresh) as fresh, sum(open) as open, sum(pending) as pending, sum(unassigned) as unassigned
    from (
      select new.queue_id, new.administration_id, (new.status = 'new')::int as fresh, (new.status = 'open')::int as open,
        (new.status = 'pending')::int as pending, (new.assignee_id is null and new.status in ('new', 'open', 'pending'))::int as unassigned
      where tg_op <> 'DELETE' and not new.is_confidential
      union all
      select old.queue_id, old.administration_id, -(old.status = 'new')::int, -(old.status = 'open')::int,
        -(old.status = 'pending')::int, -(old.assignee_id is null and old.status in ('new', 'open', 'pending'))::int
      where tg_op <> 'INSERT' and not old.is_confidential
    ) as both_sides
    group by queue_id, administration_id order by queue_id
  loop
    insert into queue_count as c (queue_id, administration_id, fresh, open, pending, unassigned)
    values (change.queue_id, change.administration_id, change.fresh, change.open, change.pending, change.unassigned)
    on conflict (queue_id) do update set fresh = c.fresh + excluded.fresh, open = c.open + excluded.open,
      pending = c.pending + excluded.pending, unassigned = c.unassigned + excluded.unassigned;
  end loop;
  return null;
end $$;
create trigger keep_queue_count after insert or update or delete on ticket for each row execute function keep_queue_count();

-- ------------------------------------------------------------------ who is there

-- The one question asked before there is an actor: whose session or token is this? Answers null for anything that is
-- not valid now. Shape: ActorFacts in app/data/actor-facts.server.ts.
create function actor_facts(of_person uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object(
    'person', jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale,
      'languagesHandled', p.languages_handled, 'isOperator', p.is_operator, 'telephone', p.telephone,
      'site', p.site, 'room', p.room),
    'memberships', coalesce((
      select jsonb_agg(jsonb_build_object('administrationId', a.id, 'code', a.code, 'nameNl', a.name_nl, 'nameFr', a.name_fr,
        'nameEn', a.name_en, 'nameDe', a.name_de, 'role', m.role, 'unitId', m.unit_id) order by a.code, m.role)
      from membership m join administration a on a.id = m.administration_id
      where m.person_id = p.id and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())), '[]'),
    'teamIds', coalesce((
      select jsonb_agg(t.team_id order by t.team_id) from team_member t
      where t.person_id = p.id and t.valid_from <= now() and (t.valid_until is null or t.valid_until > now())), '[]'))
  from person p where p.id = of_person and p.is_active $$;

create function actor_by_session(hash text) returns jsonb language sql stable security definer set search_path = public as $$
  select actor_facts(s.person_id) || jsonb_build_object('sessionId', s.id, 'lastSeenAt', s.last_seen_at)
  from session s where s.token_hash = hash and s.revoked_at is null and s.expires_at > now() $$;

create function actor_by_api_token(hash text) returns jsonb language sql stable security definer set search_path = public as $$
  select actor_facts(t.person_id) || jsonb_build_object('tokenId', t.id)
  from api_token t where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now()) $$;

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace
      and p.proname in ('valid_memberships', 'desk_administrations', 'member_administrations', 'colleague_administrations',
        'coordinated_administrations', 'actor_units', 'actor_teams', 'followed_tickets', 'valid_shares', 'shared_tickets',
        'shared_tickets_with_notes', 'shared_tickets_with_reply', 'administrations_in_sight', 'next_ticket_number',
        'next_event_numbers', 'keep_queue_count', 'actor_facts', 'actor_by_session', 'actor_by_api_token')
  loop
    execute format('alter function %s owner to irisdesk_system', f);
    execute format('revoke execute on function %s from public', f);
    if f::text not like 'actor\_facts%' and f::text not like 'actor\_by%' then
      execute format('grant execute on function %s to irisdesk_app', f);
    end if;
  end loop;
end $$;
revoke create on schema public from irisdesk_system;

-- ------------------------------------------------------------------ row-level security on everything

do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
  end loop;
end $$;
revoke update, delete on event from irisdesk_system; -- append-only for everybody

grant select on administration, unit, service, helpdesk_contact, calendar, opening_period, closing_day, person, membership,
  team, team_member, queue, queue_count, routing_rule, priority_cell, ticket, ticket_link, message, attachment,
  ticket_follower, shared_access, event, notification, incoming_mail, mail_delivery to irisdesk_app;
grant insert on ticket, ticket_link, message, attachment, ticket_follower, shared_access, ticket_access, event to irisdesk_app;
grant update on ticket to irisdesk_app;
grant update (filer_id) on ticket to irisdesk_app;
grant update (locale, telephone, site, room) on person to irisdesk_app;
grant update (ended_at, valid_until) on shared_access to irisdesk_app;
grant update (outcome, ticket_id, decided_by_id, decided_at) on mail_delivery to irisdesk_app;
grant delete on ticket_follower to irisdesk_app;

-- People and administrations
create policy see on administration for select to irisdesk_app using (id = any((select administrations_in_sight())::uuid[]));
create policy see on unit for select to irisdesk_app using (administration_id = any((select colleague_administrations())::uuid[]));
create policy see on service for select to irisdesk_app using (administration_id = any((select colleague_administrations())::uuid[]));
create policy see on person for select to irisdesk_app using (
  id = (select app_actor())
  or exists (select 1 from membership m where m.person_id = person.id
             and m.administration_id = any((select colleague_administrations())::uuid[])));
create policy change_self on person for update to irisdesk_app using (id = (select app_actor())) with check (id = (select app_actor()));
create policy see on membership for select to irisdesk_app using (
  person_id = (select app_actor()) or administration_id = any((select colleague_administrations())::uuid[]));
create policy see on team for select to irisdesk_app using (cardinality((select desk_administrations())::uuid[]) > 0);
create policy see on team_member for select to irisdesk_app using (cardinality((select desk_administrations())::uuid[]) > 0);
create policy see on helpdesk_contact for select to irisdesk_app using (
  administration_id is null or administration_id = any((select member_administrations())::uuid[]));
create policy see on calendar for select to irisdesk_app using (
  administration_id is null or administration_id = any((select member_administrations())::uuid[]));
create policy see on opening_period for select to irisdesk_app using (exists (select 1 from calendar c where c.id = calendar_id));
create policy see on closing_day for select to irisdesk_app using (exists (select 1 from calendar c where c.id = calendar_id));

-- Where work goes: requesters read queues and rules only through what they file, which needs their own administration's
create policy see on queue for select to irisdesk_app using (administration_id = any((select member_administrations())::uuid[]));
create policy see on queue_count for select to irisdesk_app using (administration_id = any((select desk_administrations())::uuid[]));
create policy see on routing_rule for select to irisdesk_app using (administration_id = any((select member_administrations())::uuid[]));
create policy see on priority_cell for select to irisdesk_app using (administration_id = any((select member_administrations())::uuid[]));

-- Tickets
create policy see on ticket for select to irisdesk_app using (
  ((requester_id = (select app_actor()) or filer_id = (select app_actor()))
    and cardinality((select member_administrations())::uuid[]) > 0)
  or (administration_id = any((select desk_administrations())::uuid[])
    and (not is_confidential or assignee_id = (select app_actor())
      or restricted_team_id = any((select actor_teams())::uuid[])))
  or (not is_confidential
    and ((is_shared_with_unit and unit_id = any((select actor_units())::uuid[]))
      or id = any((select followed_tickets())::uuid[])
      or id = any((select shared_tickets())::uuid[]))));
create policy file on ticket for insert to irisdesk_app with check (
  administration_id = any((select member_administrations())::uuid[])
  and (requester_id = (select app_actor()) or filer_id = (select app_actor())
    or administration_id = any((select desk_administrations())::uuid[])));
create policy change on ticket for update to irisdesk_app using (
  requester_id = (select app_actor()) or filer_id = (select app_actor())
  or administration_id = any((select desk_administrations())::uuid[])
  or id = any((select followed_tickets())::uuid[])
  or id = any((select shared_tickets_with_reply())::uuid[]))
  with check (
  requester_id = (select app_actor()) or filer_id = (select app_actor())
  or administration_id = any((select desk_administrations())::uuid[])
  or id = any((select followed_tickets())::uuid[])
  or id = any((select shared_tickets_with_reply())::uuid[]));
create policy see on ticket_link for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = from_id) and exists (select 1 from ticket t where t.id = to_id));
create policy link on ticket_link for insert to irisdesk_app with check (
  exists (select 1 from ticket t where t.id = from_id) and exists (select 1 from ticket t where t.id = to_id));

-- What is said. `exists (select 1 from ticket ...)` is itself under ticket's policy. A contact (an unconfirmed sender)
-- knows their own words and what the helpdesk answered.
create policy see on message for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id)
  and (kind = 'public' or administration_id = any((select desk_administrations())::uuid[])
    or ticket_id = any((select shared_tickets_with_notes())::uuid[]))
  and (cardinality((select colleague_administrations())::uuid[]) > 0 or author_id = (select app_actor()) or is_from_helpdesk));
create policy say on message for insert to irisdesk_app with check (
  author_id = (select app_actor())
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = message.administration_id
    and (t.administration_id = any((select desk_administrations())::uuid[])
      or (kind = 'public' and not is_from_helpdesk
        and (t.requester_id = (select app_actor()) or t.filer_id = (select app_actor())
          or t.id = any((select followed_tickets())::uuid[])))
      or (kind = 'public' and t.id = any((select shared_tickets_with_reply())::uuid[])))));
create policy see on attachment for select to irisdesk_app using (
  exists (select 1 from message m where m.id = message_id));
create policy attach on attachment for insert to irisdesk_app with check (
  uploaded_by_id = (select app_actor())
  and exists (select 1 from message m where m.id = message_id and m.author_id = (select app_actor())
    and (m.kind = 'internal') = is_internal));

-- Who else may look
create policy see on ticket_follower for select to irisdesk_app using (exists (select 1 from ticket t where t.id = ticket_id));
create policy add on ticket_follower for insert to irisdesk_app with check (
  added_by_id = (select app_actor()) and exists (select 1 from ticket t where t.id = ticket_id
    and (t.requester_id = (select app_actor()) or t.filer_id = (select app_actor())
      or t.administration_id = any((select desk_administrations())::uuid[]))));
create policy remove on ticket_follower for delete to irisdesk_app using (
  person_id = (select app_actor()) or exists (select 1 from ticket t where t.id = ticket_id
    and (t.requester_id = (select app_actor()) or t.administration_id = any((select desk_administrations())::uuid[]))));
create policy see on shared_access for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id)
  or ticket_id = any((select shared_tickets())::uuid[]));
create policy give on shared_access for insert to irisdesk_app with check (
  granted_by_id = (select app_actor()) and administration_id = any((select desk_administrations())::uuid[])
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = shared_access.administration_id));
create policy finish on shared_access for update to irisdesk_app
  using (administration_id = any((select desk_administrations())::uuid[]))
  with check (administration_id = any((select desk_administrations())::uuid[]));
create policy note_down on ticket_access for insert to irisdesk_app with check (
  person_id = (select app_actor()) and exists (select 1 from ticket t where t.id = ticket_id));

-- What happened
create policy see on event for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id)
  and (is_public or administration_id = any((select desk_administrations())::uuid[])
    or ticket_id = any((select shared_tickets_with_notes())::uuid[])));
create policy say on event for insert to irisdesk_app with check (
  actor_id = (select app_actor()) and (ticket_id is null and administration_id = any((select member_administrations())::uuid[])
    or exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = event.administration_id)));

-- What goes out and comes in
create policy see on notification for select to irisdesk_app using (
  administration_id = any((select desk_administrations())::uuid[]) and exists (select 1 from ticket t where t.id = ticket_id));
create policy see on mail_delivery for select to irisdesk_app using (administration_id = any((select desk_administrations())::uuid[]));
create policy decide on mail_delivery for update to irisdesk_app
  using (administration_id = any((select desk_administrations())::uuid[]))
  with check (administration_id = any((select desk_administrations())::uuid[]));
create policy see on incoming_mail for select to irisdesk_app using (
  exists (select 1 from mail_delivery d where d.incoming_mail_id = incoming_mail.id
    and d.administration_id = any((select desk_administrations())::uuid[])));
