-- An administration takes no new tickets for a while, or no more: operators say so with a sentence that people read
-- (decision 019). No door makes one then, nor does one come from another administration; what is there goes on.

-- AlterTable
ALTER TABLE "administration" ADD COLUMN     "closed_de" TEXT,
ADD COLUMN     "closed_en" TEXT,
ADD COLUMN     "closed_fr" TEXT,
ADD COLUMN     "closed_nl" TEXT,
ADD COLUMN     "closed_since" TIMESTAMPTZ(3);

-- Nobody is turned away without a word.
alter table administration add check (num_nulls(closed_since, closed_nl, closed_fr) in (0, 3)),
  add check (closed_since is not null or num_nonnulls(closed_en, closed_de) = 0);

grant update (closed_since, closed_nl, closed_fr, closed_en, closed_de) on administration to irisdesk_app;

-- Coordinators change their administration, and these columns of it not: a policy cannot tell columns apart.
create function guard_closing() returns trigger language plpgsql set search_path = public as $$
begin
  if not app_is_operator() then
    raise insufficient_privilege using message = 'only operators close an administration for new tickets, and open it';
  end if;
  return new;
end $$;
create trigger guard_closing before update on administration for each row
  when (current_user = 'irisdesk_app'
    and (old.closed_since, old.closed_nl, old.closed_fr, old.closed_en, old.closed_de)
      is distinct from (new.closed_since, new.closed_nl, new.closed_fr, new.closed_en, new.closed_de))
  execute function guard_closing();

grant create on schema public to irisdesk_system; -- taken back below

-- Under every role: an agent's call about something confidential, and a transfer, go on as irisdesk_system.
create function refuse_where_closed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from administration a where a.id = new.administration_id and a.closed_since is not null) then
    raise insufficient_privilege using message = 'this administration takes no new tickets';
  end if;
  return new;
end $$;
alter function refuse_where_closed() owner to irisdesk_system;
revoke execute on function refuse_where_closed() from public;
grant execute on function refuse_where_closed() to irisdesk_app;
revoke create on schema public from irisdesk_system;

create trigger refuse_where_closed before insert on ticket for each row execute function refuse_where_closed();
create trigger refuse_transfer_where_closed before update on ticket for each row
  when (old.administration_id <> new.administration_id) execute function refuse_where_closed();
