import { parse } from 'cookie'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '~/auth/password.server'
import { actorFromCookieHeader, endSession, sessionCookieName, startSession } from '~/auth/session.server'
import { signIn } from '~/auth/sign-in.server'
import { acrossAdministrations } from '~/data/scope.server'
import { hashToken } from '~/lib/token.server'
import { anAdministration, aPerson, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

const PASSWORD = 'irisdesk-test'
let lotte: TestPerson
let passwordHash: string

const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test', work)
const aPersonWithPassword = async (more: Parameters<typeof aPerson>[0] = {}) => {
  const person = await aPerson(more)
  await look((db) => db.credential.create({ data: { personId: person.id, passwordHash } }))
  return person
}

beforeAll(async () => {
  const mobility = await anAdministration()
  passwordHash = await hashPassword(PASSWORD)
  lotte = await aPersonWithPassword({ roles: [{ administration: mobility }] })
})

let addresses = 0
/** A network address that nobody used before, so that tests do not slow each other down. */
const newAddress = () => `192.0.2.${++addresses}`
const attempt = (email: string, password: string, from = newAddress()) =>
  signIn({ email, password }, { from, device: 'Firefox' })
const cookieOf = (header: string) => header.split(';')[0] as string

describe('signing in', () => {
  it('opens a session with the right address and password, however the address is written', async () => {
    for (const email of [lotte.email, ` ${lotte.email.toUpperCase()} `]) {
      const signedIn = await attempt(email, PASSWORD)
      if (signedIn.outcome !== 'signedIn') throw new Error(signedIn.outcome)
      const actor = await actorFromCookieHeader(cookieOf(signedIn.cookie))
      expect(actor?.personId).toBe(lotte.id)
    }
  })

  it('tells nobody who exists: every refusal is the same', async () => {
    const inactive = await aPersonWithPassword({ isActive: false })
    const without = await aPerson()
    for (const [email, password] of [
      [lotte.email, 'wrong'],
      [lotte.email, ''],
      [lotte.email, PASSWORD.repeat(100)],
      ['nobody@people.example', PASSWORD],
      [inactive.email, PASSWORD],
      [without.email, PASSWORD],
      ["' or 1=1 --", PASSWORD],
      ['', ''],
    ] as const) {
      expect(await attempt(email, password), email).toEqual({ outcome: 'refused' })
    }
  })

  it('works as long for nobody as for somebody', async () => {
    const time = async (email: string) => {
      const started = performance.now()
      await attempt(email, 'wrong')
      return performance.now() - started
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] as number
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < 7; turn++) {
      known.push(await time(lotte.email))
      unknown.push(await time(`nobody${turn}@people.example`))
    }
    const ratio = median(unknown) / median(known)
    // Without the decoy the ratio is below 0.2; the machine's other work moves it far less.
    expect(ratio).toBeGreaterThan(0.4)
  })
})

describe('guessing', () => {
  it('is slowed down for one account from one address; the person elsewhere is not kept out', async () => {
    const person = await aPersonWithPassword()
    const from = newAddress()
    for (let turn = 0; turn < 8; turn++)
      expect((await attempt(person.email, 'wrong', from)).outcome).toBe('refused')
    expect(await attempt(person.email, PASSWORD, from)).toEqual({
      outcome: 'throttled',
      waitMinutes: expect.any(Number),
    })
    expect((await attempt(person.email, PASSWORD)).outcome).toBe('signedIn')
  })

  it('a hundred guesses at once get no more tries than a hundred in a row', async () => {
    const person = await aPersonWithPassword()
    const from = newAddress()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, turn) => attempt(person.email, `guess ${turn}`, from)),
    )
    expect(answers.filter(({ outcome }) => outcome === 'refused').length).toBeLessThanOrEqual(8)
    expect(answers.filter(({ outcome }) => outcome === 'throttled').length).toBeGreaterThanOrEqual(92)
  })

  it('is slowed down for one address over many accounts, and for one account from many addresses', async () => {
    const from = newAddress()
    const overAccounts: string[] = []
    for (let turn = 0; turn < 62; turn++)
      overAccounts.push((await attempt(`guess${turn}@people.example`, 'x'.repeat(1001), from)).outcome)
    expect(overAccounts.slice(0, 60).every((outcome) => outcome === 'refused')).toBe(true)
    expect(overAccounts.slice(60)).toEqual(['throttled', 'throttled'])

    const person = await aPersonWithPassword()
    const overAddresses: string[] = []
    for (let turn = 0; turn < 42; turn++)
      overAddresses.push((await attempt(person.email, 'x'.repeat(1001))).outcome)
    expect(overAddresses.slice(40)).toEqual(['throttled', 'throttled'])
  })

  it('right attempts do not count', async () => {
    const person = await aPersonWithPassword()
    const from = newAddress()
    for (let turn = 0; turn < 12; turn++)
      expect((await attempt(person.email, PASSWORD, from)).outcome).toBe('signedIn')
  })
})

