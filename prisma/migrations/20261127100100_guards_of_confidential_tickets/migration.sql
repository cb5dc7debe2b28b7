-- A service whose tickets are confidential may name the team that reads them. And: confidential tickets that nobody at
-- their desk can see any more are found again (decision 007).

-- AlterTable
ALTER TABLE "service" ADD COLUMN "restricted_team_id" UUID;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_restricted_team_id_fkey" FOREIGN KEY ("restricted_team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table service add check (restricted_team_id is null or confidential);
create index ticket_confidential_work on ticket (id) where is_confidential and status in ('new', 'open', 'pending');

grant create on schema public to irisdesk_system; -- taken back below

-- The teams of which somebody could see a confidential ticket of this administration: they serve its queues, and one of
-- their members works at its desk now. Coordinators name one of them and do not see who is in it.
create function serving_teams(of_administration uuid) returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  if current_setting('role') = 'irisdesk_app'
      and not of_administration = any(desk_administrations() || coordinated_administrations()) then
    return '{}';
  end if;
  return (select coalesce(array_agg(distinct tm.team_id), '{}')
    from team_member tm join membership m on m.person_id = tm.person_id and m.administration_id = of_administration
        and m.role in ('agent', 'lead') and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
      join person p on p.id = m.person_id and p.is_active
    where tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())
      and (exists (select 1 from queue q where q.administration_id = of_administration and q.team_id = tm.team_id)
        or exists (select 1 from routing_rule r where r.administration_id = of_administration and r.team_id = tm.team_id)));
end $$;
alter function serving_teams(uuid) owner to irisdesk_system;
revoke execute on function serving_teams(uuid) from public;
grant execute on function serving_teams(uuid) to irisdesk_app;
revoke create on schema public from irisdesk_system;

grant update (restricted_team_id) on service to irisdesk_app;

-- A service names no team that serves somebody else. One that serves no longer may stay named: the rest of the service can
-- still be changed, and its tickets are looked after (guard-unseen-tickets).
create function guard_restricted_team() returns trigger language plpgsql set search_path = public as $$
begin
  if (tg_op = 'INSERT' or new.restricted_team_id is distinct from old.restricted_team_id)
      and not new.restricted_team_id = any(serving_teams(new.administration_id)) then
    raise insufficient_privilege using message = 'this team does not serve this administration';
  end if;
  return new;
end $$;
create trigger guard_restricted_team before insert or update on service for each row
  when (new.restricted_team_id is not null and current_user = 'irisdesk_app') execute function guard_restricted_team();
