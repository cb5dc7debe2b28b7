import { type Happening, isPublicEvent, type LoggedEvent } from '~/domain/events'
import { newId } from '~/lib/new-id'
import { dueForFigures, tellsOfFigures } from './figures.server'
import { acrossAdministrationsInSql, type Db, goOnAcrossAdministrations } from './scope.server'
import { recountPromises, tellsOfPromises } from './ticket-promises.server'

/**
 * Writes what happened into the log of each administration, with dense numbers in the order of commits. The copy of the
 * promises that it touches follows at once, so that whoever reads a ticket reads the due time of what they see.
 * Call it last: the numbering row of each stream stays locked until the commit, and a clock counts what the actor may not
 * know, so that from here on the transaction sees everything.
 * @param actorId null for a job
 */
export async function appendEvents(
  db: Db,
  happenings: Happening[],
  { actorId, now }: { actorId: string | null; now: Date },
): Promise<void> {
  // In the order of ids, so that two transactions over the same administrations never wait for each other.
  const streams = [...new Set(happenings.map((happening) => happening.administrationId))].sort()
  for (const administrationId of streams) {
    const own = happenings.filter((happening) => happening.administrationId === administrationId)
    const [answer] = await db.$queryRaw<{ last: bigint }[]>`
      select next_event_numbers(${administrationId}::uuid, ${own.length}::int) as last`
    if (!answer) throw new Error('The event log gave no number')
    const first = answer.last - BigInt(own.length) + 1n
    await db.event.createMany({
      data: own.map(({ type, ticketId, data }, index) => ({
        administrationId,
        number: first + BigInt(index),
        id: newId(now),
        type,
        isPublic: isPublicEvent[type],
        ticketId,
        actorId,
        data,
        at: now,
      })),
    })
  }
  const recounted = happenings.flatMap(({ type, ticketId }) =>
    ticketId && tellsOfPromises(type) ? ticketId : [],
  )
  const figured = happenings.flatMap(({ type, ticketId }) =>
    ticketId && tellsOfFigures(type) && !recounted.includes(ticketId) ? ticketId : [],
  )
  if (recounted.length + figured.length === 0) return
  await goOnAcrossAdministrations(db, 'promises are counted from a whole history, and figures from all')
  if (figured.length > 0) await dueForFigures(db, figured)
  if (recounted.length > 0) await recountPromises(db, [...new Set(recounted)], now)
}

/** How far somebody has read in each administration's log. */
export type LogPositions = Map<string, bigint>

/** Where every log ends now. */
export const endOfLogs = (): Promise<LogPositions> =>
  acrossAdministrationsInSql('whoever follows the logs follows all of them', async (db) => {
    const streams = await db.$queryRaw<{ administrationId: string; lastNumber: bigint }[]>`
      select administration_id as "administrationId", last_number as "lastNumber" from event_stream`
    return new Map(streams.map(({ administrationId, lastNumber }) => [administrationId, lastNumber]))
  })

/** The next events of every log after these positions, in order within each log; at most 200 of each. */
export function eventsAfter(positions: LogPositions): Promise<LoggedEvent[]> {
  const numbers = [...positions.values()].map(String)
  return acrossAdministrationsInSql(
    'whoever follows the logs follows all of them',
    (db) =>
      db.$queryRaw<LoggedEvent[]>`
      select e.id, e.administration_id as "administrationId", e.number, e.type, e.is_public as "isPublic",
        e.ticket_id as "ticketId", e.actor_id as "actorId", e.data, e.at
      from event_stream s
        left join unnest(${[...positions.keys()]}::uuid[], ${numbers}::text[]::bigint[])
          as seen(administration_id, number) on seen.administration_id = s.administration_id
        cross join lateral (
          select * from event e
          where e.administration_id = s.administration_id and e.number > coalesce(seen.number, 0)
          order by e.number limit 200) as e
      where s.last_number > coalesce(seen.number, 0)
      order by e.administration_id, e.number`,
  )
}
