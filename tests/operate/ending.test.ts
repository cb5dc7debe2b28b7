import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/actor'
import { putInTeam, takeOutOfTeam } from '~/use-cases/installation/change-team-member.server'
import { endCoordination } from '~/use-cases/installation/end-coordination.server'
import { look } from '../manage/support'
import { actorOf, anAdministration, aPerson, aTeam, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { refusalOf, refused } from '../use-cases/support'

// From when until when somebody coordinates or is in a team, as operators say it.

aTestDatabase()
let north: TestAdministration
let operator: Actor
const day = (number: number) => new Date(Date.UTC(2026, 10, number, 9))

beforeAll(async () => {
  north = await anAdministration({ code: 'NORTH' })
  const roles = [{ administration: north, role: 'coordinator' as const }]
  operator = await actorOf(await aPerson({ isOperator: true, roles }))
})

const coordinationOf = ({ personId }: Actor) =>
  look((db) => db.membership.findFirstOrThrow({ where: { personId, role: 'coordinator' } }))
const ends = async (whose: Actor, at: Date) =>
  endCoordination(
    operator,
    { administrationId: north.id, membershipId: (await coordinationOf(whose)).id },
    at,
  )

describe('an operator who ends that somebody coordinates', () => {
  it('does not end their own: somebody else does', async () => {
    expect(await refusalOf(ends(operator, day(2)))).toEqual(refused('invalid', { email: 'appointYourself' }))
    expect((await coordinationOf(operator)).validUntil).toBeNull()
  })

  it('ends it once: what ended before stays as it ended, and is told once', async () => {
    const roles = [{ administration: north, role: 'coordinator' as const }]
    const leaving = await actorOf(await aPerson({ roles }))
    await ends(leaving, day(2))
    await ends(leaving, day(5))
    expect((await coordinationOf(leaving)).validUntil).toEqual(day(2))
    const told = await look((db) => db.event.findMany({ where: { type: 'membership.ended' } }))
    expect(told).toHaveLength(1)
  })

  it('finds no membership of another role or administration', async () => {
    const south = await anAdministration({ code: 'SOUTH' })
    const agent = await aPerson({ roles: [{ administration: north, role: 'agent' }] })
    const others = await aPerson({ roles: [{ administration: south, role: 'coordinator' }] })
    for (const { id } of [agent, others]) {
      const { id: membershipId } = await look((db) =>
        db.membership.findFirstOrThrow({ where: { personId: id } }),
      )
      const ending = endCoordination(operator, { administrationId: north.id, membershipId }, day(2))
      expect(await refusalOf(ending)).toEqual(refused('not_found'))
    }
  })
})

describe('somebody in a team', () => {
  const membership = async () => {
    const team = await aTeam()
    const person = await aPerson({ roles: [{ administration: north, role: 'agent' }] })
    const key = { teamId_personId: { teamId: team.id, personId: person.id } }
    return {
      put: (from: Date, until: Date | null, at: Date) =>
        putInTeam(operator, team.id, { email: person.email, isLead: false, from, until }, at),
      out: (at: Date) => takeOutOfTeam(operator, { teamId: team.id, personId: person.id }, at),
      stored: () => look((db) => db.teamMember.findUnique({ where: key })),
    }
  }

  it('is in it since they came, also when its end is changed later', async () => {
    const { put, stored } = await membership()
    await put(day(2), null, day(2))
    await put(day(9), day(20), day(9))
    expect(await stored()).toMatchObject({ validFrom: day(2), validUntil: day(20) })
  })

  it('who comes back after they left, is in it since then', async () => {
    const { put, out, stored } = await membership()
    await put(day(2), null, day(2))
    await out(day(4))
    await out(day(6))
    expect((await stored())?.validUntil).toEqual(day(4))
    await put(day(9), null, day(9))
    expect(await stored()).toMatchObject({ validFrom: day(9), validUntil: null })
  })

  it('does not leave before they came: that is said beside the day', async () => {
    const { put, stored } = await membership()
    for (const until of [day(1), day(5)])
      expect(await refusalOf(put(day(5), until, day(2)))).toEqual(refused('invalid', { until: 'untilPast' }))
    expect(await stored()).toBeNull()
  })
})
