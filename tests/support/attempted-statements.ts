import { database } from '~/data/database.server'

/**
 * Adds to this test's database `attempt(statement)`, which tries a statement and undoes it. It answers how many rows were
 * changed, or the code of the refusal.
 */
export const allowAttempts = () =>
  database().prisma.$executeRaw`
    create function attempt(statement text) returns text language plpgsql as $$
    declare
      changed int;
    begin
      execute statement;
      get diagnostics changed = row_count;
      raise exception 'undone' using errcode = 'P0099';
    exception
      when sqlstate 'P0099' then return changed::text;
      when others then return sqlstate;
    end $$`
