-- Who may add people to a ticket may also take them out: who asked, who filed it, its desk; and everybody themself. The desk
-- of a confidential ticket is its assignee and its restricted team, as everywhere.

drop policy remove on ticket_follower;
create policy remove on ticket_follower for delete to irisdesk_app using (
  person_id = (select app_actor()) or exists (select 1 from ticket t where t.id = ticket_id
    and (t.requester_id = (select app_actor()) or t.filer_id = (select app_actor())
      or t.administration_id = any((select desk_administrations())::uuid[])
        and (not t.is_confidential or t.assignee_id = (select app_actor()) or t.restricted_team_id = any((select actor_teams())::uuid[])))));
