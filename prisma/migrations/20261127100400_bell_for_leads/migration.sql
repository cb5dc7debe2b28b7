-- Leads hear that tickets of somebody who left went back to the queue: behind the bell or once a day, never one mail each.

alter table app_notification drop constraint app_notification_kind_check;
alter table app_notification add constraint app_notification_kind_check
  check (kind in ('replied', 'answered', 'assigned', 'resolved', 'laidBack'));
alter table notification_choice drop constraint notification_choice_kind_check;
alter table notification_choice add constraint notification_choice_kind_check
  check (kind in ('replied', 'answered', 'assigned', 'resolved', 'laidBack'));
alter table notification_choice drop constraint notification_choice_check;
alter table notification_choice add constraint notification_choice_check
  check (ways in ('app', 'none', 'digest') or (ways in ('mail', 'both') and kind not in ('answered', 'laidBack')));
