import { beforeAll, describe, expect, it } from 'vitest'
import { bearerOf } from '~/auth/bearer.server'
import { CALLS_A_MINUTE, spendCall } from '~/auth/call-budget.server'
import { apiScopes } from '~/domain/api-scopes'
import { type OperationId, operationIds, operationOf } from '~/http/api/operations'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { anAdministration, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Asking, call, declared, open, seen } from './client'
import { aCaller, aTokenFor, type Caller, newTicket } from './support'

// Every operation of the description is called, and every answer that the description declares is provoked. client.ts
// holds each against the description; the last test here wants that nothing declared was left out.

aTestDatabase()

let agent: Caller
let lotte: Caller
let colleague: Caller
let foreign: Caller
/** One token for each operation, because a spent one stays spent. */
const spent = new Map<OperationId, string>()
let attachmentId = ''
/** A ticket of ENV. */
let foreignNumber = ''

const bytes = new TextEncoder().encode('A file of somebody.')
const aNumber = async () => {
  const administration = await mobility()
  return (await aTicket({ by: lotte.actor, administration })).number
}
let made: Awaited<ReturnType<typeof anAdministration>>
const mobility = async () => made

beforeAll(async () => {
  made = await anAdministration({ code: 'MOB' })
  const environment = await anAdministration({ code: 'ENV' })
  agent = await aCaller({ administration: made, role: 'agent' })
  lotte = await aCaller({ administration: made })
  colleague = await aCaller({ administration: made })
  foreign = await aCaller({ administration: environment, role: 'agent' })
  foreignNumber = (await aTicket({ by: foreign.actor, administration: environment })).number
  for (const id of operationIds) spent.set(id, await aTokenFor(agent, ...apiScopes))
  const number = await aNumber()
  const { body } = await call('uploadFile', { token: agent.token, query: { name: 'a.txt' }, body: bytes })
  const files = [body.file]
  const said = await call('reply', { token: agent.token, number, body: { body: 'Here.', files } })
  attachmentId = said.body.attachments[0].id
}, 60_000)

/** A call that works, as the agent of MOB would make it. */
const good: Record<OperationId, () => Promise<Asking>> = {
  me: async () => ({}),
  listAdministrations: async () => ({}),
  listServices: async () => ({ query: { administration: 'MOB' } }),
  listQueues: async () => ({ query: { administration: 'MOB' } }),
  searchPeople: async () => ({ query: { q: lotte.email, administration: 'MOB' } }),
  listTickets: async () => ({ query: { administration: 'MOB' } }),
  createTicket: async () => ({ body: newTicket }),
  readTicket: async () => ({ number: await aNumber() }),
  changeTicket: async () => ({ number: await aNumber(), body: { version: 1, assignee: agent.email } }),
  reply: async () => ({ number: await aNumber(), body: { body: 'We look.' } }),
  note: async () => ({ number: await aNumber(), body: { body: 'Again.' } }),
  listFollowers: async () => ({ number: await aNumber() }),
  addFollower: async () => ({ number: await aNumber(), body: { person: colleague.email } }),
  removeFollower: async () => {
    const number = await aNumber()
    const personId = colleague.actor.personId
    await addFollower(agent.actor, { number, personId })
    return { number, id: personId }
  },
  listAttachments: async () => ({ number: await aNumber() }),
  downloadAttachment: async () => ({ id: attachmentId }),
  uploadFile: async () => ({ query: { name: 'a.txt' }, body: bytes }),
}

/** The same call about what is another administration's. */
const foreignOf = (asking: Asking): Asking => ({
  ...asking,
  ...(asking.number && { number: foreignNumber }),
  ...(asking.id && !asking.number && { id: '01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f' }),
  ...(asking.query && { query: { ...(asking.query as object), administration: 'ENV' } }),
  ...(asking.body === newTicket && { body: { ...newTicket, administration: 'ENV' } }),
})

