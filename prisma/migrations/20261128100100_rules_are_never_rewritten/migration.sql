-- Whoever coordinates decides about what comes. A version that says it was known earlier would judge what is over, and a
-- line that joins a version later would change it (decision 018). Five minutes, because two clocks are read.

drop policy coordinator_adds on calendar_version;
create policy coordinator_adds on calendar_version for insert to irisdesk_app with check (
  saved_by_id = (select app_actor()) and known_since > now() - interval '5 minutes' and effective_from >= known_since
  and exists (select 1 from calendar c where c.id = calendar_id
    and c.administration_id = any((select coordinated_administrations())::uuid[])));

drop policy coordinator_adds on contract_version;
create policy coordinator_adds on contract_version for insert to irisdesk_app with check (
  saved_by_id = (select app_actor()) and known_since > now() - interval '5 minutes' and effective_from >= known_since
  and administration_id = any((select coordinated_administrations())::uuid[]));

drop policy coordinator_adds on contract_row;
create policy coordinator_adds on contract_row for insert to irisdesk_app with check (
  administration_id = any((select coordinated_administrations())::uuid[])
  and exists (select 1 from contract_version v where v.id = contract_version_id
    and v.saved_by_id = (select app_actor()) and v.known_since > now() - interval '5 minutes')
  and exists (select 1 from calendar c where c.id = calendar_id
    and (c.administration_id is null or c.administration_id = contract_row.administration_id)));

-- A service that a line of any contract names is kept as well.
create or replace function service_is_used(of_service uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select 1 from service s where s.id = of_service
    and s.administration_id = any(coordinated_administrations())
    and (exists (select 1 from ticket t where t.administration_id = s.administration_id and t.service_id = s.id)
      or exists (select 1 from routing_rule r where r.service_id = s.id)
      or exists (select 1 from contract_row c where c.service_id = s.id)));
end $$;
