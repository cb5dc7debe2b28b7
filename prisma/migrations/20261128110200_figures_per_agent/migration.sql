-- Figures per agent are for that agent alone, until the administration decides that those who lead its desk see them too.

alter table administration add column shows_agent_figures boolean not null default false;
grant update (shows_agent_figures) on administration to irisdesk_app;

create function led_administrations() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return (select coalesce(array_agg(distinct m.administration_id), '{}')
    from membership m join person p on p.id = m.person_id and p.is_active
    where m.person_id = app_actor() and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
      and m.role = 'lead');
end $$;

grant create on schema public to irisdesk_system; -- taken back below
alter function led_administrations() owner to irisdesk_system;
revoke execute on function led_administrations() from public;
grant execute on function led_administrations() to irisdesk_app;
revoke create on schema public from irisdesk_system;

drop policy see on figure_month;
create policy see on figure_month for select to irisdesk_app using (
  (administration_id = any((select desk_administrations())::uuid[])
    or administration_id = any((select coordinated_administrations())::uuid[]))
  and (dimension <> 'agent' or value = (select app_actor())::text
    or administration_id = any((select led_administrations())::uuid[])
      and exists (select 1 from administration a where a.id = administration_id and a.shows_agent_figures)));
