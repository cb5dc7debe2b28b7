-- Figures that go by mail to chosen people of a desk, every week or month. A report is ended and another one begins; only when it
-- goes next is moved, by the job that sent it.

create table figure_report (
  id uuid primary key,
  administration_id uuid not null references administration(id) on delete restrict on update cascade,
  rhythm text not null check (rhythm in ('weekly', 'monthly')),
  next_at timestamptz(3) not null,
  created_by_id uuid not null,
  created_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create unique index figure_report_administration_id_id_key on figure_report (administration_id, id);
create index figure_report_due on figure_report (next_at) where ended_at is null;

create table figure_report_recipient (
  report_id uuid not null,
  person_id uuid not null references person(id) on delete cascade on update cascade,
  administration_id uuid not null,
  primary key (report_id, person_id),
  foreign key (administration_id, report_id) references figure_report (administration_id, id) on delete cascade on update cascade
);
create index figure_report_recipient_person_id_idx on figure_report_recipient (person_id);

alter table account_mail add column figure_report_id uuid references figure_report(id) on delete set null on update cascade;
create index account_mail_figure_report_id_idx on account_mail (figure_report_id);
alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check
  check (kind in ('reset', 'invitation', 'digest', 'file', 'report'));
alter table account_mail drop constraint account_mail_check;
alter table account_mail add constraint account_mail_check
  check ((kind in ('invitation', 'report')) = (administration_id is not null));

do $$
declare t text;
begin
  foreach t in array array['figure_report', 'figure_report_recipient'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy across_administrations on %I to irisdesk_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to irisdesk_system', t);
    execute format('grant select, insert on %I to irisdesk_app', t);
  end loop;
end $$;
grant update (ended_at) on figure_report to irisdesk_app;

-- Who leads or coordinates the administration, as domain/reports says.
create policy see on figure_report for select to irisdesk_app using (
  administration_id = any((select lead_administrations())::uuid[])
  or administration_id = any((select coordinated_administrations())::uuid[]));
create policy add on figure_report for insert to irisdesk_app with check (
  created_by_id = (select app_actor()) and ended_at is null
  and (administration_id = any((select lead_administrations())::uuid[])
    or administration_id = any((select coordinated_administrations())::uuid[])));
create policy finish on figure_report for update to irisdesk_app
  using (ended_at is null and (administration_id = any((select lead_administrations())::uuid[])
    or administration_id = any((select coordinated_administrations())::uuid[])))
  with check (ended_at is not null);

-- Only people who may read figures there: its desk, and its coordinators.
create policy see on figure_report_recipient for select to irisdesk_app using (
  administration_id = any((select lead_administrations())::uuid[])
  or administration_id = any((select coordinated_administrations())::uuid[]));
create policy add on figure_report_recipient for insert to irisdesk_app with check (
  (administration_id = any((select lead_administrations())::uuid[])
    or administration_id = any((select coordinated_administrations())::uuid[]))
  and exists (select 1 from membership m where m.administration_id = figure_report_recipient.administration_id
    and m.person_id = figure_report_recipient.person_id and m.role in ('agent', 'lead', 'coordinator')
    and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())));
