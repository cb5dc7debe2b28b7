import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '~/data/generated/client'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { type Actor, deskAdministrations } from '~/domain/actor'
import { type Act, can, relationsTo } from '~/domain/permissions'
import { newId } from '~/lib/new-id'
import { allowAttempts } from '../../support/attempted-statements'
import { aTestDatabase } from '../../support/database'
import { actorNamed, buildWorld, type PersonName, personNames, type World, type WorldTicket } from './world'

// What the database lets in under row-level security is what domain/permissions says, whatever SQL somebody sends.

aTestDatabase()
let world: World
let tickets: WorldTicket[]

// sight.test walks over all of them; for writing, one of each kind keeps the test short.
const titles = [
  'open, alone, not shared',
  'open, unit, not shared',
  'open, filed and followed, not shared',
  'open, alone, shared with B for answers',
  'open, filed and followed, shared with a team for all',
  'open, alone, share ended',
  'open, asked by contact',
  'open, asked by requesterWhoMovedToB',
  'open, asked by nobody',
  'confidential, filed and followed, shared with B for answers',
  'confidential, asked by agentWhoAsks',
  'guarded, unit, shared with a team for all',
  'guarded, asked by agentOfBWhoAsksAtA',
]
const alike: PersonName[] = [
  'formerUnitColleague',
  'contactInUnit',
  'lead',
  'formerGuard',
  'futureGuard',
  'formerHelperOfC',
  'operator',
  'agentOfC',
  'formerAgent',
  'formerAgentNowAtB',
  'requesterOfB',
  'agentOfAll',
]
const writers = personNames.filter((name) => !alike.includes(name))

beforeAll(async () => {
  world = await buildWorld()
  tickets = world.tickets.filter(({ title }) => titles.includes(title))
  expect(tickets).toHaveLength(titles.length)
  await allowAttempts()
}, 120_000)

/**
 * Tries a statement for each ticket as this person and undoes it. `:ticket`, `:number`, `:id`, `:me` and `:A` stand
 * for what they say.
 * @returns how many rows it changed, or the code of the refusal, by the ticket's title
 */
async function attempts(
  personId: string,
  statement: string,
  about = tickets,
): Promise<Record<string, string>> {
  const rows = about.map(({ id, title, messages }) => ({
    title,
    statement: statement
      .replaceAll(':ticket', `'${id}'::uuid`)
      .replaceAll(':question', `'${messages[0]?.id}'::uuid`)
      .replaceAll(':id', `'${newId()}'::uuid`)
      .replaceAll(':me', `'${personId}'::uuid`)
      .replaceAll(':A', `'${world.A.id}'::uuid`)
      .replaceAll(':B', `'${world.B.id}'::uuid`)
      .replaceAll(':nobody', `'${world.personIds.nobody}'::uuid`),
  }))
  const answers = await asActor(
    { personId },
    (db) => db.$queryRaw<{ title: string; answer: string }[]>`
      select t.title, attempt(t.statement) as answer
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(title text, statement text)`,
  )
  return Object.fromEntries(answers.map(({ title, answer }) => [title, answer]))
}

const REFUSED = '42501'
const message = (kind: string, isFromHelpdesk: boolean, author = ':me', administration = ':A') =>
  `insert into message (id, administration_id, ticket_id, kind, author_id, is_from_helpdesk, body, language, channel, created_at)
   values (:id, ${administration}, :ticket, '${kind}', ${author}, ${isFromHelpdesk}, 'x', 'nl', 'web', now())`
const event = (actor: string) =>
  `insert into event (administration_id, number, id, type, is_public, ticket_id, actor_id, data, at)
   values (:A, 1, :id, 'ticket.replied', true, :ticket, ${actor}, '{}', now())`

type Rule = (actor: Actor, ticket: WorldTicket) => boolean
const may =
  (act: Act): Rule =>
  (actor, ticket) =>
    can(actor, act, ticket)

