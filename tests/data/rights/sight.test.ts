import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '~/data/generated/client'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { ticketsVisibleTo } from '~/data/visible-to.server'
import { type Actor, deskAdministrations } from '~/domain/actor'
import { can, relationsTo } from '~/domain/permissions'
import { aTestDatabase } from '../../support/database'
import { actorNamed, buildWorld, personNames, type World, type WorldTicket } from './world'

// What the database shows under row-level security is what domain/permissions says, for every person and every ticket.

aTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld()
}, 120_000)

type Row = { key: string }
const keys = (rows: Row[]) => rows.map(({ key }) => key).sort()

/** Everything that hangs on tickets, as the database shows it to this person. */
async function shownTo(personId: string) {
  return asActor({ personId }, async (db) => {
    const read = async (sql: Prisma.Sql) => keys(await db.$queryRaw<Row[]>(sql))
    return {
      tickets: await read(Prisma.sql`select id as key from ticket`),
      messages: await read(Prisma.sql`select id as key from message`),
      attachments: await read(Prisma.sql`select id as key from attachment`),
      events: await read(Prisma.sql`select ticket_id || ' ' || is_public as key from event`),
      followers: await read(Prisma.sql`select ticket_id || ' ' || person_id as key from ticket_follower`),
      sharedAccesses: await read(Prisma.sql`select id as key from shared_access`),
      notifications: await read(Prisma.sql`select ticket_id as key from notification`),
      mailsOfTickets: await read(
        Prisma.sql`select d.ticket_id as key from mail_delivery d join incoming_mail m on m.id = d.incoming_mail_id
          where d.ticket_id is not null`,
      ),
      heldMails: await read(
        Prisma.sql`select d.id as key from mail_delivery d join incoming_mail m on m.id = d.incoming_mail_id
          where d.ticket_id is null`,
      ),
    }
  })
}

/** The same, as the rules say. */
function allowedTo(actor: Actor | null): Awaited<ReturnType<typeof shownTo>> {
  const desks = actor ? deskAdministrations(actor) : []
  const isColleague = actor?.memberships.some(({ role }) => role !== 'contact') ?? false
  const seen = actor ? world.tickets.filter((ticket) => can(actor, 'see', ticket)) : []
  const isDeskOf = (ticket: WorldTicket) => actor !== null && relationsTo(actor, ticket).includes('desk')
  const seesNotes = (ticket: WorldTicket) => actor !== null && can(actor, 'seeNotes', ticket)
  const atDesk = seen.filter((ticket) => desks.includes(ticket.administrationId))
  // A contact is an unconfirmed sender: they know their own words and what the helpdesk answered.
  const reads = (ticket: WorldTicket, message: WorldTicket['messages'][number]) =>
    (message.kind === 'public' || seesNotes(ticket)) &&
    (isColleague || message.isFromHelpdesk || message.authorId === actor?.personId)
  const each = (tickets: WorldTicket[], of: (ticket: WorldTicket) => string[]) => tickets.flatMap(of).sort()
  return {
    tickets: each(seen, ({ id }) => [id]),
    messages: each(seen, (t) => t.messages.filter((message) => reads(t, message)).map(({ id }) => id)),
    attachments: each(seen, (t) =>
      t.attachmentIds.filter(
        (_, place) => isColleague && reads(t, t.messages[place] as (typeof t.messages)[0]),
      ),
    ),
    events: each(seen, (t) => [`${t.id} true`, ...(seesNotes(t) ? [`${t.id} false`] : [])]),
    followers: each(seen, (t) => t.followerIds.map((personId) => `${t.id} ${personId}`)),
    sharedAccesses: each(seen, (t) =>
      t.sharedAccesses
        .filter((share) => desks.includes(t.administrationId) || (actor !== null && share.isMine(actor)))
        .map(({ id }) => id),
    ),
    notifications: each(seen.filter(isDeskOf), ({ id }) => [id]),
    mailsOfTickets: each(atDesk, ({ id }) => [id]),
    heldMails: world.heldMails
      .filter(({ administrationId }) => desks.includes(administrationId))
      .map(({ deliveryId }) => deliveryId)
      .sort(),
  }
}

describe('what the database shows is what the rules allow', () => {
  it.each(personNames)('to this person: %s', async (name) => {
    expect(await shownTo(world.personIds[name])).toEqual(allowedTo(await actorNamed(world, name)))
  })

  it("the program's own filter says the same when row-level security is taken away", async () => {
    for (const name of personNames) {
      const actor = await actorNamed(world, name)
      if (!actor) continue // has no session
      const filtered = await acrossAdministrations(
        'the test takes row-level security away',
        (db) => db.$queryRaw<Row[]>`select t.id as key from ticket t where ${ticketsVisibleTo(actor)}`,
      )
      expect({ name, tickets: keys(filtered) }).toEqual({ name, tickets: allowedTo(actor).tickets })
    }
  })

  it('the world has somebody who sees and somebody who does not, for every ticket and for every note', async () => {
    const actors = (await Promise.all(personNames.map((name) => actorNamed(world, name)))).filter(
      (a) => a !== null,
    )
    for (const ticket of world.tickets) {
      const seers = actors.filter((actor) => can(actor, 'see', ticket)).length
      expect(seers, ticket.title).toBeGreaterThan(0)
      expect(seers, ticket.title).toBeLessThan(actors.length)
    }
  })
})

describe('people', () => {
  const shownPeople = (personId: string) =>
    asActor({ personId }, async (db) => ({
      people: keys(await db.$queryRaw<Row[]>`select id as key from person`),
      memberships: keys(await db.$queryRaw<Row[]>`select distinct administration_id as key from membership`),
    }))

  it('a requester knows the people of their administration and nobody else', async () => {
    const { people, memberships } = await shownPeople(world.personIds.requesterOfB)
    expect(people).toContain(world.personIds.agentOfB)
    expect(people).toContain(world.personIds.followerOfAnotherBody)
    for (const stranger of ['requester', 'agent', 'contact', 'agentOfC', 'nobody', 'operator'] as const)
      expect(people).not.toContain(world.personIds[stranger])
    expect(memberships).toEqual([world.B.id])
  })

  it.each(['contact', 'nobody', 'formerAgent', 'futureAgent'] as const)(
    '%s knows only themself',
    async (name) => {
      expect((await shownPeople(world.personIds[name])).people).toEqual([world.personIds[name]])
    },
  )

  // Decision 014: they look after people of every administration, and tests above say that no ticket comes with it.
  it('an operator knows everybody', async () => {
    const { people } = await shownPeople(world.personIds.operator)
    for (const id of Object.values(world.personIds)) expect(people).toContain(id)
  })
})
