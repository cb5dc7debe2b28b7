-- An agent who asked for a confidential ticket stands to it as a requester, not as the desk: "the role follows the ticket".
-- The desk of a confidential ticket is its assignee and its restricted team; the others of that desk see no note of it,
-- write none, and add nobody. The same three lines each time, because a function would be asked once a row.

drop policy see on message;
create policy see on message for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id and (kind = 'public'
    or t.administration_id = any((select desk_administrations())::uuid[])
      and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))
    or t.id = any((select shared_tickets_with_notes())::uuid[]) and not t.is_confidential))
  and (cardinality((select colleague_administrations())::uuid[]) > 0 or author_id = (select app_actor()) or is_from_helpdesk));

drop policy say on message;
create policy say on message for insert to irisdesk_app with check (
  author_id = (select app_actor())
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = message.administration_id
    and (t.administration_id = any((select desk_administrations())::uuid[])
        and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))
      or kind = 'public' and not is_from_helpdesk
        and (t.requester_id = (select app_actor()) or t.filer_id = (select app_actor())
          or t.id = any((select followed_tickets())::uuid[]) and not t.is_confidential)
      or kind = 'public' and t.id = any((select shared_tickets_with_reply())::uuid[]) and not t.is_confidential)));

drop policy see on event;
create policy see on event for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id and (is_public
    or t.administration_id = any((select desk_administrations())::uuid[])
      and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))
    or t.id = any((select shared_tickets_with_notes())::uuid[]) and not t.is_confidential)));

drop policy add on ticket_follower;
create policy add on ticket_follower for insert to irisdesk_app with check (
  added_by_id = (select app_actor()) and exists (select 1 from ticket t where t.id = ticket_id
    and (t.requester_id = (select app_actor()) or t.filer_id = (select app_actor())
      or t.administration_id = any((select desk_administrations())::uuid[])
        and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[])))));

drop policy give on shared_access;
create policy give on shared_access for insert to irisdesk_app with check (
  granted_by_id = (select app_actor())
  and exists (select 1 from ticket t where t.id = ticket_id and t.administration_id = shared_access.administration_id
    and t.administration_id = any((select desk_administrations())::uuid[])
    and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))));

drop policy see on notification;
create policy see on notification for select to irisdesk_app using (
  exists (select 1 from ticket t where t.id = ticket_id
    and t.administration_id = any((select desk_administrations())::uuid[])
    and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[]))));