/** A statement, and who may do it. What is not let in changes no row or is refused. */
const statements: Record<string, [sql: string, rule: Rule]> = {
  'an answer': [message('public', false), may('reply')],
  'an answer as the helpdesk': [message('public', true), may('replyAsHelpdesk')],
  'a note': [message('internal', true), may('note')],
  'a note that claims to be a requester’s': [message('internal', false), may('note')],
  'an event': [event(':me'), may('see')],
  'a trace of looking': [
    `insert into ticket_access (ticket_id, person_id, quarter, administration_id, is_confidential)
     values (:ticket, :me, now(), :A, false)`,
    may('see'),
  ],
  'a follower': [
    `insert into ticket_follower (administration_id, ticket_id, person_id, added_by_id, added_at)
     values (:A, :ticket, :nobody, :me, now())`,
    may('addPeople'),
  ],
  'a shared access': [
    `insert into shared_access (id, administration_id, ticket_id, grantee_administration_id, purpose, granted_by_id, valid_from, valid_until)
     values (:id, :A, :ticket, :B, 'x', :me, now(), now() + interval '1 day')`,
    may('note'),
  ],
  'what an answer moves': [
    'update ticket set version = version + 1, waits_for_helpdesk = true, updated_at = now() where id = :ticket',
    may('reply'),
  ],
  'another priority': [`update ticket set priority = 'P1' where id = :ticket`, may('changeProperties')],
  'another subject': [`update ticket set subject = 'x' where id = :ticket`, may('changeProperties')],
  'another requester': [
    `update ticket set requester_id = :nobody where id = :ticket`,
    may('changeProperties'),
  ],
  'the unit’s sight': [
    `update ticket set is_shared_with_unit = not is_shared_with_unit where id = :ticket`,
    may('changeProperties'),
  ],
  'work on it': [`update ticket set status = 'open' where id = :ticket`, startsWork],
  waiting: [
    `update ticket set status = 'pending', pending_on = 'supplier' where id = :ticket`,
    may('changeStatus'),
  ],
  'a resolution': [
    `update ticket set status = 'resolved', resolution_code = 'solved' where id = :ticket`,
    may('changeStatus'),
  ],
  'a withdrawal': [`update ticket set status = 'cancelled' where id = :ticket`, may('withdraw')],
  'the end of the filer’s part': [
    'update ticket set filer_id = null where id = :ticket and filer_id is not null',
    (actor, ticket) =>
      ticket.filerId !== null &&
      (ticket.requesterId === actor.personId
        ? can(actor, 'see', ticket)
        : can(actor, 'changeProperties', ticket)),
  ],
}

/** The first answer of another body's helpdesk takes a new ticket into work. */
function startsWork(actor: Actor, ticket: WorldTicket): boolean {
  return can(actor, 'changeStatus', ticket) || relationsTo(actor, ticket).includes('sharedWithReply')
}

describe.each(Object.entries(statements))('%s', (_what, [sql, rule]) => {
  it('is let in from exactly those whom the rules allow, on exactly their tickets', async () => {
    const wrong: string[] = []
    let letIn = 0
    for (const name of writers) {
      const actor = await actorNamed(world, name)
      const answers = await attempts(world.personIds[name], sql)
      for (const ticket of tickets) {
        const isAllowed = actor !== null && rule(actor, ticket)
        const answer = answers[ticket.title]
        if (answer === '1') letIn++
        if (isAllowed ? answer !== '1' : answer !== '0' && answer !== REFUSED)
          wrong.push(`${name} on "${ticket.title}": ${answer}, ${isAllowed ? 'allowed' : 'not allowed'}`)
      }
    }
    expect(wrong).toEqual([])
    expect(letIn).toBeGreaterThan(0)
  })
})

