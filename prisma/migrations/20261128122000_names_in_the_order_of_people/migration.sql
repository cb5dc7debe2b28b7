-- Names sort as people look them up: Élodie before Zoé, "van den Berg" among the V, "Team 2" before "Team 10"; whatever
-- the order of the database itself is (often that of bytes). The column says it, so that no statement has to.
-- No index reads names in order, so a newer ICU on the server spoils nothing.
do $$
begin
  create collation name_order (provider = icu, locale = 'und-u-kn-true');
exception when feature_not_supported then
  -- A server that was built without ICU keeps the order of bytes.
  create collation name_order from "C";
end $$;

alter table administration
  alter column name_nl type text collate name_order,
  alter column name_fr type text collate name_order,
  alter column name_en type text collate name_order,
  alter column name_de type text collate name_order;
alter table queue
  alter column name_nl type text collate name_order,
  alter column name_fr type text collate name_order,
  alter column name_en type text collate name_order,
  alter column name_de type text collate name_order;
alter table service
  alter column name_nl type text collate name_order,
  alter column name_fr type text collate name_order,
  alter column name_en type text collate name_order,
  alter column name_de type text collate name_order;
alter table team
  alter column name_nl type text collate name_order,
  alter column name_fr type text collate name_order;
alter table unit
  alter column name_nl type text collate name_order,
  alter column name_fr type text collate name_order;
alter table person
  alter column name type text collate name_order;
alter table calendar
  alter column name type text collate name_order;
alter table api_token
  alter column name type text collate name_order;
