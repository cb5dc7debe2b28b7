import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '~/lib/new-id'
import { endMembership } from '~/use-cases/people/end-membership.server'
import { actorOf, aPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { sessionCookie } from '../support/in-process'
import { refusalOf, refused } from '../use-cases/support'
import {
  aManagedWorld,
  contents,
  dayFromNow,
  formsOf,
  look,
  type ManagedWorld,
  type PersonName,
  pagesOf,
} from './support'

// A coordinator manages their own administration, and nobody manages another one, whatever they type.

aTestDatabase()
let world: ManagedWorld

beforeAll(async () => {
  world = await aManagedWorld()
}, 60_000)

const open = (who: PersonName, path: string) =>
  world.ask(path, { cookie: world.cookies[who] }).then(({ status }) => status)
const post = (who: PersonName, path: string, form: Record<string, string>) =>
  world.ask(path, { cookie: world.cookies[who], form }).then(({ status }) => status)

describe('the area', () => {
  it('opens for its coordinator', async () => {
    for (const path of pagesOf(world, 'north'))
      expect([path, await open('coordinator', path)]).toEqual([path, 200])
  })

  it('does not exist for who coordinates nothing, in whatever role they belong there', async () => {
    for (const who of ['agent', 'lead', 'requester', 'nobody'] as const)
      for (const path of ['/manage', ...pagesOf(world, 'north')])
        expect([who, path, await open(who, path)]).toEqual([who, path, 404])
  })

  it('does not exist for the coordinator of another administration', async () => {
    for (const path of pagesOf(world, 'south'))
      expect([path, await open('coordinator', path)]).toEqual([path, 404])
    for (const path of pagesOf(world, 'north'))
      expect([path, await open('coordinatorOfSouth', path)]).toEqual([path, 404])
  })

  it('sends whoever is not signed in to the sign-in page', async () => {
    const { status, headers } = await world.ask('/manage/NORTH/people')
    expect([status, headers.get('location')]).toEqual([302, '/sign-in?to=%2Fmanage%2FNORTH%2Fpeople'])
  })

  it('leads who coordinates one administration to it, and lets who coordinates several choose', async () => {
    const { status, headers } = await world.ask('/manage', { cookie: world.cookies.coordinator })
    expect([status, headers.get('location')]).toEqual([303, '/manage/NORTH'])
    const both = await aPerson({
      roles: [
        { administration: world.north, role: 'coordinator' },
        { administration: world.south, role: 'coordinator' },
      ],
    })
    const choice = await world.ask('/manage', { cookie: await sessionCookie(both) })
    expect(choice.status).toBe(200)
    const text = await choice.text()
    expect(text).toContain('href="/manage/NORTH"')
    expect(text).toContain('href="/manage/SOUTH"')
  })

  it('stands in the menu of coordinators only', async () => {
    const menu = async (who: PersonName) => (await world.ask('/', { cookie: world.cookies[who] })).text()
    expect(await menu('coordinator')).toContain('href="/manage"')
    expect(await menu('requester')).not.toContain('href="/manage"')
  })

  it('ends with the membership', async () => {
    const former = await aPerson({
      roles: [{ administration: world.north, role: 'coordinator', validUntil: new Date('2021-01-01') }],
    })
    const cookie = await sessionCookie(former)
    expect((await world.ask('/manage/NORTH', { cookie })).status).toBe(404)
  })
})

describe('a form', () => {
  it('of one’s own administration posted by anybody else changes nothing', async () => {
    const before = await contents()
    for (const who of ['agent', 'lead', 'requester', 'nobody', 'coordinatorOfSouth'] as const)
      for (const [name, { path, fields }] of Object.entries(formsOf(world, 'north')))
        expect([who, name, await post(who, `/manage/NORTH/${path}`, fields)]).toEqual([who, name, 404])
    expect(await contents()).toEqual(before)
  })

  it('of another administration, at its address or at one’s own, changes nothing there', async () => {
    const before = await contents()
    for (const [name, { path, fields }] of Object.entries(formsOf(world, 'south'))) {
      expect([name, await post('coordinator', `/manage/SOUTH/${path}`, fields)]).toEqual([name, 404])
    }
    expect(await contents()).toEqual(before)
    const answers: Record<string, number> = {}
    for (const [name, { path, fields }] of Object.entries(formsOf(world, 'south'))) {
      // These name nothing of south: at north they are legitimate.
      const ownToo = ['the administration', 'a new queue', 'priorities', 'a new calendar']
      if ([...ownToo, 'an address', 'a domain'].includes(name)) continue
      answers[name] = await post('coordinator', `/manage/NORTH/${path}`, fields)
    }
    expect(answers).toEqual({
      'a warning': 422,
      'the end of a warning': 404,
      'a new service': 422,
      'a service': 422,
      'the end of a service': 404,
      'a queue': 404,
      'a new unit': 422,
      'a unit': 404,
      'a rule': 422,
      'the end of a rule': 404,
      'the hours of a calendar': 404,
      'the name of a calendar': 404,
      'a contract': 422,
      'a planned priority': 404,
      'an invitation': 422,
      'a role': 404,
      'the end of a role': 404,
      'the end of an address': 404,
      'the end of a domain': 404,
    })
    expect(await contents()).toEqual(before)
  })

  it('names nothing of another administration beside what is one’s own', async () => {
    const before = await contents()
    const { north, south, lotte } = world
    const forms = formsOf(world, 'north')
    const swapped: [string, Record<string, string>][] = [
      [`services/${north.serviceId}`, { ...forms['a service']?.fields, queue: south.queueId }],
      ['units/new', { ...forms['a new unit']?.fields, parent: south.unitIds[0] }],
      ['routing', { ...forms['a rule']?.fields, service: south.serviceId }],
      ['routing', { ...forms['a rule']?.fields, queue: south.queueId }],
      ['routing', { ...forms['a rule']?.fields, team: newId() }],
      ['warnings', { ...forms['a warning']?.fields, queue: south.queueId }],
      ['queues/new', { ...forms['a new queue']?.fields, team: newId() }],
      [`people/${lotte.id}`, { ...forms['a role']?.fields, unit: south.unitIds[0] }],
      ['people/new', { ...forms['an invitation']?.fields, unit: south.unitIds[0] }],
      ['contract/terms', { ...forms['a contract']?.fields, 'line-0-serviceId': south.serviceId }],
      ['contract/terms', { ...forms['a contract']?.fields, 'line-0-calendarId': south.calendarId }],
      ['contract/terms', { ...forms['a contract']?.fields, 'default-calendarId': south.calendarId }],
      ['contract/terms', { ...forms['a contract']?.fields, basis: world.rows.south.contractVersionId }],
      [
        `calendars/${north.calendarId}/hours`,
        { ...forms['the hours of a calendar']?.fields, basis: world.rows.south.calendarVersionId },
      ],
      ['mail', { intent: 'addAddress', address: south.address, language: '' }],
    ]
    for (const [path, fields] of swapped)
      expect([path, await post('coordinator', `/manage/NORTH/${path}`, fields)]).toEqual([path, 422])
    expect(await contents()).toEqual(before)
  })

  it('takes no id that is none', async () => {
    const ownCalendar = `calendars/${world.north.calendarId}`
    const { calendarVersionId, contractVersionId } = world.rows.south
    for (const path of [
      ...['services/1', 'queues/%00', 'units/x', `people/${newId()}`, 'calendars/x', 'calendars/x/hours'],
      ...[`calendars/${newId()}`, `${ownCalendar}?version=x`, `${ownCalendar}?version=${calendarVersionId}`],
      ...['contract?version=x', `contract?version=${contractVersionId}`],
      // In sight of who also asks for help there.
      ...['', '/hours'].map((below) => `calendars/${world.south.calendarId}${below}`),
    ])
      expect([path, await open('coordinator', `/manage/NORTH/${path}`)]).toEqual([path, 404])
  })
})

describe('a role', () => {
  const role = (fields: Record<string, string>) => ({
    unit: '',
    from: dayFromNow(0),
    until: '',
    role: 'agent',
    ...fields,
  })

  it('that one may not give is refused: coordinators are made by the operator, contacts by mails', async () => {
    for (const each of ['coordinator', 'contact', 'operator', ''])
      expect(await post('coordinator', `/manage/NORTH/people/${world.lotte.id}`, role({ role: each }))).toBe(
        422,
      )
  })

  it('is never given to oneself, so that nobody lets themself into the tickets', async () => {
    const own = `/manage/NORTH/people/${world.people.coordinator.id}`
    for (const each of ['requester', 'agent', 'lead'])
      expect(await post('coordinator', own, role({ role: each }))).toBe(422)
  })

  it('is given to nobody who never belonged here', async () => {
    for (const { id } of [world.sofie, world.people.nobody])
      expect(await post('coordinator', `/manage/NORTH/people/${id}`, role({}))).toBe(404)
  })

  it('of one’s own or of a coordinator is not ended here', async () => {
    const other = await aPerson({ roles: [{ administration: world.north, role: 'coordinator' }] })
    const coordinator = await actorOf(world.people.coordinator)
    for (const { id: personId } of [world.people.coordinator, other]) {
      const { id } = await look((db) =>
        db.membership.findFirstOrThrow({ where: { personId, administrationId: world.north.id } }),
      )
      expect(await refusalOf(endMembership(coordinator, id))).toEqual(refused('not_allowed'))
    }
  })
})
