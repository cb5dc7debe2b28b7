import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSession } from '~/auth/session.server'
import { askForPassword } from '~/use-cases/people/ask-for-password.server'
import { choosePasswordByLink } from '~/use-cases/people/choose-password-by-link.server'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { actorOf, anAdministration, type TestAdministration, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import {
  aPersonWithPassword,
  linkIn,
  look,
  NEW_PASSWORD,
  PASSWORD,
  sendAccountMails,
  signsIn,
  tokenIn,
} from './support'

aTestDatabase()

let ask: Ask
let mobility: TestAdministration
let lotte: TestPerson
let cookie: string

beforeAll(async () => {
  ask = await helpdeskInProcess()
  mobility = await anAdministration({ code: 'MOB' })
})
beforeEach(async () => {
  lotte = await aPersonWithPassword({ name: 'Lotte Peeters', roles: [{ administration: mobility }] })
  cookie = await sessionCookie(lotte)
})

const change = (form: Record<string, string>, by = cookie) => ask('/profile', { cookie: by, form })
const isSignedIn = async (by: string) => (await ask('/', { cookie: by })).status === 200
const sessionsOf = ({ id }: { id: string }) =>
  look((db) => db.session.findMany({ where: { personId: id, revokedAt: null }, orderBy: { id: 'asc' } }))
const pageOf = async (by = cookie) => (await ask('/profile', { cookie: by })).text()

describe('the profile', () => {
  it('is there for whoever signed in, and in the menu of both shells', async () => {
    expect((await ask('/profile')).headers.get('location')).toBe('/sign-in?to=%2Fprofile')
    const agent = await aPersonWithPassword({ roles: [{ administration: mobility, role: 'agent' }] })
    for (const [path, by] of [
      ['/', cookie],
      ['/desk', await sessionCookie(agent)],
    ] as const)
      expect(await (await ask(path, { cookie: by })).text()).toContain('href="/profile"')
  })

  it('changes name and language, and says so in the new one', async () => {
    const done = await change({ intent: 'profile', name: ' Lotte Maes ', locale: 'fr' })
    expect(done.headers.get('location')).toBe('/profile')
    expect(await actorOf(lotte)).toMatchObject({ name: 'Lotte Maes', locale: 'fr' })
    const said = (done.headers.get('set-cookie') ?? '').split(';')[0]
    expect(await pageOf(`${cookie}; ${said}`)).toContain('Vos données sont enregistrées.')
  })

  it('keeps what was typed when it is refused', async () => {
    const answer = await change({ intent: 'profile', name: 'x'.repeat(121), locale: 'fr' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`value="${'x'.repeat(121)}"`)
    expect((await change({ intent: 'profile', name: 'Lotte', locale: 'xx' })).status).toBe(422)
    expect((await change({ intent: 'nothing' })).status).toBe(422)
    expect(await actorOf(lotte)).toMatchObject({ name: 'Lotte Peeters', locale: 'nl' })
  })

  it('asks only agents in which languages they help', async () => {
    const agent = await aPersonWithPassword({ roles: [{ administration: mobility, role: 'agent' }] })
    const byAgent = await sessionCookie(agent)
    expect(await pageOf(byAgent)).toContain('name="handlesFr"')
    expect(await pageOf()).not.toContain('name="handlesFr"')
    const wanted = { intent: 'profile', name: 'Fatima', locale: 'fr', handlesFr: 'yes' }
    await change(wanted, byAgent)
    expect((await actorOf(agent)).languagesHandled).toEqual(['fr'])
    await change(wanted)
    expect((await actorOf(lotte)).languagesHandled).toEqual([])
  })
})

describe('the password', () => {
  const passwords = (currentPassword: string, newPassword = NEW_PASSWORD) => ({
    intent: 'password',
    currentPassword,
    newPassword,
  })

  it('is changed by whoever knows the current one', async () => {
    expect((await change(passwords(PASSWORD))).headers.get('location')).toBe('/profile')
    expect(await signsIn(lotte.email, NEW_PASSWORD)).toBe(true)
    expect(await signsIn(lotte.email, PASSWORD)).toBe(false)
  })

  it('stays as it is for whoever does not, and neither is said back', async () => {
    const answer = await change(passwords('niet mijn wachtwoord'))
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Dit is niet uw huidige wachtwoord')
    expect(text).not.toContain('niet mijn wachtwoord')
    expect(text).not.toContain(NEW_PASSWORD)
    expect((await change(passwords(PASSWORD, 'kort'))).status).toBe(422)
    expect(await signsIn(lotte.email, PASSWORD)).toBe(true)
  })

  it('ends no token of theirs, and says so, unless they ask for it', async () => {
    expect(await pageOf()).not.toContain('revokeTokens')
    const authorization = `Bearer ${await createApiToken({ email: lotte.email, name: 'report' })}`
    const works = async () => (await ask('/api/v1/me', { headers: { authorization } })).status === 200
    expect(await pageOf()).toContain('Uw toegangssleutels voor programma’s blijven werken.')
    await change(passwords(PASSWORD))
    expect(await works()).toBe(true)
    await change({ ...passwords(NEW_PASSWORD, PASSWORD), revokeTokens: 'yes' })
    expect(await works()).toBe(false)
  })

  it('cannot be guessed from a session that was left open', async () => {
    for (let turn = 0; turn < 8; turn++) expect((await change(passwords(`guess ${turn}`))).status).toBe(422)
    expect((await change(passwords(PASSWORD))).status).toBe(429)
    expect(await signsIn(lotte.email, PASSWORD)).toBe(true)
  })

  it('once changed, leaves the person signed in here and nowhere else, and every link is over', async () => {
    const elsewhere = await sessionCookie(lotte)
    await askForPassword(lotte.email)
    const [mail] = await sendAccountMails()
    await change(passwords(PASSWORD))
    expect([await isSignedIn(cookie), await isSignedIn(elsewhere)]).toEqual([true, false])
    const token = tokenIn(linkIn(mail))
    expect(await choosePasswordByLink({ token, purpose: 'reset', password: NEW_PASSWORD })).toBeNull()
  })
})

describe('my sessions', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0'

  it('are listed in words, and nobody else’s with them', async () => {
    await startSession(lotte.id, windows)
    const other = await aPersonWithPassword()
    await startSession(other.id, 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) CriOS/130.0')
    const page = await pageOf()
    expect(page).toContain('Firefox op Windows')
    expect(page).toContain('Dit toestel')
    expect(page).not.toContain('iPhone')
    for (const { id } of await sessionsOf(other)) expect(page).not.toContain(id)
  })

  it('are ended one at a time', async () => {
    const [left, right] = [await sessionCookie(lotte), await sessionCookie(lotte)]
    const [, sessionId] = (await sessionsOf(lotte)).map(({ id }) => id)
    expect((await change({ intent: 'endSession', sessionId: sessionId as string })).status).toBe(303)
    expect([await isSignedIn(cookie), await isSignedIn(left), await isSignedIn(right)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('are ended on all other devices at once', async () => {
    const others = [await sessionCookie(lotte), await sessionCookie(lotte)]
    await change({ intent: 'endOthers' })
    expect(await isSignedIn(cookie)).toBe(true)
    for (const other of others) expect(await isSignedIn(other)).toBe(false)
  })

  it('end here as signing out does', async () => {
    const [session] = await sessionsOf(lotte)
    const done = await change({ intent: 'endSession', sessionId: session?.id ?? '' })
    expect(done.headers.get('location')).toBe('/sign-in')
    expect(done.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await isSignedIn(cookie)).toBe(false)
  })

  it('are ended by nobody else', async () => {
    const other = await aPersonWithPassword({ roles: [{ administration: mobility, role: 'lead' }] })
    const theirs = await sessionCookie(other)
    const [session] = await sessionsOf(other)
    expect((await change({ intent: 'endSession', sessionId: session?.id ?? '' })).status).toBe(404)
    await change({ intent: 'endOthers' })
    expect(await isSignedIn(theirs)).toBe(true)
  })

  it('are noted when they were last seen, at most every five minutes', async () => {
    const seen = async () => (await sessionsOf(lotte))[0]?.lastSeenAt.getTime() ?? 0
    const set = (at: number) =>
      look((db) =>
        db.session.updateMany({ where: { personId: lotte.id }, data: { lastSeenAt: new Date(at) } }),
      )
    const fourMinutesAgo = Date.now() - 4 * 60_000
    await set(fourMinutesAgo)
    await isSignedIn(cookie)
    expect(await seen()).toBe(fourMinutesAgo)
    await set(Date.now() - 6 * 60_000)
    await isSignedIn(cookie)
    expect(await seen()).toBeGreaterThan(Date.now() - 60_000)
  })
})

describe('tokens for programs', () => {
  const wish = { intent: 'makeToken', tokenName: 'Nightly report', 'tickets:read': 'yes' }
  const tokensOf = ({ id }: { id: string }) =>
    look((db) => db.apiToken.findMany({ where: { personId: id }, orderBy: { id: 'asc' } }))
  const valueIn = (page: string) => page.match(/iris_[\w-]{43}/)?.[0] ?? ''
  const asks = async (token: string, path = '/api/v1/tickets') =>
    (await ask(path, { headers: { authorization: `Bearer ${token}` } })).status

  it('are made on the profile, work for what was ticked, and are shown once', async () => {
    const made = await change(wish)
    const value = valueIn(await made.text())
    expect([made.status, await asks(value), await asks(value, '/api/v1/queues')]).toEqual([200, 200, 403])
    expect(made.headers.get('set-cookie')).toBeNull()
    const page = await pageOf()
    expect(page).toContain('Nightly report')
    expect(page).not.toContain(value)
    const [stored] = await tokensOf(lotte)
    expect(JSON.stringify(stored)).not.toContain(value)
    expect(stored).toMatchObject({ scopes: ['tickets:read'], expiresAt: null })
  })

  it('end on the day that was chosen, and it is said when that is over or no day at all', async () => {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' })
    await change({ ...wish, expires: today })
    const [stored] = await tokensOf(lotte)
    expect(stored?.expiresAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
    for (const [expires, sentence] of [
      ['2020-01-01', 'Kies een dag vanaf vandaag'],
      ['2027-02-30', 'Kies een dag'],
    ] as const) {
      const refused = await change({ ...wish, expires })
      expect([refused.status, (await refused.text()).includes(sentence)]).toEqual([422, true])
    }
  })

  it('need a name and something to do; what was typed stays', async () => {
    const refused = await change({ intent: 'makeToken', tokenName: ' ' })
    expect([refused.status, (await refused.text()).includes('Schrijf waarvoor de sleutel dient')]).toEqual([
      422,
      true,
    ])
    const without = await (await change({ intent: 'makeToken', tokenName: 'Report of mine' })).text()
    expect(without).toContain('Kies minstens één recht')
    expect(without).toContain('value="Report of mine"')
    expect(await tokensOf(lotte)).toEqual([])
  })

  it('are revoked by their owner and by nobody else', async () => {
    const value = valueIn(await (await change(wish)).text())
    const [stored] = await tokensOf(lotte)
    const revoke = (by: string) => change({ intent: 'revokeToken', tokenId: stored?.id ?? '' }, by)
    const stranger = await aPersonWithPassword({ roles: [{ administration: mobility }] })
    expect((await revoke(await sessionCookie(stranger))).status).toBe(404)
    expect(await asks(value)).toBe(200)
    expect((await revoke(cookie)).status).toBe(303)
    expect(await asks(value)).toBe(401)
  })

  it('say when they were used last', async () => {
    await asks(valueIn(await (await change(wish)).text()))
    expect((await tokensOf(lotte))[0]?.lastUsedAt).not.toBeNull()
  })
})
