import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { newId } from '~/lib/new-id'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  atTime,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { eventsOf, messagesOf, refusalOf, refused, stored } from './support'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let team: { id: string }
let lotte: Actor
let colleague: Actor
let agent: Actor
let amine: Actor

beforeAll(async () => {
  team = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: team.id })
  environment = await anAdministration({ code: 'ENV' })
  const [unitId] = mobility.unitIds
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility, unitId }] }))
  colleague = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  agent = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
  amine = await actorOf(await aPerson({ roles: [{ administration: environment }] }))
})

const onMobility = (by: Actor, more: Partial<Parameters<typeof aTicket>[0]> = {}, at?: Date) =>
  aTicket({ by, administration: mobility, ...more }, at)

describe('somebody asks for help', () => {
  it('and the ticket carries what they said, where it goes and why', async () => {
    const now = atTime('2026-11-24 09:30')
    const { id, number } = await onMobility(
      lotte,
      {
        subject: 'Geen netwerk',
        description: 'Het lampje is rood.',
        language: 'nl',
        serviceId: mobility.serviceId,
        weight: { affected: 'several', ability: 'no' },
        isSharedWithUnit: true,
        facts: { room: '3.14', deviceTag: 'PC-7' },
      },
      now,
    )
    expect(number).toMatch(/^MOB-1\d{3}$/)
    expect(await stored(number)).toMatchObject({
      requesterId: lotte.personId,
      filerId: null,
      unitId: mobility.unitIds[0],
      status: 'new',
      impact: 'medium',
      urgency: 'high',
      priority: 'P2',
      affected: 'several',
      ability: 'no',
      queueId: mobility.queueId,
      teamId: team.id,
      routedBecause: 'default',
      isSharedWithUnit: true,
      isConfidential: false,
      room: '3.14',
      deviceTag: 'PC-7',
      version: 1,
      waitsForHelpdesk: true,
      firstResponseAt: null,
      createdAt: now,
    })
    expect(await messagesOf(id)).toMatchObject([
      {
        kind: 'public',
        body: 'Het lampje is rood.',
        language: 'nl',
        isFromHelpdesk: false,
        authorId: lotte.personId,
      },
    ])
    expect(await eventsOf(id)).toMatchObject([
      {
        type: 'ticket.created',
        isPublic: true,
        actorId: lotte.personId,
        data: { channel: 'web', requesterId: lotte.personId },
      },
    ])
  })

  it('nowhere else than where they belong: another administration does not exist for them', async () => {
    expect(await refusalOf(onMobility(amine))).toEqual(refused('not_found'))
    expect(await refusalOf(aTicket({ by: lotte, administration: { id: newId() } }))).toEqual(
      refused('not_found'),
    )
  })

  it('with a service of their administration only', async () => {
    expect(await refusalOf(onMobility(lotte, { serviceId: environment.serviceId }))).toEqual(
      refused('invalid', { service: 'serviceUnknown' }),
    )
  })

  it('confidentially, when they say so or when the service is', async () => {
    const asked = await onMobility(lotte, { isConfidential: true })
    const byService = await onMobility(lotte, { serviceId: mobility.confidentialServiceId })
    for (const { number } of [asked, byService]) {
      expect(await stored(number)).toMatchObject({ isConfidential: true, restrictedTeamId: team.id })
    }
  })
})

describe('on behalf of a colleague', () => {
  it('the filer keeps sight of the ticket, and it is the colleague’s', async () => {
    const { number } = await onMobility(colleague, { requesterId: lotte.personId })
    expect(await stored(number)).toMatchObject({
      requesterId: lotte.personId,
      filerId: colleague.personId,
      unitId: mobility.unitIds[0],
    })
  })

  it('an agent who files for a caller is no filer: it is their work', async () => {
    const { id, number } = await onMobility(agent, { requesterId: lotte.personId, channel: 'telephone' })
    expect(await stored(number)).toMatchObject({
      requesterId: lotte.personId,
      filerId: null,
      channel: 'telephone',
    })
    expect((await eventsOf(id))[0]?.data).toMatchObject({ filerId: agent.personId })
  })

  it('only for somebody of that administration', async () => {
    for (const by of [lotte, agent]) {
      for (const requesterId of [amine.personId, newId()]) {
        expect(await refusalOf(onMobility(by, { requesterId }))).toEqual(
          refused('invalid', { requester: 'requesterUnknown' }),
        )
      }
    }
  })

  it('not for somebody who left', async () => {
    const left = await aPerson({
      roles: [{ administration: mobility, validUntil: new Date(Date.now() - 1000) }],
    })
    expect(await refusalOf(onMobility(agent, { requesterId: left.id }))).toEqual(
      refused('invalid', { requester: 'requesterUnknown' }),
    )
  })

  it('an agent takes down something confidential that they may not read afterwards', async () => {
    const { id, number } = await onMobility(agent, {
      requesterId: lotte.personId,
      serviceId: mobility.confidentialServiceId,
    })
    expect(await stored(number)).toMatchObject({ isConfidential: true, requesterId: lotte.personId })
    expect(await eventsOf(id)).toMatchObject([{ type: 'ticket.created', actorId: agent.personId }])
  })
})

