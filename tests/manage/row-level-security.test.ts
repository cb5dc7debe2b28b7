import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Prisma } from '~/data/generated/client'
import { asActor, viewAs } from '~/data/scope.server'
import { managedMail } from '~/data/views/manage/mail.server'
import { newId } from '~/lib/new-id'
import { allowAttempts } from '../support/attempted-statements'
import { actorOf } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { sessionCookie } from '../support/in-process'
import { aManagedWorld, contents, formsOf, look, type ManagedWorld, type PersonName } from './support'

// The rule and the filters of the program are taken away: everybody passes for a coordinator of everything. What the
// database then still refuses is refused by row-level security alone.

vi.mock('~/data/visible-to.server', async (original) => {
  const filters = await original<Record<string, unknown>>()
  return Object.fromEntries(Object.keys(filters).map((name) => [name, () => Prisma.sql`true`]))
})
vi.mock('~/domain/coordination', async (original) => ({
  ...(await original<object>()),
  coordinatesAdministration: () => true,
  mayChangeMembership: () => true,
  coordinated: () => ['north', 'south'].map((side) => memberships[side]),
}))

const memberships: Record<string, unknown> = {}

aTestDatabase()
let world: ManagedWorld

beforeAll(async () => {
  world = await aManagedWorld()
  for (const side of ['north', 'south'] as const)
    memberships[side] = {
      administrationId: world[side].id,
      code: world[side].code,
      names: { nl: side, fr: side, en: null, de: null },
      role: 'coordinator',
      unitId: null,
    }
  await look((db) =>
    db.calendar.create({ data: { id: newId(), administrationId: null, name: 'Of the common helpdesk' } }),
  )
  await look(async (db) => {
    const effectiveFrom = new Date(Date.now() + 86_400_000)
    for (const { id: administrationId, calendarId } of [world.north, world.south]) {
      const moments = { effectiveFrom, knownSince: new Date() }
      await db.calendarVersion.create({
        data: { id: newId(), calendarId, ...moments, periods: [], closingDays: [] },
      })
      await db.contractVersion.create({ data: { id: newId(), administrationId, ...moments } })
    }
  })
  await allowAttempts()
}, 60_000)

describe('without the rule of the program', () => {
  it.each<[PersonName, 'north' | 'south']>([
    ['coordinator', 'south'],
    ['coordinatorOfSouth', 'north'],
    ['agent', 'north'],
    ['lead', 'north'],
    ['requester', 'north'],
    ['nobody', 'north'],
  ])('%s changes nothing of %s by any form', async (who, side) => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const before = await contents()
    const cookie = await sessionCookie(world.people[who])
    for (const [name, { path, fields }] of Object.entries(formsOf(world, side))) {
      const { status } = await world.ask(`/manage/${world[side].code}/${path}`, { cookie, form: fields })
      expect([name, status >= 400]).toEqual([name, true])
    }
    expect(await contents()).toEqual(before)
    silenced.mockRestore()
  })

  it('addresses and domains are read by coordinators only', async () => {
    const seen = async (who: PersonName) => managedMail(await actorOf(world.people[who]), world.north.id)
    expect(await seen('coordinator')).toMatchObject({
      addresses: [{ address: world.north.address }],
      domains: [world.north.domain],
    })
    for (const who of ['agent', 'lead', 'requester', 'nobody'] as const)
      expect(await seen(who)).toEqual({ addresses: [], domains: [] })
  })
})

/** Tries a statement as this person and undoes it: how many rows it changed, or the code of the refusal. */
async function attempt(who: PersonName, statement: string, side: 'north' | 'south'): Promise<string> {
  const own = world[side]
  const text = statement
    .replaceAll(/:id\d?/g, () => `'${newId()}'`)
    .replaceAll(':strangerEmail', `'${world.people.nobody.email}'`)
    .replaceAll(':myEmail', `'${world.people[who].email}'`)
    .replaceAll(':administration', `'${own.id}'`)
    .replaceAll(':other', `'${world[side === 'north' ? 'south' : 'north'].id}'`)
    .replaceAll(':queue', `'${own.queueId}'`)
    .replaceAll(':me', `'${world.people[who].id}'`)
    .replaceAll(':calendar', `'${own.calendarId}'`)
    .replaceAll(':foreignCalendar', `'${world[side === 'north' ? 'south' : 'north'].calendarId}'`)
    .replaceAll(':contract', `'${world.rows[side].contractVersionId}'`)
    .replaceAll(':person', `'${(side === 'north' ? world.lotte : world.sofie).id}'`)
    .replaceAll(':stranger', `'${world.people.nobody.id}'`)
  const [row] = await asActor(
    { personId: world.people[who].id },
    (db) => db.$queryRaw<{ answer: string }[]>`select attempt(${text}) as answer`,
  )
  return row?.answer ?? ''
}

