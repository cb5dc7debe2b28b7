import '../support/data-folder'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '~/auth/sign-in.server'
import { actorByPerson } from '~/data/actor-facts.server'
import { readStoredFile } from '~/data/file-store.server'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import { deskAdministrations, worksAtDesk } from '~/domain/actor'
import type { EventData } from '~/domain/events'
import { mayBecome } from '~/domain/status'
import { isWork, type Status } from '~/domain/ticket-values'
import { verifyFigures } from '~/use-cases/figures/verify-figures.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { readStoredMail, storedBytes } from '~/use-cases/mail/stored-mail.server'
import { demoWorld } from '../../prisma/demo/world'
import { DEMO_PASSWORD, demoSignIns, isEmptyDatabase, seedDemo } from '../../prisma/seed'
import { aTestDatabase } from '../support/database'

aTestDatabase()

const now = new Date()
const look = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test looks at the demo', work)
/** A query that lists what is wrong: nothing is expected. */
const faults = (sql: (db: Db) => Promise<unknown[]>) => expect(look(sql)).resolves.toEqual([])

const progress: [number, number][] = []
let wasEmpty = false
beforeAll(async () => {
  wasEmpty = await isEmptyDatabase()
  await seedDemo({ now, progress: (done, of) => progress.push([done, of]) })
}, 180_000)

describe('how large the demo is', () => {
  test('it moves into an empty database only, and tells how far it is', async () => {
    expect(wasEmpty).toBe(true)
    expect(await isEmptyDatabase()).toBe(false)
    expect(progress.length).toBeGreaterThan(10)
    const [done, of] = progress.at(-1) as [number, number]
    expect(done).toBe(of)
  })

  test('six administrations with names in four languages, twenty agents, some 200 requesters, 3,000 tickets', async () => {
    const administrations = await look((db) => db.administration.findMany())
    expect(administrations.map(({ code }) => code).sort()).toEqual(['EMP', 'ENV', 'HOU', 'MOB', 'TAX', 'URB'])
    expect(administrations.every(({ nameEn, nameDe }) => nameEn && nameDe)).toBe(true)
    expect(administrations.filter(({ languageOrder }) => languageOrder === 'fr_nl')).toHaveLength(1)
    const people = (roles: string[]) =>
      look((db) => db.person.count({ where: { memberships: { some: { role: { in: roles } } } } }))
    expect(await people(['agent', 'lead'])).toBe(20)
    expect(await people(['requester'])).toBeGreaterThan(190)
    expect(await look((db) => db.ticket.count())).toBe(3000)
  })

  test('one agent handles only Dutch, one only French, one works half-time, one is also a requester', async () => {
    const agents = await look((db) =>
      db.person.findMany({
        where: { memberships: { some: { role: 'agent' } } },
        include: { memberships: true },
      }),
    )
    expect(agents.filter(({ languagesHandled }) => languagesHandled.join() === 'nl')).toHaveLength(1)
    expect(agents.filter(({ languagesHandled }) => languagesHandled.join() === 'fr')).toHaveLength(1)
    expect(agents.filter(({ workPercentage }) => workPercentage === 50)).toHaveLength(1)
    expect(
      agents.filter(({ memberships }) => memberships.some(({ role }) => role === 'requester')),
    ).toHaveLength(1)
  })

  test('a part of those who were helped says how, most of them content, and the figures show it', async () => {
    const ratings = await look((db) => db.ticketRating.findMany())
    const good = ratings.filter(({ grade }) => grade === 'veryWell' || grade === 'well')
    expect(ratings.length).toBeGreaterThan(500)
    expect(good.length / ratings.length).toBeGreaterThan(0.7)
    expect(ratings.some(({ grade }) => grade === 'notAtAll')).toBe(true)
    expect(ratings.some(({ comment }) => comment)).toBe(true)
    expect(await verifyFigures()).toMatchObject({ differences: 0 })
    const kept = await look((db) => db.figureMonth.findMany({ where: { dimension: 'all' } }))
    const measures = kept.flatMap(({ counts }) => Object.keys(counts as object))
    for (const measure of [
      'rating',
      'withdrawn',
      'apart',
      'waiting.requester',
      'waiting.date',
      'language.other',
    ])
      expect(measures).toContain(measure)
  })

  test('today looks alive: work in each state, new in the last hours, of each kind', async () => {
    const tickets = await look((db) => db.ticket.findMany())
    const work = tickets.filter(({ status }) => isWork(status as Status))
    expect(work.length).toBeGreaterThanOrEqual(100)
    expect(work.length).toBeLessThanOrEqual(240)
    const some = (test: (ticket: (typeof tickets)[number]) => boolean, atLeast: number, of = work) =>
      expect(of.filter(test).length).toBeGreaterThanOrEqual(atLeast)
    some(({ status }) => status === 'new', 10)
    some(({ createdAt }) => now.getTime() - createdAt.getTime() < 3 * 3_600_000, 10)
    for (const reason of ['requester', 'supplier', 'date']) some(({ pendingOn }) => pendingOn === reason, 3)
    some(({ priority }) => priority === 'P1' || priority === 'P2', 3)
    some(({ isSharedWithUnit }) => isSharedWithUnit, 5)
    some(({ isConfidential }) => isConfidential, 1)
    some(({ isConfidential }) => isConfidential, 30, tickets)
    some(({ filerId }) => filerId !== null, 20, tickets)
    expect(await look((db) => db.ticketFollower.count())).toBeGreaterThan(50)
    expect(await look((db) => db.sharedAccess.count())).toBeGreaterThanOrEqual(3)
    expect(await look((db) => db.attachment.count())).toBeGreaterThan(20)
  })

  test('tickets come on working days, more on Monday than later in the week, fewer in July and August', async () => {
    const tickets = await look((db) => db.ticket.findMany({ select: { createdAt: true } }))
    const weekdays = [0, 0, 0, 0, 0, 0, 0]
    const months: Record<number, number> = {}
    for (const { createdAt } of tickets) {
      weekdays[createdAt.getUTCDay()] = (weekdays[createdAt.getUTCDay()] ?? 0) + 1
      months[createdAt.getUTCMonth()] = (months[createdAt.getUTCMonth()] ?? 0) + 1
    }
    for (const later of [3, 4, 5]) expect(weekdays[1]).toBeGreaterThan(weekdays[later] ?? 0)
    // The freshest are told from now, whatever day it is.
    expect((weekdays[0] ?? 0) + (weekdays[6] ?? 0)).toBeLessThan(100)
    expect(months[6]).toBeLessThan(months[8] ?? 0)
    expect(months[7]).toBeLessThan(months[8] ?? 0)
  })

  test('Dutch and French make up nearly everything, English and German a little; no sentence is everywhere', async () => {
    const tickets = await look((db) => db.ticket.findMany({ select: { language: true, subject: true } }))
    const share = (language: string) => tickets.filter((ticket) => ticket.language === language).length / 3000
    expect(share('nl')).toBeGreaterThan(0.3)
    expect(share('fr')).toBeGreaterThan(0.45)
    expect(share('en')).toBeGreaterThan(0.002)
    expect(share('de')).toBeGreaterThan(0.002)
    const times = new Map<string, number>()
    for (const { subject } of tickets) times.set(subject, (times.get(subject) ?? 0) + 1)
    expect(times.size).toBeGreaterThan(700)
    expect(Math.max(...times.values())).toBeLessThan(45)
  })
})