const wrong = (asking: Asking): Asking =>
  asking.body && !(asking.body instanceof Uint8Array)
    ? { ...asking, body: { ...(asking.body as object), isOperator: true } }
    : { ...asking, query: { ...(asking.query as object), page: '2' } }

/** How to get this answer; the call below each is good but for what is said here. */
const ways: Record<string, (id: OperationId, asking: Asking) => Promise<Asking>> = {
  200: async (_id, asking) => asking,
  201: async (_id, asking) => asking,
  204: async (_id, asking) => ({ ...asking, token: await aTokenFor(agent, 'tickets:write') }),
  304: async (id, asking) => {
    const { headers } = await call(id, asking)
    return { ...asking, headers: { 'if-none-match': headers.get('etag') ?? '' } }
  },
  400: async (_id, asking) => ({ ...asking, body: '{"body": ' }),
  401: async (_id, asking) => ({ ...asking, token: undefined }),
  403: async (id, asking) => {
    const { scope } = operationOf(id)
    return { ...asking, token: await aTokenFor(agent, ...apiScopes.filter((one) => one !== scope)) }
  },
  404: async (_id, asking) => foreignOf(asking),
  412: async (_id, asking) => ({ ...asking, headers: { 'if-match': '"99-somethingElse"' } }),
  413: async (_id, asking) => ({
    ...asking,
    body: asking.body instanceof Uint8Array ? new Uint8Array(26 * 1024 * 1024) : `"${'x'.repeat(300_000)}"`,
  }),
  415: async (_id, asking) => ({ ...asking, headers: { 'content-type': 'text/plain' } }),
  422: async (_id, asking) => wrong(asking),
  429: async (id, asking) => {
    const token = spent.get(id) ?? ''
    const bearer = await bearerOf(`Bearer ${token}`)
    await spendCall(bearer?.token.id ?? '', CALLS_A_MINUTE)
    return { ...asking, token }
  },
}

/** What must not happen: no test waits for it. */
const never = ['500', '503']

describe.each(operationIds)('%s', (id) => {
  it('gives every answer that the description declares', async () => {
    const described = (await open()).operations.get(id)
    for (const status of Object.keys(described?.responses ?? {})) {
      if (never.includes(status) || status === '409') continue
      const asking = { token: agent.token, ...(await good[id]()) }
      const told = await call(id, (await ways[status]?.(id, asking)) ?? asking)
      expect(told.status, JSON.stringify(told.body)).toBe(Number(status))
    }
  })

  it.runIf(operationOf(id).method !== 'get')('is done once, however often its key is sent', async () => {
    const headers = { 'idempotency-key': `key-of-${id}` }
    const asking = { token: agent.token, ...(await good[id]()), headers }
    const together = await Promise.all(Array.from({ length: 6 }, () => call(id, asking)))
    const statuses = together.map(({ status }) => status)
    const first = together.find(({ status }) => status < 400)
    expect(statuses).toContain(409)
    expect(new Set(statuses)).toEqual(new Set([409, operationOf(id).success.status]))
    const refused = together.find(({ status }) => status === 409)
    expect(refused?.body.type).toBe('urn:irisdesk:problem:still_running')
    expect(refused?.headers.get('retry-after')).toBe('1')
    const again = await call(id, asking)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    if (id !== 'uploadFile') expect(again.body).toEqual(first?.body)
    const other = await call(id, { ...asking, ...(await otherThan(id, asking)) })
    expect([other.status, other.body.type]).toEqual([422, 'urn:irisdesk:problem:key_reused'])
  })
})

/** Another call that would work with the same key. */
const otherThan = async (id: OperationId, asking: Asking): Promise<Asking> =>
  id === 'uploadFile'
    ? { query: { name: 'other.txt' } }
    : id === 'createTicket'
      ? { body: { ...newTicket, subject: 'Another' } }
      : { ...asking, number: await aNumber() }

it('every operation was called, and every answer that is declared was given', async () => {
  const promised = (await declared()).filter((answer) => !never.some((status) => answer.endsWith(status)))
  expect([...seen].sort()).toEqual(promised.sort())
})
