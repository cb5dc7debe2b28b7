-- What a lead watches counts all work. Under row-level security each ticket would be fetched for it: the two functions
-- below stand in for the policies (the reader's own desks, nothing confidential) and read one index, never the table.
-- Confidential tickets that the reader may see are few, and are counted under the policies, off ticket_confidential_work.
create index ticket_work_counted on ticket (administration_id)
  include (assignee_id, status, due_at, created_at, is_confidential)
  where status in ('new', 'open', 'pending') and not is_confidential;

create function counted_work(of_administrations uuid[], at timestamptz, hour_until timestamptz, four_hours_until timestamptz, day_until timestamptz)
returns table (administration_id uuid, assignee_id uuid, work int, pending int, late int, hour int, four_hours int, day int)
language plpgsql stable security definer set search_path = public as $$
#variable_conflict use_column
declare
  desks constant uuid[] := desk_administrations();
begin
  return query
    select t.administration_id, t.assignee_id, count(*)::int, count(*) filter (where t.status = 'pending')::int,
      count(*) filter (where t.due_at < at)::int,
      count(*) filter (where t.due_at >= at and t.due_at < hour_until)::int,
      count(*) filter (where t.due_at >= at and t.due_at < four_hours_until)::int,
      count(*) filter (where t.due_at >= at and t.due_at < day_until)::int
    from ticket t
    where t.status in ('new', 'open', 'pending') and not t.is_confidential
      and t.administration_id = any(of_administrations) and t.administration_id = any(desks)
    group by 1, 2;
end $$;

create function counted_backlog(of_administrations uuid[], at timestamptz)
returns table (day int, week int, month int, longer int)
language plpgsql stable security definer set search_path = public as $$
declare
  desks constant uuid[] := desk_administrations();
begin
  return query
    select count(*) filter (where t.created_at >= at - interval '1 day')::int,
      count(*) filter (where t.created_at < at - interval '1 day' and t.created_at >= at - interval '7 days')::int,
      count(*) filter (where t.created_at < at - interval '7 days' and t.created_at >= at - interval '30 days')::int,
      count(*) filter (where t.created_at < at - interval '30 days')::int
    from ticket t
    where t.status in ('new', 'open', 'pending') and not t.is_confidential
      and t.administration_id = any(of_administrations) and t.administration_id = any(desks);
end $$;

grant create on schema public to irisdesk_system; -- taken back below
do $$
declare f regprocedure;
begin
  foreach f in array array['counted_work(uuid[], timestamptz, timestamptz, timestamptz, timestamptz)',
      'counted_backlog(uuid[], timestamptz)']::regprocedure[] loop
    execute format('alter function %s owner to irisdesk_system', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to irisdesk_app', f);
  end loop;
end $$;
revoke create on schema public from irisdesk_system;

-- Who waits longest for the helpdesk is read in this order, and no further than somebody looks.
create index ticket_waiting_longest on ticket (last_public_at, id)
  where waits_for_helpdesk and status in ('new', 'open');
