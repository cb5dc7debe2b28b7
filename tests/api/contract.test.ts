import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { openApiDocument } from '~/http/api/openapi.server'
import { operations } from '~/http/api/operations'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { anAdministration, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Asking, ask, call } from './client'
import { aCaller, type Caller, newTicket as request } from './support'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let lotte: Caller
let colleague: Caller
let agent: Caller
let foreign: Caller
let nobody: Caller

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  const [unitId] = mobility.unitIds
  lotte = await aCaller({ administration: mobility, unitId })
  colleague = await aCaller({ administration: mobility, unitId })
  agent = await aCaller({ administration: mobility, role: 'agent' })
  foreign = await aCaller({ administration: environment, role: 'agent' })
  nobody = await aCaller()
})

const make = (token: string, body: object = {}) =>
  call('createTicket', { token, body: { ...request, ...body } })
const aSharedTicket = () => aTicket({ by: lotte.actor, administration: mobility, isSharedWithUnit: true })

describe('the description', () => {
  it('lists every operation that the routes answer, with the token that they want', () => {
    const document = openApiDocument()
    expect(document.openapi).toBe('3.1.0')
    expect(document.security).toEqual([{ token: [] }])
    const listed = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(listed.sort()).toEqual(
      Object.values(operations)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    )
  })
})