test('the same moment gives the same world, row for row', async () => {
  // Where the file store puts a file is its own affair.
  const asText = async () =>
    JSON.stringify(await demoWorld({ now, passwordHash: 'x' }), (key, value) =>
      key === 'storageKey' ? undefined : typeof value === 'bigint' ? String(value) : value,
    )
  expect(await asText()).toBe(await asText())
}, 120_000)

describe('everything agrees with everything', () => {
  test('the kept counts of each queue equal what stands in it', () =>
    faults(
      (db) => db.$queryRaw`
        select q.id from queue q left join queue_count c on c.queue_id = q.id
        cross join lateral (select
          count(*) filter (where status = 'new') as fresh, count(*) filter (where status = 'open') as open,
          count(*) filter (where status = 'pending') as pending,
          count(*) filter (where assignee_id is null and status in ('new', 'open', 'pending')) as unassigned
          from ticket t where t.queue_id = q.id and not t.is_confidential) as told
        where (coalesce(c.fresh, 0), coalesce(c.open, 0), coalesce(c.pending, 0), coalesce(c.unassigned, 0))
          is distinct from (told.fresh, told.open, told.pending, told.unassigned)`,
    ))

  test('each status is the one that its last event told, and each step was allowed', async () => {
    const tickets = await look((db) => db.ticket.findMany())
    const events = await look((db) => db.event.findMany({ orderBy: [{ at: 'asc' }, { number: 'asc' }] }))
    const told = new Map<string | null, Status>()
    for (const { ticketId, type, data } of events) {
      const before = told.get(ticketId) ?? 'new'
      if (type === 'ticket.created') told.set(ticketId, 'new')
      const step = data as Partial<EventData['ticket.statusChanged']>
      const to = type === 'ticket.resolved' ? 'resolved' : type === 'ticket.reopened' ? 'open' : step.to
      if (type !== 'ticket.statusChanged' && type !== 'ticket.resolved' && type !== 'ticket.reopened')
        continue
      expect(step.from).toBe(before)
      expect(mayBecome(before, to as Status)).toBe(true)
      told.set(ticketId, to as Status)
    }
    for (const { id, status, number } of tickets) expect([number, told.get(id)]).toEqual([number, status])
  })

  test('numbers are dense in the order of time, and the counters stand at the last one', async () => {
    await faults(
      (db) => db.$queryRaw`
        select number from (select number, substring(number from '\\d+$')::int as given,
          1000 + row_number() over (partition by administration_id order by created_at, id) as expected from ticket) as n
        where given <> expected`,
    )
    await faults(
      (db) => db.$queryRaw`
        select administration_id from (select administration_id, number,
          row_number() over (partition by administration_id order by at, number) as expected from event) as n
        where number <> expected`,
    )
    await faults(
      (db) => db.$queryRaw`
        select a.code from administration a
          left join ticket_counter c on c.administration_id = a.id left join event_stream s on s.administration_id = a.id
          left join outbox_position o on o.administration_id = a.id
        where c.last_number is distinct from (select 1000 + count(*) from ticket t where t.administration_id = a.id)
          or s.last_number is distinct from (select max(number) from event e where e.administration_id = a.id)
          or o.position is distinct from s.last_number`,
    )
  })

  test('nothing is sent: the outbox has dealt with everything, and no notification waits', async () => {
    expect(await look((db) => db.notification.count())).toBe(0)
  })

  test('nobody works on a ticket of an administration where they have no membership', () =>
    faults(
      (db) => db.$queryRaw`
        select t.number from ticket t where t.assignee_id is not null and not exists (select 1 from membership m
          where m.person_id = t.assignee_id and m.administration_id = t.administration_id and m.role in ('agent', 'lead'))
        union all
        select t.number from message m join ticket t on t.id = m.ticket_id
        where m.is_from_helpdesk and not exists (select 1 from membership d
          where d.person_id = m.author_id and d.administration_id = m.administration_id and d.role in ('agent', 'lead'))`,
    ))

  test('who asks belongs to that administration, with their unit; a filer and a follower too', () =>
    faults(
      (db) => db.$queryRaw`
        select t.number from ticket t where not exists (select 1 from membership m where m.person_id = t.requester_id
          and m.administration_id = t.administration_id and m.role = 'requester' and m.unit_id = t.unit_id)
        union all
        select t.number from ticket t join ticket_follower f on f.ticket_id = t.id where not exists (select 1
          from membership m where m.person_id = f.person_id and m.administration_id = t.administration_id)
        union all
        select t.number from ticket t where t.filer_id is not null and not exists (select 1
          from membership m where m.person_id = t.filer_id and m.administration_id = t.administration_id)`,
    ))

  test('a note is told by an event that is not public, a word of the conversation by one that is', () =>
    faults(
      (db) => db.$queryRaw`
        select m.id from message m left join event e on e.ticket_id = m.ticket_id and e.data->>'messageId' = m.id::text
        where e.id is null or e.is_public is distinct from (m.kind = 'public') or e.at <> m.created_at
          or e.actor_id is distinct from m.author_id`,
    ))

  test('the moments on a ticket are those of its words and events, and none is to come', () =>
    faults(
      (db) => db.$queryRaw`
        select t.number from ticket t
        cross join lateral (select
          min(m.created_at) filter (where m.is_from_helpdesk and m.kind = 'public' and m.author_id <> t.requester_id) as response
          from message m where m.ticket_id = t.id) as said
        cross join lateral (select max(e.at) filter (where e.is_public and e.type <> 'ticket.followerAdded') as public_at,
          max(e.at) filter (where e.type not in ('ticket.followerAdded', 'sharedAccess.given', 'ticket.rated')) as changed_at,
          max(e.at) as last_at from event e where e.ticket_id = t.id) as told
        where t.first_response_at is distinct from said.response or t.last_public_at is distinct from told.public_at
          or t.updated_at is distinct from told.changed_at or told.last_at > ${now}
          or (t.status = 'pending') <> (t.pending_since is not null)
          or (t.status in ('resolved', 'closed')) <> (t.resolved_at is not null)
          or (t.status = 'closed') <> (t.closed_at is not null) or t.pending_until <= ${now}`,
    ))

  test('a ticket waits for the helpdesk when the last public word was not the helpdesk’s', () =>
    faults(
      (db) => db.$queryRaw`
        select t.number from ticket t cross join lateral (select m.is_from_helpdesk from message m
          where m.ticket_id = t.id and m.kind = 'public' order by m.created_at desc, m.id desc limit 1) as last
        where t.waits_for_helpdesk = last.is_from_helpdesk`,
    ))

  test('no word still has an empty place for a name, a room or a device', () =>
    faults(
      (db) => db.$queryRaw`
        select subject as text from ticket where subject ~ '[{}]|undefined|  '
        union all select body from message where body ~ '[{}]|undefined|  '`,
    ))

  test('each attachment is the file that it says', async () => {
    const attachments = await look((db) => db.attachment.findMany())
    expect(new Set(attachments.map(({ contentType }) => contentType))).toEqual(
      new Set(['image/png', 'application/pdf', 'application/octet-stream']),
    )
    for (const { storageKey, sizeBytes } of attachments) {
      expect((await buffer(await readStoredFile(storageKey))).length).toBe(sizeBytes)
    }
  })

  test('each held mail reads, and its first lines are what the list shows', async () => {
    const mails = await look((db) => db.incomingMail.findMany({ include: { deliveries: true } }))
    expect(mails.length).toBeGreaterThanOrEqual(2)
    for (const mail of mails) {
      const reading = await readStoredMail(mail)
      if (reading.outcome !== 'read') throw new Error(`A held mail of the demo is ${reading.outcome}`)
      expect(reading.mail.subject).toBe(mail.subject)
      expect(reading.mail.from?.address).toBe(mail.fromAddress)
      expect(reading.mail.messageId).toBe(mail.messageId)
      expect(mail.deliveries.map(({ outcome }) => outcome)).toEqual(['held'])
    }
  })

  test('each held mail would be held again, for the reason that it names', async () => {
    const mails = await look((db) => db.incomingMail.findMany({ include: { deliveries: true } }))
    for (const { storageKey, deliveries } of mails) {
      const raw = Buffer.from(await storedBytes({ storageKey })).toString()
      const again = await receiveMail(Buffer.from(raw.replace('Message-ID: <', 'Message-ID: <second-')))
      expect(again).toMatchObject({ outcome: 'held', reasons: deliveries.map(({ reason }) => reason) })
    }
  })
})

