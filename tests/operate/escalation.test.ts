import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '~/data/database.server'
import { asActor } from '~/data/scope.server'
import { newId } from '~/lib/new-id'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { look } from '../manage/support'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'

// Operators look after the installation, and nobody else does, whatever they post; and of tickets an operator knows a
// number and nothing more.

aTestDatabase()
const others = ['coordinator', 'agent', 'lead', 'requester', 'nobody'] as const
type Name = (typeof others)[number] | 'operator'

let ask: Ask
let north: TestAdministration
let team: { id: string }
let people: Record<Name, TestPerson>
let cookies: Record<Name, string>
let ticket: { id: string; number: string }
let coordination: string
let tokenId: string

beforeAll(async () => {
  ask = await helpdeskInProcess()
  team = await aTeam()
  north = await anAdministration({ code: 'NORTH', teamId: team.id })
  const role = (name: 'coordinator' | 'agent' | 'lead' | 'requester') =>
    aPerson({
      roles: [{ administration: north, role: name }],
      teams: name === 'agent' ? [team] : [],
    })
  people = {
    operator: await aPerson({ isOperator: true }),
    coordinator: await role('coordinator'),
    agent: await role('agent'),
    lead: await role('lead'),
    requester: await role('requester'),
    nobody: await aPerson(),
  }
  cookies = {} as Record<Name, string>
  for (const name of [...others, 'operator'] as const) cookies[name] = await sessionCookie(people[name])
  ticket = await aTicket({
    by: await actorOf(people.requester),
    administration: north,
    subject: 'Zqsubject',
    description: 'Zqdescription',
  })
  coordination = (
    await look((db) => db.membership.findFirstOrThrow({ where: { personId: people.coordinator.id } }))
  ).id
  await createApiToken({ email: people.agent.email, name: 'report' })
  tokenId = (await look((db) => db.apiToken.findFirstOrThrow())).id
})

const founding = {
  code: 'NEWA',
  kind: 'administration',
  nameNl: 'Nieuw',
  nameFr: 'Nouveau',
  languageOrder: 'nl_fr',
  address: 'help@newa.example',
  domain: 'newa.example',
  telephone: '02 555 00 01',
  team: '',
  coordinatorName: 'Cora',
  coordinatorEmail: 'cora@newa.example',
  coordinatorLocale: 'nl',
}
const forms = (): [string, Record<string, string>][] => [
  ['/operate/administrations/new', founding],
  [`/operate/administrations/${north.id}`, { intent: 'rename', nameNl: 'A', nameFr: 'B' }],
  [
    `/operate/administrations/${north.id}`,
    { intent: 'appoint', email: 'someone@newa.example', name: 'Someone', locale: '' },
  ],
  [`/operate/administrations/${north.id}`, { intent: 'end', id: coordination }],
  [`/operate/administrations/${north.id}`, { intent: 'close', closedNl: 'A', closedFr: 'B' }],
  [`/operate/administrations/${north.id}`, { intent: 'open' }],
  ['/operate/teams/new', { nameNl: 'Team', nameFr: 'Équipe' }],
  [`/operate/teams/${team.id}`, { intent: 'save', nameNl: 'Team', nameFr: 'Équipe' }],
  [
    `/operate/teams/${team.id}`,
    { intent: 'put', email: people.lead.email, isLead: 'yes', from: '2026-01-01' },
  ],
  [`/operate/teams/${team.id}`, { intent: 'out', id: people.agent.id }],
  ['/operate/operators', { intent: 'make', email: people.agent.email }],
  ['/operate/operators', { intent: 'take', id: people.operator.id }],
  ['/operate/tokens', { intent: 'revoke', id: tokenId }],
]
const pages = () =>
  [
    ...[
      '',
      '/administrations',
      '/administrations/new',
      `/administrations/${north.id}`,
      '/teams',
      '/teams/new',
    ],
    ...[`/teams/${team.id}`, '/operators', '/tokens', '/health'],
  ].map((path) => `/operate${path}`)

