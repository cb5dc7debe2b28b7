-- Figures per agent are for that agent alone, until the administration decides that those who lead its desk see them too.

alter table administration add column shows_agent_figures boolean not null default false;
grant update (shows_agent_figures) on administration to irisdesk_app;

drop policy see on figure_month;
create policy see on figure_month for select to irisdesk_app using (
  (administration_id = any((select desk_administrations())::uuid[])
    or administration_id = any((select coordinated_administrations())::uuid[]))
  and (dimension <> 'agent' or value = (select app_actor())::text
    or administration_id = any((select lead_administrations())::uuid[])
      and exists (select 1 from administration a where a.id = administration_id and a.shows_agent_figures)));
