-- When a resolved ticket closes by itself: told in the mail, so it stays what it was when a setting changes later.
alter table ticket add column closes_at timestamptz(3);
-- The requester only said thank you: an agent decides whether it goes on. And: nobody asked for anything, it was spam.
alter table ticket add column thanked_at timestamptz(3);
alter table ticket add column is_spam boolean not null default false;

-- What was resolved before closing days were kept: a week, as the default of five working days.
update ticket set closes_at = resolved_at + interval '7 days' where status = 'resolved';
alter table ticket add check (status = 'resolved' or thanked_at is null);
create index ticket_to_close on ticket (closes_at) where status = 'resolved';

-- What people who are not at its desk may change of a ticket, with the new columns: who asked may reopen, withdraw, confirm
-- that it is solved (closed now, resolved as it was), and say thank you to what stays resolved.
create or replace function guard_ticket_change() returns trigger language plpgsql set search_path = public as $$
declare
  answered constant text[] := '{version,updated_at,last_public_at,waits_for_helpdesk}';
  lived constant text[] := answered || '{status,pending_on,pending_since,pending_until,resolution_code,resolved_at,closes_at,closed_at,thanked_at,is_spam,first_response_at,filer_id}';
  asks boolean := old.requester_id = app_actor() or old.filer_id = app_actor();
begin
  if to_jsonb(new) - answered = to_jsonb(old) - answered then
    return new;
  end if;
  if (new.id, new.number, new.administration_id, new.created_at)
      is not distinct from (old.id, old.number, old.administration_id, old.created_at) then
    if old.administration_id = any(desk_administrations()) and (not old.is_confidential
        or old.assignee_id = app_actor() or old.restricted_team_id = any(actor_teams())) then
      return new;
    end if;
    if to_jsonb(new) - lived = to_jsonb(old) - lived
      -- The requester ends the filer's part.
      and (new.filer_id is not distinct from old.filer_id
        or new.filer_id is null and old.requester_id = app_actor())
      -- The first word of another body's helpdesk counts as well.
      and (new.first_response_at is not distinct from old.first_response_at
        or old.first_response_at is null and old.id = any(shared_tickets_with_reply()))
      and ((new.status, new.pending_on, new.pending_since, new.pending_until, new.resolution_code, new.resolved_at, new.closes_at, new.closed_at, new.is_spam)
          is not distinct from
          (old.status, old.pending_on, old.pending_since, old.pending_until, old.resolution_code, old.resolved_at, old.closes_at, old.closed_at, old.is_spam)
          and (new.thanked_at is not distinct from old.thanked_at
            or asks and new.status = 'resolved' and new.thanked_at is not null)
        or asks and old.status = 'resolved' and new.status = 'closed' and new.closed_at is not null
          and num_nonnulls(new.closes_at, new.thanked_at) = 0
          and (new.resolution_code, new.resolved_at, new.is_spam) is not distinct from (old.resolution_code, old.resolved_at, old.is_spam)
        or num_nonnulls(new.pending_since, new.pending_until, new.resolution_code, new.resolved_at, new.closes_at, new.closed_at, new.thanked_at) = 0
          and not new.is_spam
          and (asks and new.status = 'open' and old.status in ('pending', 'resolved', 'cancelled')
            or asks and new.status = 'cancelled' and old.status in ('new', 'open', 'pending')
            or new.status = 'open' and old.pending_on = 'requester' and old.id = any(followed_tickets())
            or new.status = 'open' and old.status = 'new' and old.id = any(shared_tickets_with_reply()))) then
      return new;
    end if;
  end if;
  raise insufficient_privilege using message = 'this person may not change this of the ticket';
end $$;
