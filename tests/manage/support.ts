import { database } from '~/data/database.server'
import { acrossAdministrations } from '~/data/scope.server'
import { newId } from '~/lib/new-id'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'

/** Two administrations and everybody who may try something in them. */
export interface ManagedWorld {
  ask: Ask
  north: TestAdministration
  south: TestAdministration
  team: { id: string }
  people: Record<PersonName, TestPerson>
  cookies: Record<PersonName, string>
  /** A requester of each, whose memberships are there to be taken. */
  lotte: TestPerson
  sofie: TestPerson
  /** One row of each kind, with its twin in the other administration. */
  rows: { north: Rows; south: Rows }
}

export interface Rows {
  ruleId: string
  warningId: string
  cellId: string
  membershipId: string
  /** The newest versions: what a form that changes them was based on. */
  calendarVersionId: string
  contractVersionId: string
}

const personNames = ['coordinator', 'coordinatorOfSouth', 'agent', 'lead', 'requester', 'nobody'] as const
export type PersonName = (typeof personNames)[number]

export async function aManagedWorld(): Promise<ManagedWorld> {
  const north = await anAdministration({ code: 'NORTH' })
  const south = await anAdministration({ code: 'SOUTH' })
  const team = await aTeam()
  const people: Record<PersonName, TestPerson> = {
    // Also a requester of south: in sight of its people and settings, and coordinating nothing there.
    coordinator: await aPerson({
      name: 'Cora North',
      roles: [{ administration: north, role: 'coordinator' }, { administration: south }],
    }),
    coordinatorOfSouth: await aPerson({ roles: [{ administration: south, role: 'coordinator' }] }),
    agent: await aPerson({ roles: [{ administration: north, role: 'agent' }] }),
    lead: await aPerson({ roles: [{ administration: north, role: 'lead' }] }),
    requester: await aPerson({ roles: [{ administration: north }] }),
    nobody: await aPerson(),
  }
  const lotte = await aPerson({ name: 'Lotte Peeters', roles: [{ administration: north }] })
  const sofie = await aPerson({ name: 'Sofie Lambert', roles: [{ administration: south }] })
  const cookies = {} as Record<PersonName, string>
  for (const name of personNames) cookies[name] = await sessionCookie(people[name])
  const rows = { north: await rowsOf(north, lotte), south: await rowsOf(south, sofie) }
  await aTicket({ by: await actorOf(lotte), administration: north, serviceId: north.serviceId })
  return { ask: await helpdeskInProcess(), north, south, team, people, cookies, lotte, sofie, rows }
}

const rowsOf = ({ id, queueId, calendarId }: TestAdministration, person: { id: string }): Promise<Rows> =>
  acrossAdministrations('a test arranges its world', async (db) => {
    const membership = await db.membership.findFirstOrThrow({
      where: { administrationId: id, personId: person.id },
    })
    const rule = await db.routingRule.create({
      data: { id: newId(), administrationId: id, language: 'de', queueId },
    })
    const cell = await db.priorityCell.create({
      data: {
        id: newId(),
        administrationId: id,
        impact: 'low',
        urgency: 'high',
        priority: 'P2',
        effectiveFrom: new Date(Date.now() + 40 * 86_400_000),
      },
    })
    const warning = await db.warningRule.create({
      data: {
        id: newId(),
        administrationId: id,
        promise: 'first',
        percent: 75,
        mailsAssignee: true,
        activeFrom: new Date(),
      },
    })
    const hours = await db.calendarVersion.findFirstOrThrow({ where: { calendarId } })
    const contract = await db.contractVersion.findFirstOrThrow({ where: { administrationId: id } })
    return {
      ruleId: rule.id,
      cellId: cell.id,
      membershipId: membership.id,
      calendarVersionId: hours.id,
      contractVersionId: contract.id,
      warningId: warning.id,
    }
  })

export const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks', work)

/** Everything that is stored in the tables of the area and the log, as one text each. */
export async function contents(administrationId?: string): Promise<Record<string, string>> {
  const tables = [
    ...[
      'service',
      'queue',
      'unit',
      'routing_rule',
      'priority_cell',
      'membership',
      'helpdesk_contact',
      'warning_rule',
    ],
    ...['administration_address', 'mail_domain', 'event'],
    ...['calendar', 'contract_version', 'contract_row', 'promise_recount'],
  ]
  const where = administrationId ? `where administration_id = '${administrationId}'` : ''
  const texts: Record<string, string> = {}
  for (const [table, condition] of [
    ...tables.map((name) => [name, where]),
    ['administration', administrationId ? `where id = '${administrationId}'` : ''],
    [
      'calendar_version',
      administrationId
        ? `where calendar_id in (select id from calendar where administration_id = '${administrationId}')`
        : '',
    ],
  ] as [string, string][]) {
    const [row] = await database().prisma.$queryRawUnsafe<{ text: string | null }[]>(
      `select string_agg(t::text, ',' order by t::text) as text from "${table}" t ${condition}`,
    )
    texts[table] = row?.text ?? ''
  }
  return texts
}

