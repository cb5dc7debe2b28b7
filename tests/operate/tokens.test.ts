import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asActor } from '~/data/scope.server'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { look } from '../manage/support'
import { allowAttempts } from '../support/attempted-statements'
import { anAdministration, aPerson, type TestAdministration, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'

// Which programs speak with the installation, and how an operator ends one.

aTestDatabase()
let ask: Ask
let north: TestAdministration
let operator: TestPerson
let agent: TestPerson
let cookie: string
let token: string
let id: string

beforeAll(async () => {
  ask = await helpdeskInProcess()
  north = await anAdministration({ code: 'NORTH' })
  operator = await aPerson({ isOperator: true, locale: 'en' })
  agent = await aPerson({ name: 'Anna Agent', roles: [{ administration: north, role: 'agent' }] })
  cookie = await sessionCookie(operator)
  await allowAttempts()
}, 60_000)
beforeEach(async () => {
  token = await createApiToken({ email: agent.email, name: 'Nightly report', scopes: ['tickets:read'] })
  id = (await look((db) => db.apiToken.findFirstOrThrow({ where: { revokedAt: null } }))).id
  return async () => {
    await look((db) => db.apiToken.updateMany({ data: { revokedAt: new Date() } }))
  }
})

const page = async (query = '') => (await ask(`/operate/tokens${query}`, { cookie })).text()
const me = async () => (await ask('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status
const revoke = (which: string) => ask('/operate/tokens', { cookie, form: { intent: 'revoke', id: which } })
const attempt = async (who: TestPerson, statement: string) => {
  const [row] = await asActor(
    { personId: who.id },
    (db) => db.$queryRaw<{ answer: string }[]>`select attempt(${statement}) as answer`,
  )
  return row?.answer
}

describe('the list of tokens', () => {
  it('says what each is for, whose it is and how far it reaches, and never shows the secret', async () => {
    const text = await page()
    for (const word of ['Nightly report', 'Anna Agent', agent.email, 'NORTH', 'Read tickets'])
      expect(text).toContain(word)
    const { tokenHash } = await look((db) => db.apiToken.findUniqueOrThrow({ where: { id } }))
    for (const secret of [token, tokenHash]) expect(text).not.toContain(secret)
  })

  it('is searched by the name of the token and of its owner', async () => {
    expect(await page('?q=nightly')).toContain('Anna Agent')
    expect(await page('?q=anna%20agent')).toContain('Nightly report')
    expect(await page('?q=100%25')).toContain('No access token found')
  })
})

describe('an operator ends a token', () => {
  it('after a question that says what follows, and the program is refused at once', async () => {
    expect(await page(`?revoke=${id}`)).toContain('This cannot be undone')
    expect(await me()).toBe(200)
    expect((await revoke(id)).status).toBe(303)
    expect(await me()).toBe(401)
    expect(await page()).not.toContain('Nightly report')
    const told = await look((db) => db.event.findMany({ where: { type: 'token.revoked' } }))
    expect(told.map(({ actorId, data }) => ({ actorId, data }))).toEqual([
      { actorId: operator.id, data: { tokenId: id, personId: agent.id } },
    ])
  })

  it('once: what is over or was never there is not found', async () => {
    await revoke(id)
    expect((await revoke(id)).status).toBe(404)
    expect((await revoke(crypto.randomUUID())).status).toBe(404)
  })
})

describe('by no statement', () => {
  const ending = () => `update api_token set revoked_at = now() where id = '${id}'`

  it('does anybody but an operator see a token or end one, not even its owner', async () => {
    for (const who of [agent, await aPerson({ roles: [{ administration: north, role: 'coordinator' }] })]) {
      expect(await attempt(who, 'select id from api_token')).toBe('0')
      expect(await attempt(who, ending())).toBe('0')
    }
    expect(await attempt(operator, ending())).toBe('1')
  })

  it('does an operator read a secret, change what a token may do, make one, or bring one back', async () => {
    for (const statement of [
      'select token_hash from api_token',
      `update api_token set scopes = '{tickets:write}'`,
      'update api_token set expires_at = null',
      `insert into api_token (id, token_hash, person_id, name, created_at)
        values (gen_random_uuid(), 'x', '${operator.id}', 'x', now())`,
      'delete from api_token',
      `update api_token set revoked_at = null where id = '${id}'`,
    ])
      expect([statement, await attempt(operator, statement)]).toEqual([statement, '42501'])
    await revoke(id)
    expect(await attempt(operator, `update api_token set revoked_at = null where id = '${id}'`)).toBe('0')
  })
})