describe('passwords', () => {
  it('are kept as argon2id with at least 19 MiB, two passes, and a salt of their own', async () => {
    const other = await hashPassword(PASSWORD)
    const [, memory, passes] = passwordHash.match(/^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/) ?? []
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456)
    expect(Number(passes)).toBeGreaterThanOrEqual(2)
    expect(other).not.toBe(passwordHash)
  })
})

describe('a session', () => {
  it('is a cookie that scripts and other sites cannot use; the database keeps only its hash', async () => {
    const header = await startSession(lotte.id, 'Firefox')
    expect(header).toMatch(/; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(header).not.toContain('Domain')
    const token = parse(cookieOf(header))[sessionCookieName] as string
    expect(token).toMatch(/^[\w-]{43}$/)
    const sessions = await look((db) => db.session.findMany({ where: { personId: lotte.id } }))
    expect(sessions.map(({ tokenHash }) => tokenHash)).toContain(hashToken(token))
    expect(JSON.stringify(sessions)).not.toContain(token)
  })

  it('ends when it is ended, when it is revoked elsewhere, when its time is over, and with its person', async () => {
    const alive = async (cookie: string) => (await actorFromCookieHeader(cookie)) !== null
    const latest = () => look((db) => db.session.findFirstOrThrow({ orderBy: { id: 'desc' } }))
    const past = new Date(Date.now() - 1000)
    const ends: (() => Promise<unknown>)[] = [
      async () => endSession((await latest()).id),
      // Who it is, is asked before: the embedded database has one connection.
      async () => {
        const { id } = await latest()
        return look((db) => db.session.update({ where: { id }, data: { revokedAt: past } }))
      },
      async () => {
        const { id } = await latest()
        return look((db) => db.session.update({ where: { id }, data: { expiresAt: past } }))
      },
      async () => {
        const { personId } = await latest()
        return look((db) => db.person.update({ where: { id: personId }, data: { isActive: false } }))
      },
    ]
    for (const end of ends) {
      const person = await aPerson()
      const cookie = cookieOf(await startSession(person.id, ''))
      expect(await alive(cookie)).toBe(true)
      const { id, personId } = await latest()
      expect(personId).toBe(person.id)
      expect(id).toBeDefined()
      await end()
      expect(await alive(cookie)).toBe(false)
    }
  })

  it('ending it says goodbye to the cookie, and ends no other', async () => {
    const [first, second] = [await startSession(lotte.id, ''), await startSession(lotte.id, '')].map(cookieOf)
    const actor = await actorFromCookieHeader(first)
    expect(await endSession(actor?.sessionId ?? null)).toMatch(
      /^irisdesk=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await actorFromCookieHeader(first)).toBeNull()
    expect((await actorFromCookieHeader(second))?.personId).toBe(lotte.id)
  })

  it.each([
    undefined,
    null,
    '',
    'irisdesk',
    'irisdesk=',
    'other=x',
    `irisdesk=${'x'.repeat(5000)}`,
    'irisdesk=%00',
  ])('is not this cookie: %j', async (header) => {
    expect(await actorFromCookieHeader(header)).toBeNull()
  })
})
