import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, expect, test, vi } from 'vitest'
import { startSession } from '~/auth/session.server'
import { insertMessage } from '~/data/messages.server'
import { acrossAdministrations, viewAs } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { commit } from '~/events/commit.server'
import { type Chance, chanceOf } from '~/lib/chance'
import { type Connection, openConnection } from '~/realtime/connection'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { testBackend } from '../support/test-database'
import { aLiveHelpdesk, pause } from './support/live-helpdesk'

/** What a page's connection would get from its browser: where the page came from, and whose it is. */
interface Browser {
  origin: string
  cookie: string
  onSocket(socket: unknown): void
}
const browsers = vi.hoisted(() => ({ current: null as AsyncLocalStorage<Browser> | null }))
browsers.current = new AsyncLocalStorage<Browser>()

// The connection of our pages as it is; only the address and the cookie, which a browser gives by itself, are put in.
vi.mock('socket.io-client', async (load) => {
  const real = await load<typeof import('socket.io-client')>()
  return {
    ...real,
    io: (...given: unknown[]) => {
      const browser = browsers.current?.getStore()
      if (!browser || typeof given[0] === 'string')
        return (real.io as (...given: unknown[]) => unknown)(...given)
      const { origin, cookie } = browser
      const socket = real.io(origin, {
        ...(given[0] as object),
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { origin, cookie },
      })
      browser.onSocket(socket)
      return socket
    },
  }
})

aTestDatabase()
const helpdesk = aLiveHelpdesk()

const DESKS = 4
const AGENTS = 10
const REQUESTERS = 40
const PAGES = DESKS * (AGENTS + REQUESTERS)
const EVENTS = 1_000
const WRITERS = 4
/** As the pages do: many knocks become few questions. */
const REFRESH_MILLISECONDS = 1_000
/** What an agent says in one go, on as many tickets: a thousand events need not be a thousand transactions. */
const WORDS_AT_ONCE = 8

interface Desk {
  administration: TestAdministration
  agents: Actor[]
  requesters: Actor[]
  tickets: { id: string; number: string; by: Actor; isConfidential: boolean }[]
}

async function aDesk(): Promise<Desk> {
  const administration = await anAdministration()
  const people = (count: number, role: 'agent' | 'requester') =>
    Promise.all(
      Array.from({ length: count }, async () =>
        actorOf(await aPerson({ roles: [{ administration, role }] })),
      ),
    )
  const [agents, requesters] = [await people(AGENTS, 'agent'), await people(REQUESTERS, 'requester')]
  const tickets: Desk['tickets'] = []
  for (const [place, by] of requesters.entries()) {
    // What is confidential is seen by whoever asked, and by nobody at this desk.
    const isConfidential = place % 10 === 0
    tickets.push({ ...(await aTicket({ by, administration, isConfidential })), by, isConfidential })
  }
  return { administration, agents, requesters, tickets }
}