const names = `'x', 'x'`
const membership = (person: string, role: string) =>
  `insert into membership (id, administration_id, person_id, role, valid_from) values (:id, :administration, ${person}, '${role}', now())`

/** A version that says so itself from when it holds and since when it is known. */
const hours = (effectiveFrom: string, knownSince: string, savedBy = ':me') =>
  `insert into calendar_version (id, calendar_id, effective_from, known_since, saved_by_id, periods, closing_days)
    values (:id, :calendar, ${effectiveFrom}, ${knownSince}, ${savedBy}, '[]', '[]')`
const contract = (effectiveFrom: string, knownSince: string, savedBy = ':me') =>
  `insert into contract_version (id, administration_id, effective_from, known_since, saved_by_id)
    values (:id, :administration, ${effectiveFrom}, ${knownSince}, ${savedBy})`
const contractRow = (calendar: string) =>
  `insert into contract_row (id, administration_id, contract_version_id, priority, calendar_id)
    values (:id, :administration, :contract, 'P1', ${calendar})`

const invitation = (
  email: string,
  roles: string,
) => `select invite_person(:administration, ${email}, 'X', 'nl', '${roles}',
  null, array[:id, :id2, :id3]::uuid[], now())`

/** What a coordinator may send; for everybody else each changes no row or is refused. */
const allowed: Record<string, string> = {
  'name the administration': `update administration set name_nl = 'x' where id = :administration`,
  'add a service': `insert into service (id, administration_id, key, name_nl, name_fr, help_nl, help_fr, position)
    values (:id, :administration, :id, ${names}, ${names}, 1)`,
  'change services': `update service set name_nl = 'x' where administration_id = :administration`,
  'remove rules': `delete from routing_rule where administration_id = :administration`,
  'add a queue': `insert into queue (id, administration_id, key, name_nl, name_fr) values (:id, :administration, :id, ${names})`,
  'change queues': `update queue set position = 9 where administration_id = :administration`,
  'add a unit': `insert into unit (id, administration_id, name_nl, name_fr) values (:id, :administration, ${names})`,
  'add a rule': `insert into routing_rule (id, administration_id, language, queue_id) values (:id, :administration, 'en', :queue)`,
  'plan a priority': `insert into priority_cell (id, administration_id, impact, urgency, priority, effective_from)
    values (:id, :administration, 'low', 'low', 'P1', now() + interval '1 day')`,
  'add a calendar': `insert into calendar (id, administration_id, name) values (:id, :administration, 'x')`,
  'name a calendar': `update calendar set name = 'x' where id = :calendar`,
  'save hours': hours('now()', 'now()'),
  'plan hours': hours(`now() + interval '1 day'`, 'now()'),
  'save a contract': contract('now()', 'now()'),
  'ask for a recount': `insert into promise_recount (administration_id, asked_at) values (:administration, now())`,
  'withdraw planned hours': `update calendar_version set withdrawn_at = now() where calendar_id = :calendar`,
  'withdraw a planned contract': `update contract_version set withdrawn_at = now() where administration_id = :administration`,
  'withdraw priorities': `delete from priority_cell where administration_id = :administration`,
  'add a warning': `insert into warning_rule (id, administration_id, promise, percent, mails_lead, active_from, saved_by_id)
    values (:id, :administration, 'first', 75, true, now(), :me)`,
  'end warnings': `update warning_rule set ended_at = now() where administration_id = :administration`,
  'change the contact': `update helpdesk_contact set telephone = 'x' where administration_id = :administration`,
  'add an address': `insert into administration_address (address, administration_id) values ('x@y.example', :administration)`,
  'remove addresses': `delete from administration_address where administration_id = :administration`,
  'add a domain': `insert into mail_domain (domain, administration_id) values ('y.example', :administration)`,
  'give a role': membership(':person', 'agent'),
  'invite somebody new': invitation(`'new@x.example'`, '{requester}'),
  'invite somebody known': invitation(':strangerEmail', '{agent}'),
  'end a membership': `update membership set valid_until = now() where administration_id = :administration and person_id = :person`,
  'say what happened': `insert into event (administration_id, number, id, type, is_public, actor_id, data, at)
    values (:administration, 999, :id, 'settings.changed', false, :me, '{}', now())`,
}