describe('making a ticket', () => {
  it('for oneself, through the same door as the screens', async () => {
    const { status, headers, body } = await make(lotte.token)
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/v1/tickets/${body.number}`)
    expect(body).toMatchObject({
      administration: 'MOB',
      status: 'new',
      priority: 'P3',
      channel: 'api',
      language: 'nl',
      description: 'The light is red.',
      requester: { id: lotte.actor.personId },
      messages: [{ kind: 'public', body: 'The light is red.' }],
    })
  })

  it('for somebody else, named by address or id', async () => {
    for (const requester of [lotte.email, lotte.actor.personId]) {
      const { body } = await make(agent.token, { requester, channel: 'telephone' })
      expect(body).toMatchObject({ requester: { id: lotte.actor.personId }, channel: 'telephone' })
    }
  })

  it('not where one does not belong: that administration does not exist', async () => {
    expect((await make(foreign.token)).status).toBe(404)
    expect((await make(nobody.token)).status).toBe(404)
    expect((await make(lotte.token, { administration: 'NONE' })).status).toBe(404)
  })

  it('for somebody of another administration is refused like for somebody who does not exist', async () => {
    const answers = await Promise.all(
      [foreign.email, foreign.actor.personId, 'nobody@people.example'].map((requester) =>
        make(agent.token, { requester }),
      ),
    )
    for (const { status, body } of answers) {
      expect(status).toBe(422)
      expect(body).toEqual(answers[0]?.body)
      expect(Object.keys(body.errors)).toEqual(['requester'])
    }
  })
})

describe('bodies that are not right', () => {
  it.each<[string, Asking, number, string?]>([
    ['no JSON', { body: '{"administration": ' }, 400],
    ['nested without end', { body: `${'['.repeat(50_000)}` }, 400],
    ['a text that never ends', { body: `"${'\\"'.repeat(100_000)}` }, 400],
    [
      'of another type',
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
    ],
    ['without a type', { headers: {} }, 415],
    ['too large', { body: { ...request, description: 'x'.repeat(300_000) } }, 413],
    ['a list', { body: [request] }, 422, 'body'],
    ['an unknown field', { body: { ...request, assignee: 'x' } }, 422, 'assignee'],
    [
      'a field of a prototype',
      { body: `{"constructor": 1, ${JSON.stringify(request).slice(1)}` },
      422,
      'constructor',
    ],
    ['an unknown value', { body: { ...request, impact: 'huge' } }, 422, 'impact'],
    ['a missing field', { body: { ...request, subject: undefined } }, 422, 'subject'],
    ['an empty text', { body: { ...request, subject: '   ' } }, 422, 'subject'],
    ['a text that is too long', { body: { ...request, subject: 'x'.repeat(201) } }, 422, 'subject'],
    ['a number for a text', { body: { ...request, subject: 7 } }, 422, 'subject'],
    ['no person', { body: { ...request, requester: 'Lotte' } }, 422, 'requester'],
  ])('%s', async (_what, asked, status, field) => {
    const started = performance.now()
    for (const operationId of ['createTicket', 'changeTicket', 'reply', 'note']) {
      if (operationId !== 'createTicket' && status === 422) continue
      const { number } = ticketOfMobility
      const told = await call(operationId, { token: agent.token, number, ...asked })
      expect(told.status, operationId).toBe(status)
      if (field) expect(Object.keys(told.body.errors)).toContain(field)
    }
    // Twenty seconds of a regular expression would be an attack.
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it.each(['reply', 'note', 'changeTicket'])(
    '%s: an unknown field, and nothing at all',
    async (operationId) => {
      const { number } = ticketOfMobility
      for (const body of [{ body: 'x', kind: 'public' }, {}, { status: 'open' }]) {
        expect((await call(operationId, { token: agent.token, number, body })).status).toBe(422)
      }
    },
  )

  it('characters that cannot be stored are left out, lines end in one sign', async () => {
    const { body } = await make(lotte.token, { subject: 'a\0b\ud800', description: 'one\r\ntwo' })
    expect(body).toMatchObject({ subject: 'ab\ufffd', description: 'one\ntwo' })
  })
})

let ticketOfMobility: { id: string; number: string }
beforeAll(async () => {
  ticketOfMobility = await aSharedTicket()
})

describe('whose token', () => {
  const everyCall: [string, Asking][] = [
    ['listTickets', {}],
    ['createTicket', { body: request }],
    ['readTicket', {}],
    ['changeTicket', { body: { version: 1, status: 'open' } }],
    ['reply', { body: { body: 'x' } }],
    ['note', { body: { body: 'x' } }],
  ]

  it.each(everyCall)(
    '%s without a valid one is refused, and says which kind is wanted',
    async (operationId, asked) => {
      const about = { ...asked, number: ticketOfMobility.number }
      const without = await call(operationId, about)
      expect(without.status).toBe(401)
      expect(without.headers.get('www-authenticate')).toBe('Bearer realm="irisdesk"')
      const wrong = await call(operationId, { ...about, token: `iris_${'x'.repeat(43)}` })
      expect(wrong.status).toBe(401)
      expect(wrong.headers.get('www-authenticate')).toContain('invalid_token')
    },
  )

  it('a cookie is no token: a page of another site could make a browser send it', async () => {
    expect((await call('listTickets', { headers: { cookie: `irisdesk=${lotte.token}` } })).status).toBe(401)
  })

  it('revoked, past its date, or of somebody who is not active any more', async () => {
    const change = (work: Parameters<typeof acrossAdministrations>[1]) =>
      acrossAdministrations('a test', work)
    const past = new Date(Date.now() - 1000)
    for (const withdraw of [
      ({ actor }: Caller) =>
        change((db) =>
          db.apiToken.updateMany({ where: { personId: actor.personId }, data: { revokedAt: past } }),
        ),
      ({ actor }: Caller) =>
        change((db) =>
          db.apiToken.updateMany({ where: { personId: actor.personId }, data: { expiresAt: past } }),
        ),
      ({ actor }: Caller) =>
        change((db) => db.person.update({ where: { id: actor.personId }, data: { isActive: false } })),
    ]) {
      const caller = await aCaller({ administration: mobility })
      expect((await call('listTickets', { token: caller.token })).status).toBe(200)
      await withdraw(caller)
      expect((await call('listTickets', { token: caller.token })).status).toBe(401)
    }
  })

  it('a method that an address does not take is answered with those that it takes', async () => {
    for (const [method, path, allow] of [
      ['DELETE', '/api/v1/tickets', 'GET, OPTIONS, POST'],
      ['PUT', '/api/v1/tickets/{number}', 'GET, OPTIONS, PATCH'],
      ['GET', '/api/v1/tickets/{number}/replies', 'OPTIONS, POST'],
      ['PATCH', '/api/v1/tickets/{number}/notes', 'OPTIONS, POST'],
    ] as const) {
      const told = await ask(method, path, { token: agent.token, number: 'MOB-1001' })
      expect([told.status, told.headers.get('allow'), told.body.type]).toEqual([
        405,
        allow,
        'urn:irisdesk:problem:method_not_allowed',
      ])
    }
  })
})

describe('what one may not see does not exist', () => {
  it.each<[string, Asking]>([
    ['readTicket', {}],
    ['changeTicket', { body: { version: 1, status: 'open' } }],
    ['reply', { body: { body: 'x' } }],
    ['note', { body: { body: 'x' } }],
  ])(
    '%s of a ticket of another administration answers as for one that does not exist',
    async (operationId, asked) => {
      for (const token of [foreign.token, nobody.token]) {
        const there = await call(operationId, { ...asked, token, number: ticketOfMobility.number })
        const nowhere = await call(operationId, { ...asked, token, number: 'MOB-99999' })
        const noNumber = await call(operationId, { ...asked, token, number: "1' or '1'='1" })
        expect(there.status).toBe(404)
        expect([nowhere.body, noNumber.body]).toEqual([there.body, there.body])
      }
    },
  )

  it('a colleague’s note, the queue and the desk’s count of changes stay at the desk', async () => {
    const { number } = await aSharedTicket()
    await noteOnTicket(agent.actor, { number, body: 'A secret', language: 'en', channel: 'web' })
    const forDesk = await call('readTicket', { token: agent.token, number })
    expect(forDesk.body).toMatchObject({ version: 2, queue: 'general', messages: [{}, { body: 'A secret' }] })
    for (const { token } of [lotte, colleague]) {
      const { body } = await call('readTicket', { token, number })
      expect(body).toMatchObject({ version: 1, queue: null, messages: [{ kind: 'public' }] })
      expect(body.updatedAt).toBe(body.createdAt)
      expect(JSON.stringify(body)).not.toContain('secret')
    }
  })

  it('another body reads what was shared with it, and the notes when they were', async () => {
    const { number } = await aSharedTicket()
    await noteOnTicket(agent.actor, { number, body: 'A secret', language: 'en', channel: 'web' })
    const grantee = { administrationId: environment.id }
    const until = new Date(Date.now() + 1_000_000)
    const share = { number, grantee, purpose: 'x', until, mayReply: false }
    await shareTicket(agent.actor, { ...share, maySeeNotes: false })
    expect((await call('readTicket', { token: foreign.token, number })).body.messages).toHaveLength(1)
    expect((await call('reply', { token: foreign.token, number, body: { body: 'x' } })).status).toBe(403)
    await shareTicket(agent.actor, { ...share, maySeeNotes: true, mayReply: true })
    expect((await call('readTicket', { token: foreign.token, number })).body.messages).toHaveLength(2)
    const said = await call('reply', { token: foreign.token, number, body: { body: 'We help.' } })
    expect(said).toMatchObject({ status: 201, body: { isFromHelpdesk: true } })
    expect((await call('note', { token: foreign.token, number, body: { body: 'x' } })).status).toBe(403)
  })
})

describe('changing a ticket', () => {
  const change = (caller: Caller, number: string, body: object) =>
    versionFor(caller, number).then((version) =>
      call('changeTicket', { token: caller.token, number, body: { version, ...body } }),
    )
  const versionFor = async (caller: Caller, number: string): Promise<number> =>
    (await call('readTicket', { token: caller.token, number })).body.version

  it('by the desk: assignee, priority and status in one go', async () => {
    const { number } = await aSharedTicket()
    const { status, body } = await change(agent, number, {
      version: 1,
      assignee: agent.email,
      priority: 'P1',
      priorityReason: 'A minister waits.',
      status: 'pending',
      pendingOn: 'date',
      pendingUntil: '2099-01-31T14:30:00+01:00',
      sentence: 'We go on then.',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      assignee: { id: agent.actor.personId },
      priority: 'P1',
      status: 'pending',
      pendingOn: 'date',
      pendingUntil: '2099-01-31T13:30:00.000Z',
    })
    expect(body.messages.at(-1)).toMatchObject({ body: 'We go on then.', isFromHelpdesk: true })
    const back = await change(agent, number, { assignee: null, status: 'open' })
    expect(back.body).toMatchObject({ assignee: null, status: 'open', pendingUntil: null })
  })

  it('that somebody changed meanwhile is refused, and so is a status that does not follow', async () => {
    const { number } = await aSharedTicket()
    await change(agent, number, { status: 'open' })
    const stale = await change(agent, number, { version: 1, assignee: agent.email })
    expect([stale.status, stale.body.type]).toEqual([409, 'urn:irisdesk:problem:conflict'])
    const impossible = await change(agent, number, { status: 'new' })
    expect([impossible.status, impossible.body.type]).toEqual([409, 'urn:irisdesk:problem:transition'])
  })

  it('says in its own words which field is missing', async () => {
    const { number } = await aSharedTicket()
    const { status, body } = await change(agent, number, { status: 'resolved', resolutionCode: 'solved' })
    expect(status).toBe(422)
    expect(body.errors).toEqual({ sentence: 'Write a sentence for the requester' })
    for (const [wrong, field] of [
      [{ status: 'pending', sentence: 'x' }, 'pendingOn'],
      [
        { status: 'pending', pendingOn: 'date', pendingUntil: '2020-01-01T00:00:00Z', sentence: 'x' },
        'pendingUntil',
      ],
      [{ status: 'pending', pendingOn: 'date', pendingUntil: 'tomorrow', sentence: 'x' }, 'pendingUntil'],
      [{ priority: 'P1' }, 'priorityReason'],
      [{ assignee: lotte.email }, 'assignee'],
      [{ sentence: 'x' }, 'body'],
    ] as const) {
      expect(Object.keys((await change(agent, number, wrong)).body.errors), field).toContain(field)
    }
  })

  it('who asked may only withdraw it, and who looks on may not even that', async () => {
    const { number } = await aSharedTicket()
    expect(
      (await change(lotte, number, { status: 'resolved', resolutionCode: 'solved', sentence: 'x' })).status,
    ).toBe(403)
    expect((await change(colleague, number, { status: 'cancelled' })).status).toBe(403)
    expect((await change(lotte, number, { assignee: agent.email })).status).toBe(403)
    const { status, body } = await change(lotte, number, { status: 'cancelled', version: 1 })
    expect([status, body.status]).toEqual([200, 'cancelled'])
  })
})

describe('answering', () => {
  it('as the helpdesk with the status after it, as who asked without', async () => {
    const { number } = await aSharedTicket()
    const resolved = await call('reply', {
      token: agent.token,
      number,
      body: {
        body: 'Try again.',
        language: 'en',
        version: 1,
        next: { status: 'resolved', resolutionCode: 'solved' },
      },
    })
    expect(resolved).toMatchObject({
      status: 201,
      body: { kind: 'public', isFromHelpdesk: true, language: 'en' },
    })
    const reopened = await call('reply', { token: lotte.token, number, body: { body: 'Nee.' } })
    expect(reopened).toMatchObject({
      status: 201,
      body: { isFromHelpdesk: false, channel: 'api', language: 'nl' },
    })
    expect((await call('readTicket', { token: lotte.token, number })).body.status).toBe('open')
    const deciding = { body: 'x', next: { status: 'resolved', resolutionCode: 'solved' } }
    expect((await call('reply', { token: lotte.token, number, body: deciding })).status).toBe(403)
    const stale = await call('reply', { token: agent.token, number, body: { body: 'x', version: 1 } })
    expect(stale.status).toBe(409)
    expect((await call('reply', { token: colleague.token, number, body: { body: 'x' } })).status).toBe(403)
  })

  it('a note stays at the desk; a status that needs a public word is refused with it', async () => {
    const { number } = await aSharedTicket()
    const note = (token: string, body: object) =>
      call('note', { token, number, body: { body: 'x', ...body } })
    expect(await note(agent.token, {})).toMatchObject({ status: 201, body: { kind: 'internal' } })
    expect((await note(lotte.token, {})).status).toBe(403)
    expect((await note(agent.token, { next: { status: 'closed' } })).status).toBe(409)
    expect((await note(agent.token, { next: { status: 'pending', pendingOn: 'supplier' } })).status).toBe(422)
  })
})

describe('the list', () => {
  it('visits each ticket once, newest first, also when others come in meanwhile', async () => {
    const place = await anAdministration({ code: 'PAGE' })
    const caller = await aCaller({ administration: place, role: 'agent' })
    const numbers: string[] = []
    for (let turn = 0; turn < 7; turn++)
      numbers.push((await aTicket({ by: caller.actor, administration: place })).number)
    const visited: string[] = []
    let cursor: string | null = null
    do {
      const query: Record<string, string> = { limit: '3', ...(cursor && { cursor }) }
      const { body } = await call('listTickets', { token: caller.token, query })
      visited.push(...body.items.map(({ number }: { number: string }) => number))
      cursor = body.nextCursor
      await aTicket({ by: caller.actor, administration: place })
    } while (cursor)
    expect(visited).toEqual(numbers.reverse())
  })

  it('shows each what is theirs', async () => {
    const own = await aTicket({ by: colleague.actor, administration: mobility })
    const shared = await aSharedTicket()
    const numbersFor = async (token: string) =>
      (await call('listTickets', { token, query: { limit: '100' } })).body.items.map(
        (t: { number: string }) => t.number,
      )
    expect(await numbersFor(lotte.token)).not.toContain(own.number)
    expect(await numbersFor(colleague.token)).toEqual(expect.arrayContaining([own.number, shared.number]))
    expect(await numbersFor(agent.token)).toEqual(expect.arrayContaining([own.number, shared.number]))
    expect(await numbersFor(nobody.token)).toEqual([])
  })

  it('by administration and status', async () => {
    const list = async (query: Record<string, string>) =>
      (await call('listTickets', { token: agent.token, query })).body.items as { status: string }[]
    expect(
      (await list({ administration: 'MOB', status: 'pending,cancelled' })).every(
        ({ status }) => status !== 'new',
      ),
    ).toBe(true)
    expect((await list({ status: 'new', limit: '1' })).map(({ status }) => status)).toEqual(['new'])
    const elsewhere = await call('listTickets', { token: agent.token, query: { administration: 'ENV' } })
    expect(elsewhere.status).toBe(404)
  })

  it.each([
    'limit=0',
    'limit=101',
    'limit=many',
    'status=lost',
    'cursor=x',
    'cursor=AAAA',
    'page=2',
    'limit=1&limit=2',
  ])('?%s is refused with the field that is wrong', async (query) => {
    const { status, body } = await call('listTickets', { token: agent.token, query })
    expect(status).toBe(422)
    expect(Object.keys(body.errors)).toEqual([query.split('=')[0]])
  })
})
