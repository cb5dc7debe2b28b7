import { appendEvents } from '~/data/event-log.server'
import { acrossAdministrations, acrossAdministrationsInSql } from '~/data/scope.server'
import type { Happening } from '~/domain/events'
import { workStatuses } from '~/domain/ticket-values'
import { eventsBell } from '~/events/bell.server'
import type { Commit } from '~/events/commit.server'
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
  for (const desk of desks) laidBack += await inOneStep(now, (commit) => layBackTickets(commit, desk))
  await inOneStep(now, (commit) => leaveTeams(commit, null))
  await inOneStep(now, (commit) => guardUnseenTickets(commit, {}))
  return laidBack
}

/** Few rows are locked at a time, and whoever was quicker wins. */
async function inOneStep<T>(now: Date, work: (commit: Commit) => Promise<T>): Promise<T> {
  const happenings: Happening[] = []
  const answer = await acrossAdministrations('time has no actor', async (db) => {
    const done = await work({ db, now, say: (happening) => happenings.push(happening) })
    await appendEvents(db, happenings, { actorId: null, now })
    return done
  })
  if (happenings.length > 0) eventsBell.ring()
  return answer
}