async function contents(): Promise<Record<string, string | null>> {
  const tables = [
    'administration',
    'person',
    'membership',
    'team',
    'team_member',
    'queue',
    'service',
    'event',
    'api_token',
  ]
  const texts: Record<string, string | null> = {}
  for (const table of [...tables, 'account_mail', 'administration_address', 'mail_domain', 'calendar']) {
    const [row] = await database().prisma.$queryRawUnsafe<{ text: string | null }[]>(
      `select md5(string_agg(t::text, ',' order by t::text)) as text from "${table}" t`,
    )
    texts[table] = row?.text ?? null
  }
  return texts
}

describe('the area', () => {
  it('opens for an operator, and shows nothing of any ticket', async () => {
    for (const path of pages()) {
      const response = await ask(path, { cookie: cookies.operator })
      const text = await response.text()
      expect([path, response.status]).toEqual([path, 200])
      expect(text).not.toContain('Zq')
      expect(text).not.toContain(ticket.number)
    }
  })

  it('does not exist for anybody else, nor do its forms, and nothing changes', async () => {
    const before = await contents()
    for (const who of others) {
      for (const path of pages())
        expect([who, path, (await ask(path, { cookie: cookies[who] })).status]).toEqual([who, path, 404])
      for (const [path, form] of forms())
        expect([who, path, (await ask(path, { cookie: cookies[who], form })).status]).toEqual([
          who,
          path,
          404,
        ])
    }
    expect(await contents()).toEqual(before)
  })

  it('stands in the menu of operators only', async () => {
    const menu = async (who: Name) => (await ask('/', { cookie: cookies[who] })).text()
    expect(await menu('operator')).toContain('href="/operate"')
    expect(await menu('coordinator')).not.toContain('href="/operate"')
  })
})

describe('an operator', () => {
  it('opens no ticket, and reads none by any statement', async () => {
    for (const path of [
      `/tickets/${ticket.number}`,
      `/desk/tickets/${ticket.number}`,
      '/desk',
      '/manage/NORTH',
    ])
      expect([path, (await ask(path, { cookie: cookies.operator })).status]).toEqual([path, 404])
    const tables = ['ticket', 'message', 'attachment', 'mail_delivery', 'incoming_mail', 'notification']
    for (const table of tables) {
      const rows = await asActor({ personId: people.operator.id }, (db) =>
        db.$queryRawUnsafe<unknown[]>(`select 1 from "${table}"`),
      )
      expect([table, rows]).toEqual([table, []])
    }
  })

  it('does not appoint themself', async () => {
    const { status } = await ask(`/operate/administrations/${north.id}`, {
      cookie: cookies.operator,
      form: { intent: 'appoint', email: people.operator.email, name: 'Me', locale: '' },
    })
    expect(status).toBe(422)
    const own = await look((db) => db.membership.count({ where: { personId: people.operator.id } }))
    expect(own).toBe(0)
  })

  it('stays while they are the last, and says so beside the form', async () => {
    const { status } = await ask('/operate/operators', {
      cookie: cookies.operator,
      form: { intent: 'take', id: people.operator.id },
    })
    expect(status).toBe(422)
    expect(await look((db) => db.person.count({ where: { isOperator: true } }))).toBe(1)
  })

  it('adds nothing to an administration that has people, by no statement either', async () => {
    const adding = asActor({ personId: people.operator.id }, (db) =>
      db.queue.createMany({
        data: [{ id: newId(), administrationId: north.id, key: 'spy', nameNl: 'x', nameFr: 'x' }],
      }),
    )
    await expect(adding).rejects.toThrow()
    const joining = asActor({ personId: people.operator.id }, (db) =>
      db.membership.createMany({
        data: [
          {
            id: newId(),
            administrationId: north.id,
            personId: people.operator.id,
            role: 'agent',
            validFrom: new Date(),
          },
        ],
      }),
    )
    await expect(joining).rejects.toThrow()
  })
})

