-- A letter arrives on a day, and is written down on another: the receipt names the first.

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "received_on" DATE;

-- A day ahead leaves room for every time zone; the form is stricter.
alter table ticket add check (received_on <= (created_at at time zone 'UTC')::date + 1);
