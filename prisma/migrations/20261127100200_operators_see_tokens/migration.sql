-- Operators see which programs speak with the installation, and end what should speak no longer. The hash of a token is
-- among nothing that they may read, and nothing of a token can be changed but that it ended.

grant select (id, person_id, name, scopes, created_at, last_used_at, expires_at, revoked_at) on api_token to irisdesk_app;
grant update (revoked_at) on api_token to irisdesk_app;
create policy operator_sees on api_token for select to irisdesk_app using ((select app_is_operator()));
-- A token that ended is never one that works again.
create policy operator_changes on api_token for update to irisdesk_app
  using ((select app_is_operator()) and revoked_at is null)
  with check ((select app_is_operator()) and revoked_at is not null);