/** What nobody may send, not even the coordinator of the administration. */
const refused: Record<string, string> = {
  'change its code': `update administration set code = 'HACK' where id = :administration`,
  'change its kind': `update administration set kind = 'partner' where id = :administration`,
  'found one': `insert into administration (id, code, name_nl, name_fr, created_at) values (:id, 'HACK', ${names}, now())`,
  'move a service': `update service set administration_id = :other where administration_id = :administration`,
  'move a unit': `update unit set administration_id = :other where administration_id = :administration`,
  'rewrite what is in force': `insert into priority_cell (id, administration_id, impact, urgency, priority, effective_from)
    values (:id, :administration, 'low', 'low', 'P1', now() - interval '1 day')`,
  'move a planned priority': `update priority_cell set effective_from = now() where administration_id = :administration`,
  'rewrite hours that are over': hours(`now() - interval '1 day'`, `now() - interval '1 day'`),
  'let hours begin before they were known': hours(`now() - interval '1 day'`, 'now()'),
  'save hours for somebody': hours('now()', 'now()', ':person'),
  'change hours': `update calendar_version set periods = '[]' where calendar_id = :calendar`,
  'withdraw hours that have begun': `update calendar_version set withdrawn_at = now()
    where calendar_id = :calendar and effective_from <= now()`,
  'withdraw a contract that has begun': `update contract_version set withdrawn_at = now()
    where administration_id = :administration and effective_from <= now()`,
  'say that hours were withdrawn long ago': `update calendar_version set withdrawn_at = now() - interval '1 day'
    where calendar_id = :calendar`,
  'move planned hours': `update calendar_version set effective_from = now() + interval '1 hour' where calendar_id = :calendar`,
  'forget hours': `delete from calendar_version where calendar_id = :calendar`,
  'hand a calendar on': `update calendar set administration_id = :other where id = :calendar`,
  'make a common calendar': `insert into calendar (id, administration_id, name) values (:id, null, 'x')`,
  'change common hours': `insert into calendar_version (id, calendar_id, effective_from, known_since, saved_by_id, periods, closing_days)
    select :id, id, now(), now(), :me, '[]', '[]' from calendar where administration_id is null`,
  'rewrite a contract that is over': contract(`now() - interval '1 day'`, `now() - interval '1 day'`),
  'let a contract begin before it was known': contract(`now() - interval '1 day'`, 'now()'),
  'save a contract for somebody': contract('now()', 'now()', ':person'),
  'add a line to a contract that was saved': contractRow(':calendar'),
  'count in a foreign calendar': contractRow(':foreignCalendar'),
  'change lines': `update contract_row set first_seconds = 60 where administration_id = :administration`,
  'forget lines': `delete from contract_row where administration_id = :administration`,
  'forget contracts': `delete from contract_version where administration_id = :administration`,
  'move a promise': `update ticket_promise set due_at = now() where administration_id = :administration`,
  'make a coordinator': membership(':person', 'coordinator'),
  'make a contact': membership(':person', 'contact'),
  'let oneself in': membership(':me', 'agent'),
  'let a stranger in': membership(':stranger', 'agent'),
  'invite a coordinator': invitation(`'new@x.example'`, '{coordinator}'),
  'invite a contact too': invitation(`'new@x.example'`, '{requester,contact}'),
  'invite for nothing': invitation(`'new@x.example'`, '{}'),
  'invite oneself': invitation(':myEmail', '{agent}'),
  'queue a mail': `insert into account_mail (id, person_id, kind, created_at) values (:id, :person, 'reset', now())`,
  'make a link': `insert into person_link (id, person_id, purpose, token_hash, created_at, expires_at)
    values (:id, :person, 'reset', 'x', now(), now() + interval '1 day')`,
  'read the links': 'select * from person_link',
  'prolong oneself': `update membership set valid_until = now() + interval '1 year' where person_id = :me and administration_id = :administration`,
  'promote somebody': `update membership set role = 'coordinator' where person_id = :person`,
  'hand a membership on': `update membership set person_id = :me where person_id = :person`,
  'forget a membership': `delete from membership where administration_id = :administration`,
  'remove queues': `delete from queue where administration_id = :administration`,
  'remove units': `delete from unit where administration_id = :administration`,
  'speak for somebody': `insert into event (administration_id, number, id, type, is_public, actor_id, data, at)
    values (:administration, 999, :id, 'settings.changed', false, :person, '{}', now())`,
  'rewrite the log': `update event set type = 'x'`,
  'change a team': `update team set name_nl = 'x'`,
}

