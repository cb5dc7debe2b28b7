import { type Actor, deskAdministrations } from '~/domain/actor'
import { can, relationsTo, type TicketFacts } from '~/domain/permissions'
import { Prisma } from '../generated/client'
import { acrossAdministrations, acrossAdministrationsInSql, viewAs } from '../scope.server'
import {
  ticketsAtDeskOf,
  ticketsFollowedBy,
  ticketsOf,
  ticketsSharedWithUnitsOf,
  ticketsVisibleTo,
} from '../visible-to.server'

/** Up to where a page knows what happened; realtime/contract says what the parts mean. */
interface Position {
  at: string
  numbers: Record<string, string>
}

/** A list that is longer says no more than "ask again". */
const MOST_CHANGED_TICKETS = 200
/** An event carries the time at which its transaction began, and is seen when it ended. */
const LONGEST_TRANSACTION_MILLISECONDS = 10_000

/**
 * May this actor be told of the ticket and of its notes, do they have it at their desk, and may they answer from outside
 * it? Null for what they may not see. One query.
 */
export const watchingRights = (
  actor: Actor,
  ticketId: string,
): Promise<{ seesNotes: boolean; isAtDesk: boolean; mayReply: boolean } | null> =>
  viewAs(actor, async (db) => {
    const [row] = await db.$queryRaw<{ facts: TicketFacts }[]>`
      select jsonb_build_object('administrationId', t.administration_id, 'requesterId', t.requester_id,
        'filerId', t.filer_id, 'assigneeId', t.assignee_id, 'unitId', t.unit_id,
        'isSharedWithUnit', t.is_shared_with_unit, 'isConfidential', t.is_confidential,
        'restrictedTeamId', t.restricted_team_id,
        'followerIds', (select coalesce(jsonb_agg(f.person_id), '[]') from ticket_follower f where f.ticket_id = t.id),
        'shares', (select coalesce(jsonb_agg(jsonb_build_object(
            'granteeAdministrationId', s.grantee_administration_id, 'granteeTeamId', s.grantee_team_id,
            'maySeeNotes', s.may_see_notes, 'mayReply', s.may_reply)), '[]') from shared_access s
          where s.ticket_id = t.id and s.ended_at is null and s.valid_from <= now() and s.valid_until > now())) as facts
      from ticket t where t.id = ${ticketId}::uuid and ${ticketsVisibleTo(actor)}`
    if (!row || !can(actor, 'see', row.facts)) return null
    const isAtDesk = relationsTo(actor, row.facts).some((each) => each === 'desk' || each === 'shared')
    return {
      seesNotes: can(actor, 'seeNotes', row.facts),
      isAtDesk,
      mayReply: can(actor, 'reply', row.facts),
    }
  })

/** Where the logs of this actor's desks end now. */
export async function livePosition(actor: Actor, now = new Date()): Promise<Position> {
  const desks = deskAdministrations(actor)
  const numbers: Record<string, string> = Object.fromEntries(desks.map((id) => [id, '0']))
  if (desks.length > 0) {
    const streams = await acrossAdministrations('a desk may know where its own log ends', (db) =>
      db.eventStream.findMany({ where: { administrationId: { in: desks } } }),
    )
    for (const { administrationId, lastNumber } of streams) numbers[administrationId] = String(lastNumber)
  }
  return { at: now.toISOString(), numbers }
}

/**
 * The tickets to which something happened since, as far as this actor may know of it: by number in the logs of their
 * desks, by time for what is theirs elsewhere. Null when they are too many, when something without a ticket happened
 * (a mail is held), when something left their sight, or when the position does not say where the page was. Two queries.
 */
export async function ticketsChangedSince(actor: Actor, since: Position): Promise<string[] | null> {
  const desks = deskAdministrations(actor)
  if (desks.some((id) => since.numbers[id] === undefined)) return null
  const at = new Date(new Date(since.at).getTime() - LONGEST_TRANSACTION_MILLISECONDS)
  const numbers = desks.map((id) => since.numbers[id])
  if (await somethingLeftSight(desks, numbers)) return null
  const sharedWithMe = Prisma.sql`select s.ticket_id from shared_access s
    where s.ended_at is null and s.valid_from <= now() and s.valid_until > now()
      and (s.grantee_administration_id = any(${desks}::uuid[]) or s.grantee_team_id = any(${actor.teamIds}::uuid[]))`

  return viewAs(actor, async (db) => {
    const rows = await db.$queryRaw<{ id: string | null }[]>`
      with elsewhere as (
        select t.id from ticket t where ${ticketsOf(actor)}
        union select t.id from ticket t where ${ticketsFollowedBy(actor)}
        union select t.id from ticket t where ${ticketsSharedWithUnitsOf(actor)}
        union select t.id from ticket t where not t.is_confidential and t.id in (${sharedWithMe})),
      changed as (
        select e.ticket_id as id
        from ${eventsSince(desks, numbers)}
          left join ticket t on t.id = e.ticket_id
        where e.ticket_id is null or ${ticketsAtDeskOf(actor)}
        union
        select e.ticket_id from elsewhere join event e on e.ticket_id = elsewhere.id
        where e.at > ${at.toISOString()}::timestamptz
          and (e.is_public or e.ticket_id in (${sharedWithMe} and s.may_see_notes)))
      select id from changed limit ${MOST_CHANGED_TICKETS + 1}`
    const ids = rows.flatMap(({ id }) => id ?? [])
    return rows.length > MOST_CHANGED_TICKETS || ids.length < rows.length ? null : ids
  })
}

/**
 * Did a ticket leave these desks since, or become confidential? Who does not see it any more is told to ask for
 * everything again, and not of what. One query.
 */
const somethingLeftSight = (desks: string[], numbers: (string | undefined)[]): Promise<boolean> =>
  acrossAdministrationsInSql('a desk may know that its lists changed', async (db) => {
    const rows = await db.$queryRaw<unknown[]>`
      select from ${eventsSince(desks, numbers)}
      where e.type in ('ticket.handedOn', 'ticket.confidentialityChanged') limit 1`
    return rows.length > 0
  })

/**
 * As `e` the events of these logs behind these numbers. Log by log (`offset 0` keeps it so): as a join PostgreSQL has
 * read each log from its beginning.
 */
const eventsSince = (desks: string[], numbers: (string | undefined)[]): Prisma.Sql => Prisma.sql`
  unnest(${desks}::uuid[], ${numbers}::text[]::bigint[]) as seen(administration_id, number)
  cross join lateral (select * from event l
    where l.administration_id = seen.administration_id and l.number > seen.number offset 0) e`