describe('nobody becomes an operator', () => {
  it('by a field more in a form of their own', async () => {
    const fields = { isOperator: 'true', is_operator: 'true', isActive: 'true' }
    await ask('/profile', {
      cookie: cookies.agent,
      form: { intent: 'facts', name: 'Agent', locale: 'nl', telephone: '', site: '', room: '', ...fields },
    })
    await ask('/manage/NORTH/people/new', {
      cookie: cookies.coordinator,
      form: { email: 'sly@north.example', name: 'Sly', locale: '', unit: '', requester: 'yes', ...fields },
    })
    await ask('/operate/administrations/new', { cookie: cookies.operator, form: { ...founding, ...fields } })
    const found = await look((db) => db.person.findMany({ where: { isOperator: true } }))
    expect(found.map(({ id }) => id)).toEqual([people.operator.id])
  })

  it('by a statement of their own', async () => {
    for (const who of [...others, 'operator'] as const) {
      const changing = asActor({ personId: people[who].id }, (db) =>
        db.person.updateMany({ where: { id: people[who].id }, data: { isOperator: true } }),
      )
      await expect(changing).rejects.toThrow()
    }
    for (const who of others) {
      const asking = asActor(
        { personId: people[who].id },
        (db) => db.$queryRaw`select set_operator(${people[who].id}::uuid, true)`,
      )
      await expect(asking).rejects.toThrow()
      const counting = asActor(
        { personId: people[who].id },
        (db) => db.$queryRaw`select * from installation_counts(array[${north.id}::uuid])`,
      )
      await expect(counting).rejects.toThrow()
      const appointing = asActor(
        { personId: people[who].id },
        (db) => db.$queryRaw`select appoint_coordinator(${north.id}::uuid, 'x@y.example', 'X', null,
          array[${newId()}::uuid, ${newId()}::uuid, ${newId()}::uuid], now())`,
      )
      await expect(appointing).rejects.toThrow()
    }
  })

  it('but by another operator, and loses it the same way', async () => {
    const post = (form: Record<string, string>) =>
      ask('/operate/operators', { cookie: cookies.operator, form })
    expect((await post({ intent: 'make', email: 'nobody-there@x.example' })).status).toBe(422)
    expect((await post({ intent: 'make', email: people.lead.email })).status).toBe(303)
    expect((await ask('/operate', { cookie: cookies.lead })).status).toBe(200)
    expect((await post({ intent: 'take', id: people.lead.id })).status).toBe(303)
    expect((await ask('/operate', { cookie: cookies.lead })).status).toBe(404)
  })
})

describe('a team', () => {
  it('works by a calendar of an administration that it serves, or by each helpdesk’s own', async () => {
    const elsewhere = await anAdministration({ code: 'WEST' })
    const path = `/operate/teams/${team.id}`
    const save = (calendar: string, by: Name = 'operator') =>
      ask(path, {
        cookie: cookies[by],
        form: { intent: 'save', nameNl: 'Team', nameFr: 'Équipe', calendar },
      })
    const stored = async () =>
      (await look((db) => db.team.findUniqueOrThrow({ where: { id: team.id } }))).calendarId
    expect((await save(north.calendarId)).status).toBe(303)
    expect(await stored()).toBe(north.calendarId)
    const page = await (await ask(path, { cookie: cookies.operator })).text()
    expect(page).toMatch(new RegExp(`<option value="${north.calendarId}" selected="">NORTH`))
    expect(page).not.toContain(elsewhere.calendarId)
    expect((await save(elsewhere.calendarId)).status).toBe(422)
    expect((await save(newId())).status).toBe(422)
    expect((await save('', 'coordinator')).status).toBe(404)
    expect(await stored()).toBe(north.calendarId)
    expect((await save('')).status).toBe(303)
    expect(await stored()).toBeNull()
  })

  it('takes whoever works at some desk, shows what they see nothing of, and gives no sight', async () => {
    const south = await anAdministration({ code: 'SOUTH' })
    const helper = await aPerson({ name: 'Hanne Helper', roles: [{ administration: south, role: 'agent' }] })
    const path = `/operate/teams/${team.id}`
    const put = (email: string) =>
      ask(path, {
        cookie: cookies.operator,
        form: { intent: 'put', email, isLead: 'yes', from: '2026-01-01', until: '' },
      })
    expect((await put(people.requester.email)).status).toBe(422)
    expect((await put(helper.email)).status).toBe(303)
    const text = await (
      await ask(path, { cookie: cookies.operator, headers: { 'accept-language': 'nl' } })
    ).text()
    expect(text).toContain('Hanne Helper')
    expect(text).toContain('Ziet niets van NORTH')
    const cookie = await sessionCookie(helper)
    expect((await ask(`/desk/tickets/${ticket.number}`, { cookie })).status).toBe(404)
  })
})
