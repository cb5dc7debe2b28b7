-- Who was put on duty, and taken off it, stands in the log of what belongs to no administration: of a team that its author
-- leads, and nothing else.

create policy lead_says on event for insert to irisdesk_app with check (
  actor_id = (select app_actor()) and ticket_id is null and not is_public and type = 'duty.changed'
  and administration_id = '00000000-0000-0000-0000-000000000000'
  and (data ->> 'teamId')::uuid = any((select led_teams())::uuid[]));