describe('nobody at all', () => {
  const never: Record<string, string> = {
    'says something in another name': message('public', false, ':nobody'),
    'puts a message under another administration': message('public', false, ':me', ':B'),
    'says that somebody else did something': event(':nobody'),
    'moves a ticket to another administration': 'update ticket set administration_id = :B where id = :ticket',
    'gives a ticket another number': `update ticket set number = 'ZZZ-1' where id = :ticket`,
    'makes a ticket older than it is': `update ticket set created_at = now() - interval '1 year' where id = :ticket`,
    'deletes a ticket': 'delete from ticket where id = :ticket',
    'changes what was said': `update message set body = 'x' where ticket_id = :ticket`,
    'deletes what was said': 'delete from message where ticket_id = :ticket',
    'changes what happened': `update event set type = 'x' where ticket_id = :ticket`,
    'deletes what happened': 'delete from event where ticket_id = :ticket',
    'hides a mail that failed': `update notification set status = 'sent' where ticket_id = :ticket`,
    'hangs a file on the question of somebody else': `
      insert into attachment (id, administration_id, ticket_id, message_id, is_internal, name, content_type, size_bytes, sha256, storage_key, uploaded_by_id, created_at)
      select :id, :A, :ticket, :question, false, 'x', 'x', 1, 'x', 'x', :me, now()
      where not exists (select 1 from message where id = :question and author_id = :me)`,
    'reads passwords': 'select 1 from credential',
    'reads sessions': 'select 1 from session',
    'reads tokens of programs': 'select 1 from api_token',
    'gives themself a membership': `
      insert into membership (id, administration_id, person_id, role, valid_from) values (:id, :A, :me, 'lead', now())`,
    'prolongs a membership of their own': 'update membership set valid_until = null where person_id = :me',
    'prolongs a membership outside what they coordinate': `update membership set valid_until = null
      where administration_id not in (select administration_id from membership where person_id = :me and role = 'coordinator')`,
    'prolongs a coordinator': `update membership set valid_until = null where role = 'coordinator'`,
    'prolongs somebody of an administration that is not theirs': `update membership set valid_until = null
      where role <> 'coordinator'
        and administration_id not in (select administration_id from membership where person_id = :me and role = 'coordinator')`,
    'becomes an operator': 'update person set is_operator = true where id = :me',
    'takes another address': `update person set email = 'x@x.example' where id = :me`,
    'changes somebody else': `update person set room = 'x' where id <> :me`,
    'uses up a number elsewhere': `select next_ticket_number('${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}'::uuid)`,
    'asks who another person is': 'select actor_facts(:nobody)',
    'asks whose session it is': `select actor_by_session('x')`,
  }
  // Who coordinates an administration is the operator's to say (decision 014), and nothing else of its people.
  const operatorsOwn = ['prolongs a membership outside what they coordinate', 'prolongs a coordinator']
  it.each(Object.entries(never))('%s', async (what, sql) => {
    for (const name of [
      'requester',
      'agentOfAll',
      'assignedAgent',
      'guard',
      'coordinator',
      'operator',
    ] as const) {
      if (name === 'operator' && operatorsOwn.includes(what)) continue
      const answers = await attempts(world.personIds[name], sql, [tickets[0] as WorldTicket])
      expect(['0', REFUSED], name).toContain(Object.values(answers)[0])
    }
  })

  it('changes more than theirs with an update that names no ticket', async () => {
    for (const name of writers) {
      const actor = await actorNamed(world, name)
      const answer = Object.values(
        await attempts(world.personIds[name], 'update ticket set waits_for_helpdesk = false', [
          tickets[0] as WorldTicket,
        ]),
      )[0]
      const theirs = actor ? world.tickets.filter((ticket) => can(actor, 'reply', ticket)).length : 0
      expect({ name, changed: answer }).toEqual({ name, changed: String(theirs) })
    }
  })
})

describe('an answer', () => {
  const own = (name: PersonName) => tickets.filter(({ requesterId }) => requesterId === world.personIds[name])
  const reopening = `update ticket set status = 'open', resolution_code = null, resolved_at = null where id = :ticket`

  async function allBecome(columns: Prisma.Sql) {
    await acrossAdministrations(
      'the test moves time on',
      (db) => db.$executeRaw`update ticket set ${columns}`,
    )
  }

  it('reopens for the requester and the filer, and not for a follower or another body', async () => {
    await allBecome(Prisma.sql`status = 'resolved', resolution_code = 'solved', resolved_at = now()`)
    for (const name of writers) {
      const actor = await actorNamed(world, name)
      const answers = await attempts(world.personIds[name], reopening)
      for (const ticket of tickets) {
        const expected = actor !== null && can(actor, 'reopen', ticket) ? ['1'] : ['0', REFUSED]
        expect(expected, `${name} on ${ticket.title}`).toContain(answers[ticket.title])
      }
    }
  })

  it('to how they were helped is let in from the requester alone, and once it is solved', async () => {
    const rating = `insert into ticket_rating (ticket_id, administration_id, grade, rated_by_id, rated_at)
      values (:ticket, :A, 'well', :me, now())`
    for (const name of writers) {
      const actor = await actorNamed(world, name)
      const answers = await attempts(world.personIds[name], rating)
      for (const ticket of tickets) {
        const expected = actor !== null && can(actor, 'rate', ticket) ? ['1'] : ['0', REFUSED]
        expect(expected, `${name} on ${ticket.title}`).toContain(answers[ticket.title])
      }
    }
    await allBecome(Prisma.sql`status = 'open', resolution_code = null, resolved_at = null`)
    const early = await attempts(world.personIds.requester, rating, own('requester'))
    expect(new Set(Object.values(early))).toEqual(new Set([REFUSED]))
  })

  it('reopens nothing that is closed', async () => {
    await allBecome(Prisma.sql`status = 'closed', closed_at = now()`)
    const answers = await attempts(
      world.personIds.requester,
      `update ticket set status = 'open', closed_at = null, resolved_at = null, resolution_code = null where id = :ticket`,
      own('requester'),
    )
    expect(new Set(Object.values(answers))).toEqual(new Set([REFUSED]))
  })

  it('ends the wait for it, also when a follower gives it, and no other wait for a follower', async () => {
    const going = `update ticket set status = 'open', pending_on = null, pending_since = null, pending_until = null where id = :ticket`
    const followed = tickets.filter(
      ({ followerIds, isConfidential }) => followerIds.includes(world.personIds.follower) && !isConfidential,
    )
    await allBecome(
      Prisma.sql`status = 'pending', pending_on = 'requester', pending_since = now(), resolution_code = null, resolved_at = null, closed_at = null`,
    )
    const waitingForThem = await attempts(world.personIds.follower, going, followed)
    expect(new Set(Object.values(waitingForThem))).toEqual(new Set(['1']))
    await allBecome(Prisma.sql`pending_on = 'supplier'`)
    const waitingForOthers = await attempts(world.personIds.follower, going, followed)
    expect(new Set(Object.values(waitingForOthers))).toEqual(new Set([REFUSED]))
  })
})

