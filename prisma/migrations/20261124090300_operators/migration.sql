-- Operators of the installation: they add administrations, put teams together and say who else operates. What they may
-- see and change, row by row; a ticket, a message or a mail is in none of it. Until now the program's own filter was the
-- only word about them, and an operator's requests saw no more than those of somebody who belongs nowhere.

grant create on schema public to irisdesk_system; -- taken back below

-- ------------------------------------------------------------------ who asks

create function app_is_operator() returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select 1 from person p where p.id = app_actor() and p.is_active and p.is_operator);
end $$;

-- An operator sets an administration up while nobody belongs to it. From its first member on, its coordinators decide.
create function app_founds(of_administration uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return app_is_operator() and not exists (select 1 from membership m where m.administration_id = of_administration);
end $$;

-- ------------------------------------------------------------------ numbers about tickets, and nothing else of them

create function installation_counts(of_administrations uuid[]) returns table (administration_id uuid, open_tickets int, held_mails int)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not app_is_operator() then
    raise insufficient_privilege using message = 'this person does not operate the installation';
  end if;
  return query select a.id,
    (select count(*)::int from ticket t where t.administration_id = a.id and t.status in ('new', 'open', 'pending')),
    (select count(*)::int from mail_delivery d where d.administration_id = a.id and d.outcome = 'held')
    from administration a where a.id = any(of_administrations);
end $$;

-- A coordinator sees no tickets either; how many go back to the queue decides whether now is the moment.
create function open_tickets_of(of_person uuid, of_administration uuid) returns int language plpgsql stable security definer set search_path = public as $$
begin
  if not of_administration = any(coordinated_administrations()) then
    return 0;
  end if;
  return (select count(*)::int from ticket t where t.assignee_id = of_person
    and t.administration_id = of_administration and t.status in ('new', 'open', 'pending'));
end $$;

-- ------------------------------------------------------------------ who coordinates, who operates

-- The twin of invite_person for the one role that coordinators do not give. `ids`: for the person, the mail, the role.
create function appoint_coordinator(of_administration uuid, address text, called text, speaks text, ids uuid[],
  at timestamptz) returns jsonb language plpgsql security definer set search_path = public as $$
declare
  invited person;
  given_id uuid;
begin
  if not app_is_operator() then
    raise insufficient_privilege using message = 'this person does not operate the installation';
  end if;
  insert into person (id, email, name, locale, created_at) values (ids[1], address, called, speaks, at)
    on conflict (email) do nothing;
  select * into strict invited from person p where p.email = address;
  if invited.id = app_actor() then
    raise insufficient_privilege using message = 'nobody lets themself in';
  end if;
  if not invited.is_active then
    return jsonb_build_object('personId', invited.id, 'isActive', false, 'membershipId', null);
  end if;
  insert into membership as m (id, administration_id, person_id, role, valid_from)
    values (ids[3], of_administration, invited.id, 'coordinator', at)
    on conflict (person_id, administration_id, role) do update set valid_from = at, valid_until = null
      where not (m.valid_from <= at and (m.valid_until is null or m.valid_until > at))
    returning m.id into given_id;
  -- One that still waits is enough.
  if not exists (select 1 from account_mail a where a.person_id = invited.id and a.kind = 'invitation'
      and a.administration_id = of_administration and a.status = 'queued') then
    insert into account_mail (id, person_id, kind, administration_id, invited_by_id, created_at)
      values (ids[2], invited.id, 'invitation', of_administration, app_actor(), at);
  end if;
  return jsonb_build_object('personId', invited.id, 'isActive', true, 'membershipId', given_id);
end $$;

-- Never by an update of the row: everybody may change some columns of their own row, and this one is not among them.
-- Answers done, unchanged, unknown, or last: an installation without an operator could get none any more.
create function set_operator(of_person uuid, becomes boolean) returns text language plpgsql security definer set search_path = public as $$
declare
  chosen person;
begin
  if not app_is_operator() then
    raise insufficient_privilege using message = 'this person does not operate the installation';
  end if;
  -- In the order of ids: two operators who take it from each other come one after the other.
  perform 1 from person p where p.is_operator order by p.id for update;
  if not app_is_operator() then
    raise insufficient_privilege using message = 'this person does not operate the installation any more';
  end if;
  select * into chosen from person p where p.id = of_person for update;
  if not found or becomes and not chosen.is_active then
    return 'unknown';
  end if;
  if chosen.is_operator = becomes then
    return 'unchanged';
  end if;
  if not becomes and not exists (select 1 from person p where p.is_operator and p.is_active and p.id <> of_person) then
    return 'last';
  end if;
  update person set is_operator = becomes where id = of_person;
  return 'done';
end $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['app_is_operator()', 'app_founds(uuid)', 'installation_counts(uuid[])', 'open_tickets_of(uuid, uuid)',
    'appoint_coordinator(uuid, text, text, text, uuid[], timestamptz)', 'set_operator(uuid, boolean)']::regprocedure[]
  loop
    execute format('alter function %s owner to irisdesk_system', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to irisdesk_app', f);
  end loop;
end $$;
revoke create on schema public from irisdesk_system;

-- ------------------------------------------------------------------ what operators may know

do $$
declare t text;
begin
  foreach t in array array['administration', 'administration_address', 'mail_domain', 'queue', 'person', 'membership', 'team',
    'team_member'] loop
    execute format('create policy operator_sees on %I for select to irisdesk_app using ((select app_is_operator()))', t);
  end loop;
end $$;

-- ------------------------------------------------------------------ what operators may change

grant insert on administration, calendar, opening_period, closing_day, team, team_member to irisdesk_app;
grant update (name_nl, name_fr) on team to irisdesk_app;
grant update (is_lead, valid_from, valid_until) on team_member to irisdesk_app;

create policy operator_adds on administration for insert to irisdesk_app with check ((select app_is_operator()));
create policy operator_changes on administration for update to irisdesk_app
  using ((select app_is_operator())) with check ((select app_is_operator()));

do $$
declare t text;
begin
  foreach t in array array['queue', 'service', 'routing_rule', 'calendar', 'helpdesk_contact', 'administration_address',
    'mail_domain'] loop
    execute format('create policy operator_founds on %I for insert to irisdesk_app
      with check (administration_id is not null and app_founds(administration_id))', t);
  end loop;
  foreach t in array array['team', 'team_member'] loop
    execute format('create policy operator_adds on %I for insert to irisdesk_app with check ((select app_is_operator()))', t);
    execute format('create policy operator_changes on %I for update to irisdesk_app
      using ((select app_is_operator())) with check ((select app_is_operator()))', t);
  end loop;
end $$;
-- What has just been added can be seen by whoever adds to it: the hours of its calendar.
create policy founder_sees on calendar for select to irisdesk_app using (
  administration_id is not null and app_founds(administration_id));
do $$
declare t text;
begin
  foreach t in array array['opening_period', 'closing_day'] loop
    execute format('create policy operator_founds on %I for insert to irisdesk_app with check (exists (
      select 1 from calendar c where c.id = calendar_id and c.administration_id is not null
        and app_founds(c.administration_id)))', t);
  end loop;
end $$;

-- A coordinator's role is ended by an operator, and no other role; nobody ends their own.
create policy operator_changes on membership for update to irisdesk_app
  using ((select app_is_operator()) and role = 'coordinator' and person_id <> (select app_actor()))
  with check ((select app_is_operator()) and role = 'coordinator' and person_id <> (select app_actor()));

-- What they did stands in the log: of the administration, or of the installation, whose id is nil.
create policy operator_says on event for insert to irisdesk_app with check (
  actor_id = (select app_actor()) and ticket_id is null and (select app_is_operator()));
