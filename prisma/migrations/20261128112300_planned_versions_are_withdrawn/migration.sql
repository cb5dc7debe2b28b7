-- A planned version can be withdrawn until it begins. It stays where it is: a promise that ended while it was planned was
-- judged with it, and that is over.

-- AlterTable
ALTER TABLE "calendar_version" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "contract_version" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- What has begun is never taken out of history.
alter table calendar_version add check (withdrawn_at < effective_from);
alter table contract_version add check (withdrawn_at < effective_from);

grant update (withdrawn_at) on calendar_version, contract_version to irisdesk_app;
-- Once, and at the moment at which it is said: five minutes, because two clocks are read.
create policy coordinator_withdraws on calendar_version for update to irisdesk_app
  using (withdrawn_at is null and effective_from > now() and exists (select 1 from calendar c where c.id = calendar_id
    and c.administration_id = any((select coordinated_administrations())::uuid[])))
  with check (withdrawn_at between now() - interval '5 minutes' and now() + interval '5 minutes');
create policy coordinator_withdraws on contract_version for update to irisdesk_app
  using (withdrawn_at is null and effective_from > now()
    and administration_id = any((select coordinated_administrations())::uuid[]))
  with check (withdrawn_at between now() - interval '5 minutes' and now() + interval '5 minutes');
