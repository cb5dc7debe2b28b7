import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { INSTALLATION } from '~/domain/events'
import { operate } from './operate.server'

export interface TeamMembership {
  email: string
  isLead: boolean
  /** Past moments are now. */
  from: Date
  /** Null: until somebody ends it. */
  until: Date | null
}

/**
 * An operator puts somebody in a team, or changes how long and as what they are in it. That gives them no sight of
 * anything: whoever has no desk at all is refused, because a team cannot hold them.
 * @throws ExpectedError not_found for no team, invalid for who works at no desk and for an end in the past
 */
export const putInTeam = (
  actor: Actor,
  teamId: string,
  { email, isLead, from, until }: TeamMembership,
  at?: Date,
): Promise<void> =>
  operate(
    actor,
    async ({ db, now, say }) => {
      if (!(await db.team.findUnique({ where: { id: teamId }, select: { id: true } }))) throw notFound()
      const validFrom = from > now ? from : now
      if (until && until <= validFrom) throw invalid({ until: 'untilPast' })
      const person = await db.person.findFirst({
        where: { email: email.trim().toLowerCase(), isActive: true },
        select: {
          id: true,
          memberships: {
            where: {
              role: { in: ['agent', 'lead'] },
              OR: [{ validUntil: null }, { validUntil: { gt: now } }],
            },
            select: { id: true },
            take: 1,
          },
        },
      })
      if (!person) throw invalid({ email: 'personUnknown' })
      if (person.memberships.length === 0) throw invalid({ email: 'personWithoutDesk' })
      const key = { teamId, personId: person.id }
      const before = await db.teamMember.findUnique({ where: { teamId_personId: key } })
      const isMember = before && (before.validUntil === null || before.validUntil > now)
      // Whoever is in it since earlier stays in it since then.
      const since = isMember && before.validFrom < validFrom ? before.validFrom : validFrom
      const data = { isLead, validFrom: since, validUntil: until }
      if (before)
        await db.teamMember.update({
          where: { teamId_personId: key },
          data,
          select: { teamId: true },
        })
      else await db.teamMember.create({ data: { ...key, ...data }, select: { teamId: true } })
      say({
        type: 'team.memberChanged',
        administrationId: INSTALLATION,
        ticketId: null,
        data: { ...key, change: isMember ? 'changed' : 'added' },
      })
    },
    at,
  )

/** An operator takes somebody out of a team; their tickets stay theirs. What ended before stays as it ended. */
export const takeOutOfTeam = (
  actor: Actor,
  { teamId, personId }: { teamId: string; personId: string },
  at?: Date,
): Promise<void> =>
  operate(
    actor,
    async ({ db, now, say }) => {
      const key = { teamId_personId: { teamId, personId } }
      const member = await db.teamMember.findUnique({ where: key })
      if (!member) throw notFound()
      if (member.validUntil && member.validUntil <= now) return
      await db.teamMember.update({
        where: key,
        data: { validUntil: now },
        select: { teamId: true },
      })
      say({
        type: 'team.memberChanged',
        administrationId: INSTALLATION,
        ticketId: null,
        data: { teamId, personId, change: 'ended' },
      })
    },
    at,
  )
