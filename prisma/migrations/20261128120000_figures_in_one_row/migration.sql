-- A line of a month becomes one row with all that it counts (decision 020): a thirtieth of the space, and a year of fifty
-- administrations by service is some thousand rows, which row-level security asks about one by one, instead of half a million.
-- Of each measure: bucket, how many, bucket, how many ... `json` and not `jsonb`: it is read as it was written, and never asked.
create temp table kept as
  select m.administration_id, m.month, m.dimension, m.value, json_object_agg(m.measure, m.buckets order by m.measure) as counts
  from (select f.administration_id, f.month, f.dimension, f.value, f.measure,
          to_json(array_agg(pair.number order by f.bucket, pair.place)) as buckets
        from figure_month f cross join lateral (values (1, f.bucket), (2, f.count)) pair (place, number)
        group by 1, 2, 3, 4, 5) m
  group by 1, 2, 3, 4;
truncate figure_month;
-- With the columns go the primary key and the index that had them.
alter table figure_month drop column measure, drop column bucket, drop column count,
  add column counts json not null check (json_typeof(counts) = 'object'),
  add primary key (administration_id, dimension, month, value);
insert into figure_month (administration_id, month, dimension, value, counts)
  select administration_id, month, dimension, value, counts from kept;
drop table kept;

-- As before (20261128111100), read from what is kept now.
create or replace function own_year() returns table (
  administration_id uuid,
  tickets integer, -- null: fewer than five, and then everything else as well
  solved integer,
  first_half double precision, -- working minutes that half of them stayed within, and nine in ten
  first_nine double precision,
  solution_half double precision,
  solution_nine double precision,
  kept double precision, -- of 1
  ticket_share double precision, -- of all, for whom it concerns: desk and coordinators
  effort_share double precision,
  mean_first_half double precision,
  mean_first_nine double precision,
  mean_solution_half double precision,
  mean_solution_nine double precision,
  mean_kept double precision
) language plpgsql stable security definer set search_path = public as $$
#variable_conflict use_column
declare
  known uuid[] := colleague_administrations();
  managed uuid[] := desk_administrations() || coordinated_administrations();
begin
  if cardinality(known) = 0 then return; end if;
  return query
  with years as (
    select a.id, date_trunc('month', now() at time zone a.time_zone)::date as until,
      (date_trunc('month', now() at time zone a.time_zone) - interval '12 months')::date as since
    from administration a
  ), counts as (
    select f.administration_id, m.measure, b.bucket, sum(b.count)::int as count
    from figure_month f join years y on y.id = f.administration_id and f.month >= y.since and f.month < y.until
      cross join lateral json_each(f.counts) m (measure, buckets)
      cross join lateral (
        select max(e.number::int) filter (where e.place % 2 = 1) as bucket,
          max(e.number::int) filter (where e.place % 2 = 0) as count
        from json_array_elements_text(m.buckets) with ordinality e (number, place) group by (e.place + 1) / 2) b
    where f.dimension = 'all' group by 1, 2, 3
  ), running as (
    select c.administration_id, c.measure, c.bucket,
      sum(c.count) over (partition by c.administration_id, c.measure order by c.bucket) as reached,
      sum(c.count) over (partition by c.administration_id, c.measure) as total
    from counts c where c.measure in ('first.time', 'resolution.time')
  ), times as ( -- as domain/figures tells a time from its step
    select r.administration_id, r.measure,
      power(1.05::float8, min(r.bucket) filter (where r.reached >= 0.5 * r.total) + 0.5) - 1 as half,
      power(1.05::float8, min(r.bucket) filter (where r.reached >= 0.9 * r.total) + 0.5) - 1 as nine
    from running r where r.total >= 5 group by 1, 2
  ), sums as (
    select c.administration_id,
      coalesce(sum(c.count) filter (where c.measure = 'inflow'), 0)::int as tickets,
      coalesce(sum(c.count) filter (where c.measure = 'outflow'), 0)::int as solved,
      coalesce(sum(c.count) filter (where c.measure like '%.met'), 0)::int as met,
      coalesce(sum(c.count) filter (where c.measure like '%.met' or c.measure like '%.missed'), 0)::int as ended
    from counts c group by 1
  ), efforts as (
    select e.administration_id, sum(e.tickets)::int as tickets, sum(e.minutes)::float8 as minutes
    from effort_month e join years y on y.id = e.administration_id and e.month >= y.since and e.month < y.until
    where e.kind = 'estimated' group by 1
  ), told as (
    select s.administration_id, s.tickets, case when s.solved >= 5 then s.solved end as solved,
      f.half as first_half, f.nine as first_nine, r.half as solution_half, r.nine as solution_nine,
      case when s.ended >= 5 then s.met::float8 / s.ended end as kept,
      case when e.tickets >= 5 then e.minutes end as minutes
    from sums s
      left join times f on f.administration_id = s.administration_id and f.measure = 'first.time'
      left join times r on r.administration_id = s.administration_id and r.measure = 'resolution.time'
      left join efforts e on e.administration_id = s.administration_id
    where s.tickets >= 5
  ), means as (
    select
      case when count(t.first_half) >= 3 and count(t.first_half) filter (where t.administration_id <> all(known)) >= 2
        then round(avg(t.first_half)) end as first_half,
      case when count(t.first_nine) >= 3 and count(t.first_nine) filter (where t.administration_id <> all(known)) >= 2
        then round(avg(t.first_nine)) end as first_nine,
      case when count(t.solution_half) >= 3 and count(t.solution_half) filter (where t.administration_id <> all(known)) >= 2
        then round(avg(t.solution_half)) end as solution_half,
      case when count(t.solution_nine) >= 3 and count(t.solution_nine) filter (where t.administration_id <> all(known)) >= 2
        then round(avg(t.solution_nine)) end as solution_nine,
      case when count(t.kept) >= 3 and count(t.kept) filter (where t.administration_id <> all(known)) >= 2
        then round(avg(t.kept)::numeric, 2)::float8 end as kept,
      case when count(t.minutes) >= 3 and count(t.minutes) filter (where t.administration_id <> all(known)) >= 2
        then sum(t.tickets) filter (where t.minutes is not null) end as all_tickets,
      sum(t.minutes) as all_minutes
    from told t
  )
  select own.id, t.tickets, t.solved, t.first_half, t.first_nine, t.solution_half, t.solution_nine, t.kept,
    case when own.id = any(managed) and t.minutes is not null
      then round((t.tickets::float8 / m.all_tickets)::numeric, 2)::float8 end,
    case when own.id = any(managed) and m.all_tickets is not null
      then round((t.minutes / m.all_minutes)::numeric, 2)::float8 end,
    m.first_half, m.first_nine, m.solution_half, m.solution_nine, m.kept
  from unnest(known) as own (id) left join told t on t.administration_id = own.id cross join means m;
end $$;
