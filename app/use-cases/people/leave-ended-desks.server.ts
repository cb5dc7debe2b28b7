import { acrossAdministrationsInSql } from '~/data/scope.server'
import { workStatuses } from '~/domain/ticket-values'
import { commitByTime } from '~/events/commit.server'
import { guardUnseenTickets } from '../tickets/guard-unseen-tickets.server'
import { layBackTickets, leaveTeams } from './lay-back-tickets.server'

const MOST_AT_ONCE = 200

/**
 * Memberships end by their date, and nobody is there to see to what was left: tickets in the hands of somebody who works
 * at that desk no longer go back to their queues, teams let go of who left, and what nobody would see gets somebody. Gives how
 * many tickets went back.
 */
export async function leaveEndedDesks(now = new Date()): Promise<number> {
  const desks = await acrossAdministrationsInSql(
    'time passes at every desk',
    (db) => db.$queryRaw<{ personId: string; administrationId: string }[]>`
      select distinct t.assignee_id as "personId", t.administration_id as "administrationId"
      from ticket t where t.assignee_id is not null and t.status = any(${[...workStatuses]})
        and not exists (select 1 from membership m where m.person_id = t.assignee_id
          and m.administration_id = t.administration_id and m.role in ('agent', 'lead')
          and m.valid_from <= ${now}::timestamptz and (m.valid_until is null or m.valid_until > ${now}::timestamptz))
      order by 2, 1 limit ${MOST_AT_ONCE}`,
  )
  let laidBack = 0
  for (const desk of desks) laidBack += await commitByTime((commit) => layBackTickets(commit, desk), now)
  await commitByTime((commit) => leaveTeams(commit, null), now)
  await commitByTime((commit) => guardUnseenTickets(commit, {}), now)
  return laidBack
}