/** What somebody sees of tickets: how each stands, who has it, how much is said. Of all, or of these. */
async function sightOf(actor: Actor, ids: string[] | null): Promise<Map<string, string>> {
  const rows = await viewAs(
    actor,
    (db) => db.$queryRaw<{ id: string; state: string }[]>`
      select t.id, concat_ws(' ', t.status, t.assignee_id, (select count(*) from message m where m.ticket_id = t.id)) as state
      from ticket t where ${ids}::uuid[] is null or t.id = any(${ids}::uuid[])`,
  )
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/** An open page: it fetches what it is told to fetch, and can be cut off. */
class Page {
  readonly told = new Set<string>()
  shown = new Map<string, string>()
  private wanted: Set<string> | 'everything' = new Set()
  private isFetching = false
  private isClosed = false
  private connection: Connection | undefined
  private socket:
    | { connected: boolean; io: { engine: { transport: { ws?: { terminate(): void } } } } }
    | undefined

  constructor(readonly actor: Actor) {}

  async open(watched: string): Promise<void> {
    const cookie = (await startSession(this.actor.personId, 'test')).split(';')[0] as string
    this.shown = await sightOf(this.actor, null)
    const browser: Browser = {
      origin: helpdesk.origin(),
      cookie,
      onSocket: (socket) => {
        this.socket = socket as typeof this.socket
      },
    }
    browsers.current?.run(browser, () => {
      this.connection = openConnection({
        onNews: (ids) => this.want(ids),
        onNotified() {},
        onRightsChanged: () => this.want(null),
        onLostChange() {},
      })
    })
    this.connection?.watchTicket(watched)
  }

  isOn = () => this.socket?.connected === true

  /** The wire is gone, and nobody says goodbye. */
  cut(): boolean {
    if (!this.isOn()) return false
    this.socket?.io.engine.transport.ws?.terminate()
    return true
  }

  close(): void {
    this.isClosed = true
    this.connection?.close()
  }

  private want(ids: string[] | null): void {
    for (const id of ids ?? []) this.told.add(id)
    if (ids === null) this.wanted = 'everything'
    else if (this.wanted !== 'everything') for (const id of ids) this.wanted.add(id)
    if (!this.isFetching) void this.fetch()
  }

  private async fetch(): Promise<void> {
    this.isFetching = true
    while (!this.isClosed && (this.wanted === 'everything' || this.wanted.size > 0)) {
      const ids = this.wanted === 'everything' ? null : [...this.wanted]
      this.wanted = new Set()
      const fresh = await sightOf(this.actor, ids)
      if (ids === null) this.shown = fresh
      for (const id of ids ?? []) {
        const state = fresh.get(id)
        if (state === undefined) this.shown.delete(id)
        else this.shown.set(id, state)
      }
      await pause(REFRESH_MILLISECONDS)
    }
    this.isFetching = false
  }
}

const words = { body: 'Something new', language: 'en', channel: 'web' } as const

/** Somebody does something with tickets of this desk: mostly an agent who answers on some, and notes on others. */
async function act({ tickets, agents, administration }: Desk, chance: Chance): Promise<void> {
  const agent = chance.pick(agents)
  if (chance.happens(0.2)) {
    const { number, by } = chance.pick(tickets)
    await replyToTicket(by, { number, ...words })
  } else if (chance.happens(0.25)) {
    const { number } = chance.pick(tickets.filter(({ isConfidential }) => !isConfidential))
    const { personId: assigneeId } = chance.pick(agents)
    await assignTicket(agent, { number, assigneeId, version: null })
  } else
    await commit(agent, async ({ db, now, say }) => {
      for (let count = 0; count < WORDS_AT_ONCE; count++) {
        const { id: ticketId } = chance.pick(tickets.filter(({ isConfidential }) => !isConfidential))
        const about = { administrationId: administration.id, ticketId }
        const said = { ...words, authorId: agent.personId, isFromHelpdesk: true, files: [] }
        const kind = chance.pick(['public', 'internal'] as const)
        const ticket = { id: ticketId, administrationId: administration.id }
        const messageId = await insertMessage(db, ticket, { ...said, kind }, now)
        if (kind === 'internal') say({ ...about, type: 'ticket.noted', data: { messageId } })
        else
          say({
            ...about,
            type: 'ticket.replied',
            data: { messageId, isFromHelpdesk: true, channel: 'web' },
          })
      }
    })
}

const pages: Page[] = []
afterAll(() => {
  for (const page of pages) page.close()
})

// The embedded database answers one after the other, and pages by the hundred are not what it is for.
test.skipIf(testBackend === 'pglite')(
  `${PAGES} pages whose sockets are cut while ${EVENTS} events happen show what is stored soon after, and hear of nothing that is not theirs`,
  async ({ signal }) => {
    const desks: Desk[] = []
    for (let count = 0; count < DESKS; count++) desks.push(await aDesk())
    for (const { agents, requesters, tickets } of desks) {
      const open = [...agents, ...requesters].map(async (actor) => {
        const page = new Page(actor)
        pages.push(page)
        const own = tickets.find(({ by }) => by.personId === actor.personId) ?? tickets[1]
        await page.open(own?.id as string)
      })
      await Promise.all(open)
    }
    expect(pages).toHaveLength(PAGES)
    await expect.poll(() => pages.filter((page) => page.isOn()).length, { timeout: 30_000 }).toBe(PAGES)

    const logged = () => acrossAdministrations('a test counts', (db) => db.event.count())
    const before = await logged()
    let isWriting = true
    let cuts = 0
    const writing = Array.from({ length: WRITERS }, async (_, writer) => {
      const chance = chanceOf(`writer ${writer}`)
      // A test whose time is over must not go on writing.
      while (isWriting && !signal.aborted) {
        await act(chance.pick(desks), chance)
        if (chance.pick(pages).cut()) cuts += 1
      }
    })
    while ((await logged()) < before + EVENTS && !signal.aborted) await pause(200)
    isWriting = false
    await Promise.all(writing)
    // The last ones right at the end: these pages hear of what came before from the log alone.
    const chance = chanceOf('last cuts')
    for (const page of pages) if (chance.happens(0.5) && page.cut()) cuts += 1

    const startedAt = performance.now()
    let unequal = pages
    while (unequal.length > 0 && performance.now() - startedAt < 30_000) {
      await pause(250)
      const still: Page[] = []
      for (const page of unequal) {
        const stored = await sightOf(page.actor, null)
        if (!page.isOn() || !isSame(stored, page.shown)) still.push(page)
      }
      unequal = still
    }
    const sights = await Promise.all(pages.map(({ actor }) => sightOf(actor, null)))
    const foreign = pages.reduce(
      (sum, { told, shown }, place) =>
        sum + [...told, ...shown.keys()].filter((id) => !sights[place]?.has(id)).length,
      0,
    )
    const events = (await logged()) - before
    const equal = PAGES - unequal.length
    console.log(`events=${events} cuts=${cuts} equal=${equal} of=${PAGES} foreign=${foreign}`)
    console.log(`equal_after_milliseconds=${Math.round(performance.now() - startedAt)}`)
    expect({ equal, foreign }).toEqual({ equal: PAGES, foreign: 0 })
    expect(cuts).toBeGreaterThan(PAGES / 2)
  },
  240_000,
)

const isSame = (one: Map<string, string>, other: Map<string, string>): boolean =>
  one.size === other.size && [...one].every(([id, state]) => other.get(id) === state)
