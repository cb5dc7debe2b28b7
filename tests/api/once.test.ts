import { beforeAll, describe, expect, it } from 'vitest'
import { recallCall } from '~/data/api-calls.server'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { commit } from '~/events/commit.server'
import { forgetApiCalls } from '~/use-cases/people/forget-api-calls.server'
import { anAdministration, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { call } from './client'
import { aCaller, aTokenFor, type Caller, newTicket } from './support'

aTestDatabase()

let mobility: TestAdministration
let agent: Caller
beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  agent = await aCaller({ administration: mobility, role: 'agent' })
})

const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks', work)
const ticketsCalled = (subject: string) => look((db) => db.ticket.count({ where: { subject } }))
const make = (subject: string, key: string, token = agent.token) =>
  call('createTicket', { token, body: { ...newTicket, subject }, headers: { 'idempotency-key': key } })

describe('a call that is sent again with its key', () => {
  it('makes one ticket, and names it each time', async () => {
    const first = await make('Once', 'a')
    const again = await make('Once', 'a')
    expect(again.body).toEqual(first.body)
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await ticketsCalled('Once')).toBe(1)
  })

  it('also as the quoted string that the draft of the IETF wants', async () => {
    const first = await make('Quoted', 'quoted')
    const again = await make('Quoted', '"quoted"')
    expect(again.body.number).toBe(first.body.number)
  })

  it('is another call with another token', async () => {
    const other = await aTokenFor(agent, 'tickets:read', 'tickets:write')
    await make('Twice', 'b')
    expect((await make('Twice', 'b', other)).headers.get('idempotency-replayed')).toBeNull()
    expect(await ticketsCalled('Twice')).toBe(2)
  })

  it('was not done, and its key is free, when the process died before the end of the transaction', async () => {
    const [token] = await look((db) => db.apiToken.findMany({ where: { personId: agent.actor.personId } }))
    const once = { tokenId: token?.id ?? '', key: 'd', fingerprint: 'f' }
    const dying = commit({ ...agent.actor, once }, async ({ db }) => {
      await db.$queryRaw`select 1`
      throw new Error('the process dies')
    })
    await expect(dying).rejects.toThrow('the process dies')
    expect(await asActor(agent.actor, (db) => recallCall(db, once, new Date()))).toBeNull()
    await commit({ ...agent.actor, once }, async () => ({ number: 'MOB-1' }))
    expect(await asActor(agent.actor, (db) => recallCall(db, once, new Date()))).toEqual({
      why: 'done',
      outcome: { number: 'MOB-1' },
    })
    await expect(commit({ ...agent.actor, once }, async () => null)).rejects.toThrow('done')
  })

  it('that was refused is tried again', async () => {
    const { number } = await aTicket({ by: agent.actor, administration: mobility })
    const headers = { 'idempotency-key': 'e' }
    const change = (version: number) =>
      call('changeTicket', { token: agent.token, number, headers, body: { version, status: 'open' } })
    expect((await change(7)).status).toBe(409)
    expect((await change(1)).status).toBe(200)
    // The version is the one before: the first time it was right, and it is not asked again.
    const again = await change(1)
    expect([again.status, again.headers.get('idempotency-replayed'), again.body.version]).toEqual([
      200,
      'true',
      2,
    ])
  })

  it('tells nothing to somebody who lost sight of the ticket since', async () => {
    const leaving = await aCaller({ administration: mobility, role: 'agent' })
    const { number } = await aTicket({ by: agent.actor, administration: mobility })
    const note = () =>
      call('note', {
        token: leaving.token,
        number,
        headers: { 'idempotency-key': 'f' },
        body: { body: 'A secret' },
      })
    expect((await note()).status).toBe(201)
    await look((db) => db.membership.deleteMany({ where: { personId: leaving.actor.personId } }))
    const after = await note()
    expect(after.status).toBe(404)
    expect(JSON.stringify(after.body)).not.toContain('secret')
  })

  it('keeps no word of what was said', async () => {
    const { number } = await aTicket({ by: agent.actor, administration: mobility })
    const body = { body: 'Nobody else keeps this sentence.' }
    await call('reply', { token: agent.token, number, headers: { 'idempotency-key': 'g' }, body })
    const rows = await look((db) => db.apiCall.findMany())
    expect(JSON.stringify(rows)).not.toContain('sentence')
  })

  it('is a new call after a day, and the night forgets the old one', async () => {
    await make('A day', 'h')
    await look((db) =>
      db.apiCall.updateMany({
        where: { key: 'h' },
        data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
      }),
    )
    await make('A day', 'h')
    expect(await ticketsCalled('A day')).toBe(2)
    await look((db) =>
      db.apiCall.updateMany({
        where: { key: 'h' },
        data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
      }),
    )
    expect(await forgetApiCalls()).toBe(1)
    expect(await look((db) => db.apiCall.count({ where: { key: 'h' } }))).toBe(0)
  })

  it('is nobody else’s business: row-level security shows a person their own', async () => {
    const stranger = await aCaller({ administration: mobility, role: 'agent' })
    expect(await asActor(agent.actor, (db) => db.apiCall.count())).toBeGreaterThan(0)
    expect(await asActor(stranger.actor, (db) => db.apiCall.count())).toBe(0)
    const forged = asActor(
      stranger.actor,
      (db) =>
        db.$executeRaw`insert into api_call (token_id, key, person_id, fingerprint, outcome, created_at)
        select token_id, 'x', person_id, fingerprint, outcome, created_at from api_call
        union select ${agent.actor.personId}::uuid, 'x', ${agent.actor.personId}::uuid, 'f', '{}', now()`,
    )
    await expect(forged).rejects.toThrow()
  })

  it.each(['', 'two words', 'é', 'x'.repeat(201)])('with the key "%s" is refused', async (key) => {
    const told = await make('Refused', key)
    expect([told.status, Object.keys(told.body.errors)]).toEqual([422, ['Idempotency-Key']])
  })
})
