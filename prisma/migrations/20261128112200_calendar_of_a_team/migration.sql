-- Operators say by which calendar a team works: they know calendars by name, and nothing of their hours.

create policy operator_sees on calendar for select to irisdesk_app using ((select app_is_operator()));
grant update (calendar_id) on team to irisdesk_app;
