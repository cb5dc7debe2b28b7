import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { bearerOf } from '~/auth/bearer.server'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { newId } from '~/lib/new-id'
import { changeLanguage } from '~/use-cases/people/change-language.server'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { endMembership } from '~/use-cases/people/end-membership.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { refusalOf, refused } from './support'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let coordinator: Actor
let lotte: TestPerson

beforeAll(async () => {
  mobility = await anAdministration()
  environment = await anAdministration()
  coordinator = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'coordinator' }] }))
  lotte = await aPerson({ roles: [{ administration: mobility }, { administration: environment }] })
})

const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks', work)

describe('a coordinator', () => {
  const membershipIn = (administrationId: string) =>
    look((db) => db.membership.findFirstOrThrow({ where: { personId: lotte.id, administrationId } }))

  it('ends a membership of their own administration; from then on the person belongs there no more', async () => {
    const { id } = await membershipIn(mobility.id)
    expect((await actorOf(lotte)).memberships).toHaveLength(2)
    await endMembership(coordinator, id)
    expect((await actorOf(lotte)).memberships.map(({ administrationId }) => administrationId)).toEqual([
      environment.id,
    ])
    const events = await look((db) => db.event.findMany({ where: { administrationId: mobility.id } }))
    expect(events).toMatchObject([
      {
        type: 'membership.ended',
        isPublic: false,
        actorId: coordinator.personId,
        data: { membershipId: id, personId: lotte.id },
      },
    ])
  })

  it('of no other: it does not exist for them, nor does it for who coordinates nothing', async () => {
    const { id } = await membershipIn(environment.id)
    const agent = await actorOf(await aPerson({ roles: [{ administration: environment, role: 'lead' }] }))
    expect(await refusalOf(endMembership(coordinator, id))).toEqual(refused('not_found'))
    expect(await refusalOf(endMembership(agent, id))).toEqual(refused('not_found'))
    expect(await refusalOf(endMembership(coordinator, newId()))).toEqual(refused('not_found'))
    expect((await membershipIn(environment.id)).validUntil).toBeNull()
  })
})

describe('a token for programs', () => {
  const tokenOf = (email: string, name = 'scripts') => createApiToken({ email, name })
  const authorized = async (token: string) => (await bearerOf(`Bearer ${token}`))?.actor.personId ?? null

  it('acts for its person, and only its hash is kept', async () => {
    const token = await tokenOf(` ${lotte.email.toUpperCase()} `)
    expect(token).toMatch(/^iris_[\w-]{43}$/)
    expect(await authorized(token)).toBe(lotte.id)
    const [kept] = await look((db) => db.apiToken.findMany({ where: { personId: lotte.id } }))
    expect(kept?.tokenHash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(kept)).not.toContain(token.slice(5))
  })

  it('is made for nobody who does not exist', async () => {
    expect(await refusalOf(tokenOf('nobody@mobility.example'))).toEqual(
      refused('invalid', { user: 'personUnknown' }),
    )
  })

  it.each<[string, { revokedAt?: Date; expiresAt?: Date }]>([
    ['revoked', { revokedAt: new Date(Date.now() - 1000) }],
    ['past its date', { expiresAt: new Date(Date.now() - 1000) }],
  ])('opens nothing when it is %s', async (_how, data) => {
    const person = await aPerson()
    const token = await tokenOf(person.email)
    expect(await authorized(token)).toBe(person.id)
    await look((db) => db.apiToken.updateMany({ where: { personId: person.id }, data }))
    expect(await authorized(token)).toBeNull()
  })

  it('opens nothing for somebody who is not active', async () => {
    const person = await aPerson()
    const token = await tokenOf(person.email)
    await look((db) => db.person.update({ where: { id: person.id }, data: { isActive: false } }))
    expect(await authorized(token)).toBeNull()
  })

  it.each([
    '',
    'Bearer ',
    'Bearer iris_',
    'Basic iris_abc',
    'Bearer iris_short',
    `Bearer iris_${'x'.repeat(500)}`,
  ])('is not this: %j', async (header) => {
    expect(await bearerOf(header)).toBeNull()
  })
})

it('somebody chooses the language of their screens and mails, and of nobody else’s', async () => {
  const [amine, other] = [await aPerson({ locale: 'nl' }), await aPerson({ locale: 'nl' })]
  await changeLanguage(await actorOf(amine), 'fr')
  expect((await actorOf(amine)).locale).toBe('fr')
  expect((await actorOf(other)).locale).toBe('nl')
})
