import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { anAdministration, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { ask, call } from './client'
import { aCaller, aTokenFor, type Caller, newTicket } from './support'

// What somebody tries who has a token and wants more.

aTestDatabase()

let mobility: TestAdministration
let agent: Caller
let lotte: Caller
let number: string
beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  agent = await aCaller({ administration: mobility, role: 'agent' })
  lotte = await aCaller({ administration: mobility })
  number = (await aTicket({ by: lotte.actor, administration: mobility })).number
})

describe('mass assignment', () => {
  const more = {
    id: '01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f',
    status: 'closed',
    administrationId: '01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f',
    requesterId: '01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f',
    authorId: '01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f',
    isFromHelpdesk: true,
    isOperator: true,
    kind: 'public',
    channel: 'mail',
    createdAt: '2020-01-01T00:00:00Z',
    once: { tokenId: 'x', key: 'y', fingerprint: 'z' },
  }
  it.each([
    ['createTicket', newTicket, ['channel']],
    ['changeTicket', { version: 1, assignee: null }, ['status']],
    ['reply', { body: 'x' }, []],
    ['note', { body: 'x' }, []],
    ['addFollower', { person: '01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f' }, []],
  ] as const)('%s takes no field that it does not name', async (operationId, body, taken) => {
    for (const [field, value] of Object.entries(more)) {
      if ((taken as readonly string[]).includes(field)) continue
      const told = await call(operationId, { token: agent.token, number, body: { ...body, [field]: value } })
      expect([told.status, Object.keys(told.body.errors)], field).toEqual([422, [field]])
    }
  })

  it('who asked cannot say it as the helpdesk, decide the status or set the priority', async () => {
    const said = await call('reply', { token: lotte.token, number, body: { body: 'Solved.' } })
    expect(said.body.isFromHelpdesk).toBe(false)
    for (const body of [
      { priority: 'P1', priorityReason: 'I want' },
      { queue: 'general' },
      { status: 'pending', pendingOn: 'supplier', sentence: 'x' },
    ])
      expect(
        (await call('changeTicket', { token: lotte.token, number, body, headers: { 'if-match': '*' } }))
          .status,
      ).toBe(403)
  })
})