describe('filing a ticket', () => {
  const filing = (requester: PersonName, filer: 'me' | 'null', more = `'new', null`) =>
    `insert into ticket (id, administration_id, number, type, subject, impact, urgency, priority, channel, queue_id,
       created_at, updated_at, last_public_at, requester_id, filer_id, status, assignee_id)
     values (:id, :A, 'XXXXX-1', 'incident', 'x', 'low', 'low', 'P4', 'web', '${world.A.queueId}',
       now(), now(), now(), '${world.personIds[requester]}', ${filer === 'me' ? ':me' : 'null'}, ${more})`
  const attempt = async (name: PersonName, sql: string) =>
    Object.values(await attempts(world.personIds[name], sql, [tickets[0] as WorldTicket]))[0]

  it.each<[PersonName, PersonName, 'me' | 'null', string]>([
    ['requester', 'requester', 'null', '1'],
    ['contact', 'contact', 'null', '1'],
    ['filer', 'requester', 'me', '1'],
    ['filer', 'requester', 'null', REFUSED],
    ['filer', 'requesterOfB', 'me', REFUSED],
    ['agent', 'requester', 'null', '1'],
    ['requesterOfB', 'requesterOfB', 'null', REFUSED],
    ['agentOfB', 'requester', 'null', REFUSED],
    ['formerRequester', 'formerRequester', 'null', REFUSED],
    ['inactiveAgent', 'inactiveAgent', 'null', REFUSED],
    ['nobody', 'nobody', 'null', REFUSED],
    ['operator', 'operator', 'null', REFUSED],
  ])('by %s for %s (filer: %s) answers %s', async (actor, requester, filer, answer) => {
    expect(await attempt(actor, filing(requester, filer))).toBe(answer)
  })

  it('a requester files nothing that is already in somebody’s hands or decided', async () => {
    const { assignedAgent } = world.personIds
    expect(await attempt('requester', filing('requester', 'null', `'new', '${assignedAgent}'`))).toBe(REFUSED)
    expect(await attempt('requester', filing('requester', 'null', `'closed', null`))).toBe(REFUSED)
    expect(await attempt('agent', filing('requester', 'null', `'open', '${assignedAgent}'`))).toBe('1')
  })
})

describe('a held mail', () => {
  it('is decided by the desk of the administration that it was sent to', async () => {
    for (const name of writers) {
      const actor = await actorNamed(world, name)
      const answer = Object.values(
        await attempts(
          world.personIds[name],
          `update mail_delivery set outcome = 'dismissed', decided_by_id = :me where outcome = 'held'`,
          [tickets[0] as WorldTicket],
        ),
      )[0]
      const desks = actor ? deskAdministrations(actor) : []
      const theirs = world.heldMails.filter(({ administrationId }) => desks.includes(administrationId)).length
      expect({ name, decided: answer }).toEqual({ name, decided: String(theirs) })
    }
  })
})