const isNothing = (answer: string) => answer === '0' || answer === '42501'

describe('whatever SQL somebody sends', () => {
  it.each(Object.entries(allowed))(
    '%s: coordinators, in their own administration only',
    async (_name, sql) => {
      const answer = await attempt('coordinator', sql, 'north')
      expect(answer).toMatch(/^[1-9]\d?$/)
      expect(await attempt('coordinator', sql, 'south')).toSatisfy(isNothing)
      for (const who of ['coordinatorOfSouth', 'requester', 'nobody'] as const)
        expect([who, await attempt(who, sql, 'north')]).toSatisfy(([, given]) => isNothing(given))
      // Agents say what happened at their desk themselves.
      if (!sql.startsWith('insert into event'))
        for (const who of ['agent', 'lead'] as const)
          expect([who, await attempt(who, sql, 'north')]).toSatisfy(([, given]) => isNothing(given))
    },
  )

  it.each(Object.entries(refused))('%s: nobody', async (_name, sql) => {
    for (const who of ['coordinator', 'coordinatorOfSouth', 'agent', 'requester'] as const)
      expect([who, await attempt(who, sql, 'north')]).toSatisfy(([, given]) => isNothing(given))
  })

  it('a line joins only a version that was just saved, and counts in hours of one’s own or of all', async () => {
    const { north, south, people } = world
    const common = await look((db) => db.calendar.findFirstOrThrow({ where: { administrationId: null } }))
    const saved = async (by: string, at: Date) => {
      const id = newId()
      await look((db) =>
        db.contractVersion.create({
          data: { id, administrationId: north.id, effectiveFrom: at, knownSince: at, savedById: by },
        }),
      )
      return id
    }
    const fresh = await saved(people.coordinator.id, new Date())
    const lineIn = (calendarId: string, version = fresh) =>
      attempt('coordinator', contractRow(`'${calendarId}'`).replace(':contract', `'${version}'`), 'north')
    expect(await lineIn(north.calendarId)).toBe('1')
    expect(await lineIn(common.id)).toBe('1')
    expect(await lineIn(south.calendarId)).toBe('42501')
    const old = await saved(people.coordinator.id, new Date(Date.now() - 3_600_000))
    expect(await lineIn(north.calendarId, old)).toBe('42501')
    const ofAColleague = await saved(people.lead.id, new Date())
    expect(await lineIn(north.calendarId, ofAColleague)).toBe('42501')
  })

  it('a coordinator still sees no ticket, and learns of no foreign service whether it is used', async () => {
    const actor = await actorOf(world.people.coordinator)
    const [row] = await viewAs(
      actor,
      (db) => db.$queryRaw<{ tickets: number; own: boolean; foreign: boolean; known: boolean }[]>`
        select (select count(*)::int from ticket) as tickets,
          service_is_used(${world.north.serviceId}::uuid) as own,
          service_is_used(${world.south.serviceId}::uuid) as "foreign",
          is_known_in(${world.sofie.id}::uuid, ${world.south.id}::uuid) as known`,
    )
    expect(row).toEqual({ tickets: 0, own: true, foreign: false, known: false })
  })
})
