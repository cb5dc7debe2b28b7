import type { Db } from '~/data/scope.server'
import { INSTALLATION } from '~/domain/events'
import { workStatuses } from '~/domain/ticket-values'
import type { Commit } from '~/events/commit.server'

// What follows when somebody works at a desk no longer: their tickets wait for a colleague, and no team holds them.
// Both run in a transaction that sees every administration, because whoever ends a membership sees no tickets.

interface Desk {
  personId: string
  administrationId: string
}

/**
 * Lays the tickets back that somebody handles at a desk where no membership lets them work any more; their team and
 * their status stay. Nothing happens while another role still lets them. Gives how many.
 */
export async function layBackTickets(
  { db, now, say }: Commit,
  { personId, administrationId }: Desk,
): Promise<number> {
  if (await worksAt(db, { personId, administrationId }, now)) return 0
  // Locked in the order of ids: whoever answers one of them at this moment comes before or after.
  const tickets = await db.$queryRaw<{ id: string; teamId: string | null; isConfidential: boolean }[]>`
    select id, team_id as "teamId", is_confidential as "isConfidential" from ticket where assignee_id = ${personId}::uuid and administration_id = ${administrationId}::uuid
      and status = any(${[...workStatuses]}) order by id for update`
  // Those who lead hear of them in one line, which names one ticket. A confidential one is none of their business.
  const told = tickets.filter(({ isConfidential }) => !isConfidential)
  const teamIds = [...new Set(told.flatMap(({ teamId }) => teamId ?? []))]
  for (const { id } of tickets) {
    await db.ticket.update({
      where: { id },
      data: { assigneeId: null, version: { increment: 1 }, updatedAt: now, lastPublicAt: now },
      select: { id: true },
    })
    say({
      type: 'ticket.assigned',
      administrationId,
      ticketId: id,
      data: {
        assigneeId: null,
        previousId: personId,
        because: 'membershipEnded',
        ...(id === told[0]?.id && { batch: { count: told.length, teamIds } }),
      },
    })
  }
  return tickets.length
}

async function worksAt(db: Db, { personId, administrationId }: Desk, now: Date): Promise<boolean> {
  const membership = await db.membership.findFirst({
    where: {
      personId,
      administrationId,
      role: { in: ['agent', 'lead'] },
      validFrom: { lte: now },
      OR: [{ validUntil: null }, { validUntil: { gt: now } }],
    },
    select: { id: true },
  })
  return membership !== null
}

/**
 * Takes people out of their teams who work at no desk any more and will not: a team cannot hold them. It is the same
 * rule by which a team gives nobody sight (actor_teams in the database).
 * @param personId null: everybody
 */
export async function leaveTeams({ db, now, say }: Commit, personId: string | null): Promise<void> {
  const left = await db.$queryRaw<{ teamId: string; personId: string }[]>`
    update team_member tm set valid_until = greatest(tm.valid_from, ${now}::timestamptz)
    where (${personId}::uuid is null or tm.person_id = ${personId}::uuid)
      and (tm.valid_until is null or tm.valid_until > ${now}::timestamptz and tm.valid_until > tm.valid_from)
      and not exists (select 1 from membership m
        where m.person_id = tm.person_id and m.role in ('agent', 'lead')
          and (m.valid_until is null or m.valid_until > ${now}::timestamptz))
    returning tm.team_id as "teamId", tm.person_id as "personId"`
  for (const member of left)
    say({
      type: 'team.memberChanged',
      administrationId: INSTALLATION,
      ticketId: null,
      data: { ...member, change: 'ended' },
    })
}
