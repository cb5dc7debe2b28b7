-- Leads hear that whoever asks contests a wait: behind the bell or once a day. No clock moves by it, so no mail each.

alter table app_notification drop constraint app_notification_kind_check;
alter table app_notification add constraint app_notification_kind_check
  check (kind in ('replied', 'answered', 'assigned', 'resolved', 'laidBack', 'promise', 'contested'));
alter table notification_choice drop constraint notification_choice_kind_check;
alter table notification_choice add constraint notification_choice_kind_check
  check (kind in ('replied', 'answered', 'assigned', 'resolved', 'laidBack', 'promise', 'contested'));
alter table notification_choice drop constraint notification_choice_check;
alter table notification_choice add constraint notification_choice_check
  check (ways in ('app', 'none') or (ways = 'digest' and kind <> 'promise')
    or (ways in ('mail', 'both') and kind not in ('answered', 'laidBack', 'contested')));
