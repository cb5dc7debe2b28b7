import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '~/data/database.server'
import { Prisma } from '~/data/generated/client'
import { acrossAdministrations, asActor, type Db, viewAs } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { newId } from '~/lib/new-id'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

let [mobility, environment] = [] as unknown as [TestAdministration, TestAdministration]
let lotte: Actor
let amine: Actor
let agent: Actor
let ticket: { id: string; number: string }
let foreign: { id: string; number: string }

beforeAll(async () => {
  mobility = await anAdministration()
  environment = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  amine = await actorOf(await aPerson({ roles: [{ administration: environment }] }))
  agent = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
  ticket = await aTicket({ by: lotte, administration: mobility })
  foreign = await aTicket({ by: amine, administration: environment })
})

/** Past every scope, as the login of the program. */
const asOwner = <T>(sql: Prisma.Sql) => database().prisma.$queryRaw<T>(sql)
const someone = '00000000-0000-4000-8000-000000000000'

describe('every table', () => {
  it('has row-level security, forced, with a policy for the requests that may read it', async () => {
    const tables = await asOwner<{ table: string; forced: boolean; policies: string[] }[]>(Prisma.sql`
      select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
        array(select p.polname::text from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname <> '_prisma_migrations' order by 1`)
    expect(tables.length).toBeGreaterThan(30)
    expect(tables.filter(({ forced }) => !forced)).toEqual([])
    expect(tables.filter(({ policies }) => !policies.includes('across_administrations'))).toEqual([])
    // What the application's role has no right on at all; everything else has a policy that says what it sees.
    const withoutSight = tables.filter(({ policies }) => !policies.includes('see')).map(({ table }) => table)
    expect(withoutSight).toEqual([
      'account_mail',
      'administration_address',
      'api_token',
      'credential',
      'event_stream',
      'figure_due',
      'mail_domain',
      'outbox_position',
      'person_link',
      'promise_timer',
      'session',
      'ticket_counter',
      'ticket_wait',
    ])
  })

  it('shows nothing to a request without a person, and nothing to a person who belongs nowhere', async () => {
    const tables = await asOwner<{ table: string }[]>(
      Prisma.sql`select tablename as table from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
    )
    const stranger = await aPerson()
    for (const { table } of tables) {
      for (const personId of ['', someone, stranger.id]) {
        const rows = await asActor({ personId }, (db) =>
          db.$queryRaw<unknown[]>(Prisma.sql`select * from ${Prisma.raw(`"${table}"`)} limit 2`),
        ).catch((error: unknown) => {
          expect(String(error)).toContain('42501')
          return []
        })
        // The common telephone number is for everybody who is signed in, and everybody knows themself.
        const own = table === 'person' && personId === stranger.id ? 1 : 0
        expect({ table, personId, rows: rows.length }).toEqual({ table, personId, rows: own })
      }
    }
  })

  it('belongs to neither role of the program', async () => {
    expect(
      await asOwner(Prisma.sql`
        select tablename from pg_tables where schemaname = 'public'
          and tableowner in ('irisdesk_app', 'irisdesk_system')`),
    ).toEqual([])
    expect(
      await asOwner(Prisma.sql`
        select rolname from pg_roles where rolname in ('irisdesk_app', 'irisdesk_system')
          and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb)`),
    ).toEqual([])
  })
})

describe('the scope', () => {
  it('is refused when the database does not take on the role', async () => {
    const original = database().prisma.$transaction
    // A database where the role is a superuser's alias, or set_config does nothing.
    Object.defineProperty(database().prisma, '$transaction', {
      configurable: true,
      value: (work: (db: Db) => Promise<unknown>) =>
        work({ $queryRaw: async () => [{ role: 'postgres' }] } as unknown as Db),
    })
    try {
      await expect(asActor(lotte, async () => 'done')).rejects.toThrow(
        /did not take on the role irisdesk_app/,
      )
      await expect(acrossAdministrations('a test', async () => 'done')).rejects.toThrow(/irisdesk_system/)
    } finally {
      Object.defineProperty(database().prisma, '$transaction', { configurable: true, value: original })
    }
  })

  it('ends with its transaction, also with one that fails', async () => {
    await asActor(lotte, (db) => db.$queryRaw`select 1`)
    await expect(asActor(lotte, (db) => db.$queryRaw`select 1 / 0`)).rejects.toThrow()
    const [left] = await asOwner<{ role: string; actor: string | null }[]>(
      Prisma.sql`select current_user::text as role, nullif(current_setting('app.actor', true), '') as actor`,
    )
    expect(left?.role).not.toMatch(/^irisdesk_/)
    expect(left?.actor).toBeNull()
  })

  it('two hundred at once neither wait for each other for ever nor take on a role that is not theirs', async () => {
    const actors = [lotte, amine, agent]
    const runs = Array.from({ length: 200 }, async (_, turn) => {
      const actor = actors[turn % 3] as Actor
      if (turn % 10 === 9) {
        await replyToTicket(lotte, {
          number: ticket.number,
          body: `Word ${turn}`,
          language: 'nl',
          channel: 'web',
        })
      }
      const read = turn % 2 === 0 ? asActor : viewAs
      const rows = await read(actor, (db) =>
        db.$queryRaw<{ id: string; me: string; role: string }[]>(
          Prisma.sql`select id, app_actor()::text as me, current_user::text as role from ticket`,
        ),
      )
      return { actor, rows }
    })
    for (const { actor, rows } of await Promise.all(runs)) {
      expect(rows).toEqual([
        { id: actor === amine ? foreign.id : ticket.id, me: actor.personId, role: 'irisdesk_app' },
      ])
    }
    const said = await acrossAdministrations('a test counts', (db) =>
      db.event.findMany({
        where: { administrationId: mobility.id },
        orderBy: { number: 'asc' },
        select: { number: true },
      }),
    )
    expect(said.map(({ number }) => number)).toEqual(said.map((_, index) => BigInt(index + 1)))
    expect(said.length).toBe(21)
  })
})

describe('the event log', () => {
  it('can be added to and read, and never changed, by any role of the program', async () => {
    const changes = [
      Prisma.sql`update event set type = 'x'`,
      Prisma.sql`update event set data = '{}'`,
      Prisma.sql`delete from event`,
      Prisma.sql`truncate event`,
    ]
    for (const change of changes) {
      await expect(asActor(agent, (db) => db.$executeRaw(change))).rejects.toThrow('42501')
      await expect(acrossAdministrations('a test', (db) => db.$executeRaw(change))).rejects.toThrow('42501')
    }
  })
})

describe('relatives of another administration are refused', () => {
  /** A statement as the system role, which no policy holds back: only the keys do. */
  const attempts: Record<string, () => Prisma.Sql> = {
    'a parent of a unit': () =>
      Prisma.sql`update unit set parent_id = ${environment.unitIds[0]}::uuid where id = ${mobility.unitIds[0]}::uuid`,
    'the queue of a service': () =>
      Prisma.sql`update service set queue_id = ${environment.queueId}::uuid where id = ${mobility.serviceId}::uuid`,
    'the unit of a membership': () =>
      Prisma.sql`update membership set unit_id = ${environment.unitIds[0]}::uuid where person_id = ${lotte.personId}::uuid`,
    'the queue of a routing rule': () => Prisma.sql`
      insert into routing_rule (id, administration_id, queue_id) values (${newId()}::uuid, ${mobility.id}::uuid, ${environment.queueId}::uuid)`,
    'the service of a routing rule': () => Prisma.sql`
      insert into routing_rule (id, administration_id, queue_id, service_id)
      values (${newId()}::uuid, ${mobility.id}::uuid, ${mobility.queueId}::uuid, ${environment.serviceId}::uuid)`,
    'the queue of a ticket': () =>
      Prisma.sql`update ticket set queue_id = ${environment.queueId}::uuid where id = ${ticket.id}::uuid`,
    'the unit of a ticket': () =>
      Prisma.sql`update ticket set unit_id = ${environment.unitIds[0]}::uuid where id = ${ticket.id}::uuid`,
    'the service of a ticket': () =>
      Prisma.sql`update ticket set service_id = ${environment.serviceId}::uuid where id = ${ticket.id}::uuid`,
    'a ticket’s administration alone': () =>
      Prisma.sql`update ticket set administration_id = ${environment.id}::uuid where id = ${ticket.id}::uuid`,
    'the ticket of a message': () =>
      Prisma.sql`update message set ticket_id = ${foreign.id}::uuid where ticket_id = ${ticket.id}::uuid`,
    'the message of an attachment': () => Prisma.sql`
      insert into attachment (id, administration_id, ticket_id, message_id, is_internal, name, content_type, size_bytes, sha256, storage_key, uploaded_by_id, created_at)
      select ${newId()}::uuid, ${mobility.id}::uuid, ${ticket.id}::uuid, m.id, false, '', '', 1, '', '', m.author_id, now()
      from message m where m.ticket_id = ${foreign.id}::uuid`,
    'the ticket of a follower': () => Prisma.sql`
      insert into ticket_follower (administration_id, ticket_id, person_id, added_by_id, added_at)
      values (${mobility.id}::uuid, ${foreign.id}::uuid, ${lotte.personId}::uuid, ${lotte.personId}::uuid, now())`,
    'the ticket of a shared access': () => Prisma.sql`
      insert into shared_access (id, administration_id, ticket_id, grantee_administration_id, purpose, granted_by_id, valid_from, valid_until)
      values (${newId()}::uuid, ${mobility.id}::uuid, ${foreign.id}::uuid, ${environment.id}::uuid, '', ${agent.personId}::uuid, now(), now())`,
    'the ticket of a trace of looking': () => Prisma.sql`
      insert into ticket_access (ticket_id, person_id, quarter, administration_id, is_confidential)
      values (${foreign.id}::uuid, ${agent.personId}::uuid, now(), ${mobility.id}::uuid, false)`,
    'the ticket of a notification': () => Prisma.sql`
      insert into notification (id, administration_id, event_id, ticket_id, recipient_id, template, created_at)
      values (${newId()}::uuid, ${mobility.id}::uuid, ${newId()}::uuid, ${foreign.id}::uuid, ${lotte.personId}::uuid, '', now())`,
  }

  it.each(Object.keys(attempts))('%s', async (name) => {
    const attempt = acrossAdministrations('a test', (db) => db.$executeRaw(attempts[name]?.() as Prisma.Sql))
    await expect(attempt).rejects.toThrow('23503')
  })
})

describe('functions that see more than their caller', () => {
  it('belong to the role that may: on a server whose owner is no superuser they would see nothing else', async () => {
    const others = await acrossAdministrations(
      'a test',
      (db) => db.$queryRaw<{ name: string }[]>`
        select p.proname as name from pg_proc p join pg_roles r on r.oid = p.proowner
        where p.prosecdef and p.pronamespace = 'public'::regnamespace and r.rolname <> 'irisdesk_system'`,
    )
    expect(others).toEqual([])
  })

  it('are called by nobody who was not let', async () => {
    const open = await acrossAdministrations(
      'a test',
      (db) => db.$queryRaw<{ name: string }[]>`
        select p.proname as name from pg_proc p
        where p.prosecdef and p.pronamespace = 'public'::regnamespace
          and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    )
    expect(open).toEqual([])
  })
})