describe('bodies made to hurt', () => {
  it.each(['createTicket', 'changeTicket', 'reply', 'note', 'addFollower'])(
    '%s reads nothing that is nested deeply',
    async (operationId) => {
      for (const body of [
        `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
        `{"body": ${'['.repeat(9)}${']'.repeat(9)}}`,
      ])
        expect((await call(operationId, { token: agent.token, number, body })).status).toBe(400)
    },
  )
})

describe('names of files', () => {
  const bytes = new TextEncoder().encode('x')
  const sent = async (name: string) => {
    const file = await call('uploadFile', { token: agent.token, query: { name }, body: bytes })
    const note = { body: 'x', files: [file.body.file] }
    const said = await call('note', { token: agent.token, number, body: note })
    return said.body.attachments[0]
  }

  it.each([
    ['a line of a header', 'a.txt\r\nSet-Cookie: irisdesk=x'],
    ['quotes', 'a".txt"; filename="b.exe'],
    ['another folder', '../../../etc/passwd'],
    ['letters that turn the direction', 'a\u202egnp.exe'],
    ['other letters', 'écran–ラボ.png'],
  ])('%s stay inside the header', async (_what, name) => {
    const { id, name: kept } = await sent(name)
    expect(kept).not.toMatch(/[\r\n/\\\u202e]/)
    const told = await call('downloadAttachment', { token: agent.token, id })
    const header = told.headers.get('content-disposition') ?? ''
    expect(header).toMatch(/^attachment; filename="[^"\r\n]+"; filename\*=UTF-8''[\w.%~-]+$/)
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(kept)
    expect(told.headers.get('set-cookie')).toBeNull()
    expect(told.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('a file that somebody else sent cannot be named, nor one that was made up', async () => {
    const file = await call('uploadFile', { token: lotte.token, query: { name: 'a.txt' }, body: bytes })
    const forged = `${Buffer.from('{"file":{"storageKey":"../x"},"until":9e15}').toString('base64url')}.x`
    for (const one of [file.body.file, forged, 'x', '']) {
      const told = await call('note', { token: agent.token, number, body: { body: 'x', files: [one] } })
      expect([told.status, Object.keys(told.body.errors)]).toEqual([422, ['files']])
    }
  })

  it('a file that comes again with its key is kept once', async () => {
    const headers = { 'idempotency-key': 'file' }
    const send = () =>
      call('uploadFile', { token: agent.token, query: { name: 'a.txt' }, body: bytes, headers })
    const keys = [await send(), await send()].map(({ body }) => {
      const text = Buffer.from(body.file.split('.')[0] ?? '', 'base64url').toString()
      return JSON.parse(text).file.storageKey
    })
    expect(keys[1]).toBe(keys[0])
  })
})

describe('scopes', () => {
  it('say what is missing, and take away only', async () => {
    const reads = await aTokenFor(agent, 'tickets:read')
    const told = await call('note', { token: reads, number, body: { body: 'x' } })
    expect(told.body).toMatchObject({ type: 'urn:irisdesk:problem:scope_missing', scope: 'tickets:write' })
    expect(told.headers.get('www-authenticate')).toContain('insufficient_scope')
    // Made for writing notes, of somebody who may not.
    const writes = await aTokenFor(lotte, 'tickets:write')
    const refused = await call('note', { token: writes, number, body: { body: 'x' } })
    expect([refused.status, refused.body.type]).toEqual([403, 'urn:irisdesk:problem:not_allowed'])
  })

  it('a requester finds only themself', async () => {
    const found = async (token: string, q: string) =>
      (await call('searchPeople', { token, query: { q } })).body.items.map(({ id }: { id: string }) => id)
    expect(await found(lotte.token, agent.email)).toEqual([])
    expect(await found(lotte.token, lotte.email)).toEqual([lotte.actor.personId])
    expect(await found(agent.token, lotte.email)).toEqual([lotte.actor.personId])
  })

  it('people come page by page, each once', async () => {
    for (let turn = 0; turn < 4; turn++) await aCaller({ administration: mobility })
    const everybody = await acrossAdministrations('a test looks', (db) =>
      db.membership.count({ where: { administrationId: mobility.id } }),
    )
    const visited: string[] = []
    let cursor: string | null = null
    do {
      const query: Record<string, string> = { q: 'example', limit: '2', ...(cursor && { cursor }) }
      const { body } = await call('searchPeople', { token: agent.token, query })
      visited.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    } while (cursor)
    expect(new Set(visited).size).toBe(visited.length)
    expect(visited.length).toBe(everybody)
  })
})

describe('conditions', () => {
  it('a colleague who was faster is not overwritten, said by If-Match', async () => {
    const read = await call('readTicket', { token: agent.token, number })
    const etag = read.headers.get('etag') ?? ''
    const guarded = (body: object) =>
      call('changeTicket', { token: agent.token, number, body, headers: { 'if-match': etag } })
    expect((await guarded({ assignee: agent.email })).status).toBe(200)
    const late = await guarded({ assignee: null })
    expect([late.status, late.body.type]).toEqual([412, 'urn:irisdesk:problem:precondition_failed'])
    const reply = await call('reply', {
      token: agent.token,
      number,
      body: { body: 'x' },
      headers: { 'if-match': etag },
    })
    expect(reply.status).toBe(412)
    const any = await call('changeTicket', {
      token: agent.token,
      number,
      body: { assignee: null },
      headers: { 'if-match': '*' },
    })
    expect(any.status).toBe(200)
    const unsaid = await call('changeTicket', { token: agent.token, number, body: { assignee: null } })
    expect([unsaid.status, Object.keys(unsaid.body.errors)]).toEqual([422, ['version']])
  })

  it('of several who change at once what they all had read, one does, and the others hear it as If-Match says it', async () => {
    const read = await call('readTicket', { token: agent.token, number })
    const headers = { 'if-match': read.headers.get('etag') ?? '' }
    const changing = Array.from({ length: 6 }, (_, place) =>
      call('changeTicket', { token: agent.token, number, headers, body: { subject: `Subject ${place}` } }),
    )
    const statuses = (await Promise.all(changing)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 412, 412, 412, 412, 412])
  })

  it('a ticket that has not changed is not sent again, and one that has is', async () => {
    const first = await call('readTicket', { token: agent.token, number })
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await call('readTicket', { token: agent.token, number, headers })).status).toBe(304)
    await call('note', { token: agent.token, number, body: { body: 'x' } })
    expect((await call('readTicket', { token: agent.token, number, headers })).status).toBe(200)
    // A note is not theirs: for who asked, nothing has changed.
    const before = await call('readTicket', { token: lotte.token, number })
    await call('note', { token: agent.token, number, body: { body: 'y' } })
    const own = { 'if-none-match': before.headers.get('etag') ?? '' }
    expect((await call('readTicket', { token: lotte.token, number, headers: own })).status).toBe(304)
  })

  it('HEAD tells the same as GET', async () => {
    const path = `/api/v1/tickets/${number}`
    const told = await ask('HEAD', path, { token: agent.token })
    expect([told.status, told.body]).toEqual([200, ''])
  })
})

it('who hands on a confidential ticket hears that it was done, and nothing of it any more', async () => {
  const other = await aCaller({ administration: mobility, role: 'agent' })
  const ticket = await aTicket({ by: lotte.actor, administration: mobility, isConfidential: true })
  await acrossAdministrations('a test assigns', (db) =>
    db.ticket.update({ where: { id: ticket.id }, data: { assigneeId: agent.actor.personId } }),
  )
  const body = { version: 1, assignee: other.email, givesSight: true }
  const told = await call('changeTicket', { token: agent.token, number: ticket.number, body })
  expect([told.status, told.body]).toEqual([204, ''])
  expect((await call('readTicket', { token: agent.token, number: ticket.number })).status).toBe(404)
  expect((await call('readTicket', { token: other.token, number: ticket.number })).status).toBe(200)
})