/** A day so many days from now, as a date field sends it. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** One legitimate form of every page, by its path under /manage/CODE. */
export const formsOf = (
  { north, south, rows, lotte, sofie, team }: ManagedWorld,
  side: 'north' | 'south',
): Record<string, { path: string; fields: Record<string, string> }> => {
  const own = side === 'north' ? north : south
  const person = side === 'north' ? lotte : sofie
  const names = { nameNl: 'Naam', nameFr: 'Nom' }
  const help = { helpNl: 'Uitleg', helpFr: 'Explication' }
  const hours = {
    timeZone: 'Europe/Brussels',
    from: '',
    'period-0-weekday': '1',
    'period-0-opensAt': '8:00',
    'period-0-closesAt': '17:00',
  }
  const service = { ...names, ...help, position: '3', isActive: 'yes', queue: own.queueId }
  return {
    'the administration': {
      path: 'administration',
      fields: {
        ...names,
        languageOrder: 'fr_nl',
        closesAfterWorkingDays: '7',
        replyUndoSeconds: '20',
        showsAgentFigures: 'yes',
        hasAccent: 'yes',
        accent: '#ffcc00',
        telephone: '02 555 00 00',
        mail: 'helpdesk@own.example',
        counterNl: 'Balie',
        counterFr: 'Guichet',
      },
    },
    'a new service': { path: 'services/new', fields: service },
    'a service': { path: `services/${own.serviceId}`, fields: service },
    'the end of a service': { path: `services/${own.confidentialServiceId}`, fields: { intent: 'remove' } },
    'a new queue': { path: 'queues/new', fields: { ...names, position: '2', team: team.id } },
    'a queue': { path: `queues/${own.queueId}`, fields: { ...names, position: '2', team: '' } },
    'a new unit': { path: 'units/new', fields: { ...names, parent: own.unitIds[0] } },
    'a unit': { path: `units/${own.unitIds[1]}`, fields: { ...names, parent: own.unitIds[0] } },
    'a rule': {
      path: 'routing',
      fields: { service: own.serviceId, language: 'fr', queue: own.queueId, team: team.id },
    },
    'the end of a rule': { path: 'routing', fields: { intent: 'remove', id: rows[side].ruleId } },
    priorities: { path: 'priorities', fields: { from: dayFromNow(3), 'low-low': 'P3', 'high-high': 'P2' } },
    'a new calendar': {
      path: 'calendars/new/hours',
      fields: { name: `Dienst ${own.code}`, ...hours },
    },
    'the hours of a calendar': {
      path: `calendars/${own.calendarId}/hours`,
      fields: { basis: rows[side].calendarVersionId, ...hours },
    },
    'the name of a calendar': { path: `calendars/${own.calendarId}`, fields: { name: 'Loket' } },
    'a contract': {
      path: 'contract/terms',
      fields: {
        basis: rows[side].contractVersionId,
        from: '',
        'line-0-serviceId': own.serviceId,
        'line-0-type': '',
        'line-0-priority': '',
        'line-0-first': '1:00',
        'line-0-next': '',
        'line-0-resolution': '',
        'line-0-calendarId': own.calendarId,
        'default-first': '4:00',
        'default-next': '',
        'default-resolution': '',
        'default-calendarId': own.calendarId,
      },
    },
    'a planned priority': {
      path: 'priorities',
      fields: { intent: 'withdraw', id: rows[side].cellId },
    },
    'a warning': {
      path: 'warnings',
      fields: { promise: 'first', amount: '60', moment: 'before', mailsTeam: 'yes', queue: own.queueId },
    },
    'the end of a warning': { path: 'warnings', fields: { intent: 'end', id: rows[side].warningId } },
    'an invitation': {
      path: 'people/new',
      fields: { email: `new@${own.domain}`, name: 'Nina', locale: 'fr', unit: own.unitIds[0], agent: 'yes' },
    },
    'a role': {
      path: `people/${person.id}`,
      fields: { role: 'agent', unit: own.unitIds[0], from: dayFromNow(0), until: dayFromNow(30) },
    },
    'the end of a role': {
      path: `people/${person.id}`,
      fields: { intent: 'end', id: rows[side].membershipId },
    },
    'an address': {
      path: 'mail',
      fields: { intent: 'addAddress', address: 'New@own.example', language: 'nl' },
    },
    'the end of an address': { path: 'mail', fields: { intent: 'removeAddress', address: own.address } },
    'a domain': { path: 'mail', fields: { intent: 'addDomain', domain: 'own.example' } },
    'the end of a domain': { path: 'mail', fields: { intent: 'removeDomain', domain: own.domain } },
  }
}

/** Every page, with every id of an administration in it. */
export const pagesOf = (world: ManagedWorld, side: 'north' | 'south'): string[] => {
  const own = world[side]
  const person = side === 'north' ? world.lotte : world.sofie
  return [
    '',
    ...[
      '/administration',
      '/services',
      '/services/new',
      `/services/${own.serviceId}`,
      '/queues',
      '/queues/new',
    ],
    ...[
      `/queues/${own.queueId}`,
      '/units',
      '/units/new',
      `/units/${own.unitIds[0]}`,
      '/routing',
      '/priorities',
      '/warnings',
    ],
    ...['/calendars', '/calendars/new/hours', `/calendars/${own.calendarId}`],
    ...[`/calendars/${own.calendarId}/hours`, '/contract', '/contract/terms', '/contract/csv'],
    ...['/people', '/people/new', `/people/${person.id}`, '/mail'],
  ].map((path) => `/manage/${own.code}${path}`)
}
