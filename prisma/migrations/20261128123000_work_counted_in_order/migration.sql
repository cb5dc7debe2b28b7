-- The lead's page counts all work by administration and agent. Read in this order, it needs no table of groups in memory;
-- what is due within a time is counted with what is late and that taken off; and each line of the index is read to where
-- the due time stands, so a text comes after it. 40,000 tickets at work: 6 milliseconds instead of 10.
drop index ticket_work_counted;
create index ticket_work_counted on ticket (administration_id, assignee_id)
  include (due_at, created_at, status)
  where status in ('new', 'open', 'pending') and not is_confidential;

create or replace function counted_work(of_administrations uuid[], at timestamptz, hour_until timestamptz, four_hours_until timestamptz, day_until timestamptz)
returns table (administration_id uuid, assignee_id uuid, work int, pending int, late int, hour int, four_hours int, day int)
language plpgsql stable security definer set search_path = public as $$
#variable_conflict use_column
declare
  desks constant uuid[] := desk_administrations();
begin
  return query
    select a.id, c.assignee_id, c.work, c.pending, c.late, c.until_hour - c.late, c.until_four_hours - c.late, c.until_day - c.late
    from (select unnest(of_administrations) intersect select unnest(desks)) a (id)
      cross join lateral (
        select t.assignee_id, count(*)::int as work, count(*) filter (where t.status = 'pending')::int as pending,
          count(*) filter (where t.due_at < at)::int as late,
          count(*) filter (where t.due_at < hour_until)::int as until_hour,
          count(*) filter (where t.due_at < four_hours_until)::int as until_four_hours,
          count(*) filter (where t.due_at < day_until)::int as until_day
        from ticket t
        where t.status in ('new', 'open', 'pending') and not t.is_confidential and t.administration_id = a.id
        group by t.assignee_id
      ) c;
end $$;
