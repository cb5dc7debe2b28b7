import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { actorOf, anAdministration, aPerson, atTime } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { arrange } from './support'

aTestDatabase()

let ask: Ask
let fatima: Actor
let amir: Actor
let lotte: Actor
let stranger: Actor

beforeAll(async () => {
  const mobility = await anAdministration()
  const roles = [{ administration: mobility, role: 'agent' as const }]
  fatima = await actorOf(await aPerson({ roles }))
  amir = await actorOf(await aPerson({ name: 'Amir Substitute', roles }))
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  stranger = await actorOf(await aPerson({ roles: [{ administration: await anAdministration() }] }))
  ask = await helpdeskInProcess()
}, 60_000)

const post = async (by: Actor, form: Record<string, string>) =>
  ask('/profile/hours', { cookie: await sessionCookie({ id: by.personId }), form })
const open = async (by: Actor) =>
  (await ask('/profile/hours', { cookie: await sessionCookie({ id: by.personId }) })).text()
const away = { from: '2030-11-25T08:00', until: '2030-11-29T17:00' }

describe('one’s own week', () => {
  it('is kept as it was typed, and given up for the helpdesk’s hours', async () => {
    const week = { intent: 'week', day1: '08:30-12:00, 13:00-17:00', day3: '08:30-12:00' }
    expect((await post(fatima, week)).status).toBe(303)
    expect(await open(fatima)).toContain('value="08:30-12:00, 13:00-17:00"')
    expect(await open(amir)).not.toContain('value="08:30-12:00')
    const count = (by: Actor) => asActor(by, (db) => db.workPattern.count())
    expect([await count(fatima), await count(amir)]).toEqual([1, 0])
    expect((await post(fatima, { intent: 'week', day1: '' })).status).toBe(303)
    expect(await count(fatima)).toBe(0)
  })

  it('keeps what was typed wrongly beside a sentence', async () => {
    const answer = await post(fatima, { intent: 'week', day2: '17:00-08:00' })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Schrijf uren zoals')
    expect(text).toContain('17:00-08:00')
  })
})

describe('one’s own absence', () => {
  it('names a colleague who stands in, and is nobody else’s to read or to end', async () => {
    expect((await post(fatima, { ...away, substitute: amir.email })).status).toBe(303)
    const [absence] = await arrange((db) => db.absence.findMany())
    expect(absence).toMatchObject({ substituteId: amir.personId, startsAt: atTime('2030-11-25 08:00') })
    expect(await open(fatima)).toContain('Amir Substitute')
    const id = absence?.id ?? ''
    expect((await post(amir, { intent: 'remove', id })).status).toBe(404)
    expect(await asActor(amir, (db) => db.absence.count())).toBe(0)
    expect((await post(fatima, { intent: 'remove', id })).status).toBe(303)
    expect(await arrange((db) => db.absence.count())).toBe(0)
  })

  it('takes no substitute whom its person does not know, and no end before its beginning', async () => {
    for (const substitute of [stranger.email, fatima.email, 'x'])
      expect((await post(fatima, { ...away, substitute })).status).toBe(422)
    expect((await post(fatima, { ...away, until: away.from })).status).toBe(422)
    expect(await arrange((db) => db.absence.count())).toBe(0)
  })

  it('is no page for those who work at no desk', async () => {
    expect((await post(lotte, away)).status).toBe(404)
  })
})
