-- News once a day in one mail, for who wants it so.

alter table notification_choice drop constraint notification_choice_check;
alter table notification_choice add constraint notification_choice_check
  check (ways in ('app', 'none', 'digest') or (ways in ('mail', 'both') and kind <> 'answered'));

alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check check (kind in ('reset', 'invitation', 'digest'));
