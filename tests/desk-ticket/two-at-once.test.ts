import { beforeAll, expect, test } from 'vitest'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { chanceOf } from '~/lib/chance'
import * as ticketRoute from '~/routes/desk/ticket'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { browserOf } from './support'

aTestDatabase()

const look = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test looks', work)
const ROUNDS = 50

let mobility: TestAdministration
let lotte: Actor
let agents: [TestPerson, TestPerson]
let browsers: Awaited<ReturnType<typeof browserOf>>[]

beforeAll(async () => {
  mobility = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  const anAgent = () => aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
  agents = [await anAgent(), await anAgent()]
  browsers = await Promise.all(agents.map(browserOf))
})

type Fields = Record<string, string>
interface Deed {
  /** What stands in the form, with these words where it has any. */
  fields: (words: string, by: TestPerson) => Fields
  /** Is its effect on the ticket? */
  isDone: (after: Awaited<ReturnType<typeof stateOf>>, words: string, by: TestPerson) => boolean
}

/** What an agent can do with a ticket; everything but a note is compared with the version that the page showed. */
const deeds: Record<string, Deed> = {
  status: {
    fields: (words) => ({ intent: 'withdraw', sentence: words, language: 'nl' }),
    isDone: ({ status, bodies }, words) => status === 'cancelled' && bodies.includes(words),
  },
  assign: {
    fields: (_, { id }) => ({ intent: 'assign', assigneeId: id }),
    isDone: ({ assigneeId }, _, { id }) => assigneeId === id,
  },
  priority: {
    fields: (words) => ({ intent: 'priority', priority: 'P1', priorityReason: words }),
    isDone: ({ priorityReason }, words) => priorityReason === words,
  },
  reply: {
    fields: (words) => ({ intent: 'reply', body: words, language: 'nl', next: 'pending_supplier' }),
    isDone: ({ status, bodies }, words) => status !== 'new' && bodies.includes(words),
  },
  note: {
    fields: (words) => ({ intent: 'note', body: words }),
    isDone: ({ bodies }, words) => bodies.includes(words),
  },
}

const stateOf = (id: string) =>
  look(async (db) => {
    const { status, assigneeId, priorityReason, version } = await db.ticket.findUniqueOrThrow({
      where: { id },
    })
    const messages = await db.message.findMany({ where: { ticketId: id } })
    const events = await db.event.count({ where: { ticketId: id } })
    return { status, assigneeId, priorityReason, version, events, bodies: messages.map(({ body }) => body) }
  })

test(`of two agents who do something at once, ${ROUNDS} times over, nobody overwrites the other, and who is late is told and keeps their words`, async () => {
  const chance = chanceOf('two at once')
  const names = Object.keys(deeds)
  const happened = { both: 0, one: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const { id, number } = await aTicket({ by: lotte, administration: mobility })
    const sides = agents.map((by, side) => {
      const name = chance.pick(names)
      const words = `Words ${round} of agent ${side}`
      return { by, name, words, deed: deeds[name] as Deed, browser: browsers[side] }
    })
    const answers = await Promise.all(
      sides.map(({ by, deed, words, browser }) =>
        browser?.post(
          ticketRoute,
          `/desk/tickets/${number}`,
          { version: '1', ...deed.fields(words, by) },
          { number },
        ),
      ),
    )
    const what = `round ${round}: ${sides.map(({ name }) => name).join(' and ')}, ${answers.map((answer) => answer?.status)}`
    const after = await stateOf(id)
    for (const [side, answer] of answers.entries()) {
      const { deed, words, by, name } = sides[side] as (typeof sides)[number]
      const isDone = answer?.status === 303
      expect(isDone || answer?.status === 409, what).toBe(true)
      expect(deed.isDone(after, words, by), `${what}: ${name} of agent ${side}`).toBe(isDone)
      if (isDone) continue
      expect(answer?.data?.formError?.code, what).toBe('conflict')
      const { intent: _, ...typed } = deed.fields(words, by)
      expect(answer?.data?.values, what).toMatchObject(typed)
    }
    const done = answers.filter((answer) => answer?.status === 303).length
    const notes = sides.filter(({ name }) => name === 'note').length
    // Only a note goes beside anything: whatever else was first, the second was decided by an older picture.
    expect(done, what).toBeGreaterThanOrEqual(1)
    expect(done, what).toBeLessThanOrEqual(notes > 0 ? 2 : 1)
    expect(after.version, what).toBe(1 + done)
    happened[done === 2 ? 'both' : 'one'] += 1
  }
  // Both ways were seen, or the test would prove nothing.
  expect(happened.both).toBeGreaterThan(0)
  expect(happened.one).toBeGreaterThan(0)
}, 120_000)