describe('who signs in', () => {
  test.each(demoSignIns)('$email signs in with the password of the demo', async ({ email }) => {
    const answer = await signIn({ email, password: DEMO_PASSWORD }, { from: '127.0.0.1', device: 'test' })
    expect(answer.outcome).toBe('signedIn')
  })

  test('each is who the list says they are', async () => {
    const who = async (email: string) => {
      const person = await look((db) => db.person.findUniqueOrThrow({ where: { email } }))
      const actor = await actorByPerson(person.id)
      if (!actor) throw new Error(`${email} is not active`)
      return actor
    }
    const codes = (memberships: { code: string }[]) =>
      [...new Set(memberships.map(({ code }) => code))].sort()
    const agent = await who('agent@helpdesk.example')
    expect(deskAdministrations(agent)).toHaveLength(6)
    expect(codes((await who('agent2@helpdesk.example')).memberships)).toEqual(['MOB', 'TAX'])
    expect((await who('lead@helpdesk.example')).memberships.map(({ role }) => role)).toEqual(
      Array(6).fill('lead'),
    )
    expect((await who('coordinator@mobility.example')).memberships.map(({ role }) => role)).toEqual([
      'coordinator',
    ])
    const operator = await who('operator@helpdesk.example')
    expect([operator.isOperator, operator.memberships]).toEqual([true, []])
    for (const [email, locale] of [
      ['lotte@mobility.example', 'nl'],
      ['amine@environment.example', 'fr'],
    ] as const) {
      const requester = await who(email)
      expect([requester.locale, worksAtDesk(requester)]).toEqual([locale, false])
      const own = await look((db) => db.ticket.findMany({ where: { requesterId: requester.personId } }))
      expect(new Set(own.map(({ status }) => status)).size).toBeGreaterThanOrEqual(3)
      const shared = await look((db) =>
        db.ticket.count({
          where: {
            isSharedWithUnit: true,
            unitId: requester.memberships[0]?.unitId ?? null,
            requesterId: { not: requester.personId },
          },
        }),
      )
      expect(shared).toBeGreaterThanOrEqual(2)
    }
  })
})
