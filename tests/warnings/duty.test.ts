import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { INSTALLATION } from '~/domain/events'
import { newId } from '~/lib/new-id'
import { actorOf, anAdministration, aPerson, aTeam, atTime } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { arrange } from './support'

aTestDatabase()

let ask: Ask
let team: { id: string }
let other: { id: string }
let lena: Actor
let amir: Actor
let stranger: Actor

beforeAll(async () => {
  team = await aTeam()
  other = await aTeam()
  const mobility = await anAdministration({ teamId: team.id })
  const roles = [{ administration: mobility, role: 'agent' as const }]
  lena = await actorOf(await aPerson({ name: 'Lena', roles, teams: [team] }))
  amir = await actorOf(await aPerson({ name: 'Amir', roles, teams: [team] }))
  stranger = await actorOf(
    await aPerson({ roles: [{ administration: await anAdministration(), role: 'agent' }], teams: [other] }),
  )
  await arrange((db) =>
    db.teamMember.updateMany({
      where: { personId: { in: [lena.personId, stranger.personId] } },
      data: { isLead: true },
    }),
  )
  ask = await helpdeskInProcess()
}, 60_000)

const duties = () => arrange((db) => db.duty.findMany({ orderBy: { startsAt: 'asc' } }))
const post = async (by: Actor, form: Record<string, string>) =>
  ask('/desk/duty', { cookie: await sessionCookie({ id: by.personId }), form })
const open = async (by: Actor) =>
  (await ask('/desk/duty', { cookie: await sessionCookie({ id: by.personId }) })).text()
const line = () => ({
  team: team.id,
  person: amir.personId,
  from: '2030-11-25T18:00',
  until: '2030-11-26T08:00',
  telephone: '0470 12 34 56',
})

describe('the duty roster of a team', () => {
  it('is kept by who leads the team, on the clocks of Brussels', async () => {
    expect((await post(lena, line())).status).toBe(303)
    const [duty] = await duties()
    expect(duty).toMatchObject({
      teamId: team.id,
      startsAt: atTime('2030-11-25 18:00'),
      telephone: '0470 12 34 56',
    })
    expect(await open(lena)).toContain('0470 12 34 56')
    expect((await post(lena, { intent: 'remove', id: duty?.id ?? '' })).status).toBe(303)
    expect(await duties()).toEqual([])
  })

  it('stands in the log with ids and nothing that was written, and nobody writes there of another team', async () => {
    await post(lena, line())
    const [duty] = await duties()
    await post(lena, { intent: 'remove', id: duty?.id ?? '' })
    const said = await arrange((db) =>
      db.event.findMany({
        where: { data: { path: ['dutyId'], equals: duty?.id ?? '' } },
        orderBy: { number: 'asc' },
      }),
    )
    const of = { dutyId: duty?.id, teamId: team.id, personId: amir.personId }
    expect(said.map(({ actorId, data, isPublic }) => [actorId, data, isPublic])).toEqual([
      [lena.personId, { ...of, change: 'added' }, false],
      [lena.personId, { ...of, change: 'removed' }, false],
    ])
    const say = (actor: Actor, teamId: string, type = 'duty.changed') =>
      asActor(actor, (db) =>
        db.event.createMany({
          data: [
            {
              administrationId: INSTALLATION,
              number: 999,
              id: newId(),
              type,
              isPublic: false,
              actorId: actor.personId,
              data: { teamId },
              at: new Date(),
            },
          ],
        }),
      )
    await expect(say(lena, other.id)).rejects.toThrow()
    await expect(say(lena, team.id, 'team.changed')).rejects.toThrow()
    await expect(say(amir, team.id)).rejects.toThrow()
  })

  it('is changed by nobody else, and read by nobody whom the team does not serve', async () => {
    await post(lena, line())
    const before = await duties()
    for (const by of [amir, stranger]) {
      expect((await post(by, line())).status).toBe(404)
      expect((await post(by, { intent: 'remove', id: before[0]?.id ?? '' })).status).toBe(404)
      expect(await open(by)).not.toContain('0470 12 34 56')
    }
    expect(await duties()).toEqual(before)
    const seenBy = (actor: Actor) => asActor(actor, (db) => db.duty.count())
    expect([await seenBy(lena), await seenBy(amir), await seenBy(stranger)]).toEqual([1, 1, 0])
  })

  it('takes only people of the team, an end after the beginning, and a number to call', async () => {
    const before = await duties()
    for (const [wrong, sentence] of [
      [{ person: stranger.personId }, 'Kies iemand van dit team'],
      [{ until: '2030-11-25T17:00' }, 'Kies een einde'],
      [{ until: '2020-11-25T17:00', from: '2020-11-25T16:00' }, 'Kies een einde'],
      [{ from: '2030-02-30T18:00' }, 'Kies een dag en een uur'],
      [{ telephone: ' ' }, 'Schrijf een telefoonnummer'],
    ] as const) {
      const answer = await post(lena, { ...line(), ...wrong })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(sentence)
    }
    expect(await duties()).toEqual(before)
  })
})