describe('routing and priority', () => {
  it('follow the most specific rule, and the ticket says which', async () => {
    const queueIds = { service: newId(), both: newId(), language: newId() }
    await acrossAdministrations('a test arranges its world', async (db) => {
      const own = { administrationId: environment.id }
      await db.queue.createMany({
        data: Object.entries(queueIds).map(([key, id]) => ({ ...own, id, key, nameNl: key, nameFr: key })),
      })
      const { serviceId } = environment
      await db.routingRule.createMany({
        data: [
          { ...own, id: newId(), serviceId, language: null, queueId: queueIds.service },
          { ...own, id: newId(), serviceId, language: 'fr', queueId: queueIds.both, teamId: team.id },
          { ...own, id: newId(), serviceId: null, language: 'fr', queueId: queueIds.language },
        ],
      })
    })
    const routed = async (serviceId: string | null, language: 'fr' | 'nl' | 'und') => {
      const { number } = await aTicket({ by: amine, administration: environment, serviceId, language })
      const { queueId, routedBecause, teamId } = await stored(number)
      return { queueId, routedBecause, teamId }
    }
    const { serviceId } = environment
    expect(await routed(serviceId, 'fr')).toEqual({
      queueId: queueIds.both,
      routedBecause: 'service_language',
      teamId: team.id,
    })
    expect(await routed(serviceId, 'nl')).toEqual({
      queueId: queueIds.service,
      routedBecause: 'service',
      teamId: null,
    })
    expect(await routed(null, 'fr')).toEqual({
      queueId: queueIds.language,
      routedBecause: 'language',
      teamId: null,
    })
    expect(await routed(null, 'und')).toEqual({
      queueId: environment.queueId,
      routedBecause: 'default',
      teamId: null,
    })
  })

  it('a cell that the administration changed holds from its date on', async () => {
    await acrossAdministrations('a test arranges its world', (db) =>
      db.priorityCell.create({
        data: {
          id: newId(),
          administrationId: environment.id,
          impact: 'low',
          urgency: 'low',
          priority: 'P1',
          effectiveFrom: atTime('2026-12-01 00:00'),
        },
      }),
    )
    const priorityAt = async (at: string) => {
      const weight = { affected: 'me', ability: 'yes' } as const
      const { number } = await aTicket({ by: amine, administration: environment, weight }, atTime(at))
      return (await stored(number)).priority
    }
    expect(await priorityAt('2026-11-30 23:59')).toBe('P4')
    expect(await priorityAt('2026-12-01 00:00')).toBe('P1')
  })
})

it('numbers are dense for each administration, however many ask at once', async () => {
  const place = await anAdministration({ code: 'TAX' })
  const people = await Promise.all(
    [1, 2, 3].map(async () => actorOf(await aPerson({ roles: [{ administration: place }] }))),
  )
  const tickets = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      aTicket({ by: people[turn % 3] as Actor, administration: place }),
    ),
  )
  const numbers = tickets.map(({ number }) => Number(number.replace('TAX-', ''))).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, turn) => 1001 + turn))
})

it('a ticket that is refused takes no number', async () => {
  const first = await onMobility(lotte)
  await refusalOf(onMobility(lotte, { serviceId: environment.serviceId }))
  const second = await onMobility(lotte)
  const [before, after] = [first, second].map(({ number }) => Number(number.split('-')[1]))
  expect(after).toBe((before as number) + 1)
})
