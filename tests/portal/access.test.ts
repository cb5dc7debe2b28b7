import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '~/auth/password.server'
import { acrossAdministrations } from '~/data/scope.server'
import * as language from '~/routes/access/language'
import * as signIn from '~/routes/access/sign-in'
import * as signOut from '~/routes/access/sign-out'
import { loader as home } from '~/routes/portal/home'
import { anAdministration, aPerson, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { ask, browserOf } from './support'

aTestDatabase()

let lotte: TestPerson
let agent: TestPerson
const password = 'a password of some length'

beforeAll(async () => {
  const mobility = await anAdministration({ code: 'MOB' })
  lotte = await aPerson({ name: 'Lotte Peeters', roles: [{ administration: mobility }] })
  agent = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
  const passwordHash = await hashPassword(password)
  await acrossAdministrations('a test gives passwords', (db) =>
    db.credential.createMany({ data: [lotte, agent].map(({ id }) => ({ personId: id, passwordHash })) }),
  )
})

const post = (fields: Record<string, string>, path = '/sign-in', headers = {}) =>
  ask(signIn.action, path, { fields, headers })

describe('signing in', () => {
  test('leads a requester home and an agent to the desk, with a session', async () => {
    const asRequester = await post({ email: ` ${lotte.email.toUpperCase()} `, password })
    expect([asRequester.status, asRequester.location]).toEqual([303, '/'])
    expect((await post({ email: agent.email, password })).location).toBe('/desk')
    const cookie = asRequester.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
    const page = await ask(home, '/', { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(page.data).toMatchObject({ name: 'Lotte Peeters', mayAsk: true })
  })

  test.each([
    ['/tickets/MOB-1001', '/tickets/MOB-1001'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
  ])('goes on to %s only when that is ours', async (to, expected) => {
    const { location } = await post({ email: lotte.email, password }, `/sign-in?to=${encodeURIComponent(to)}`)
    expect(location).toBe(expected)
  })

  test('says the same for a wrong password and for an address that nobody has', async () => {
    const wrong = await post({ email: lotte.email, password: 'guess' })
    const unknown = await post({ email: 'nobody@mobility.example', password: 'guess' })
    expect(wrong.status).toBe(401)
    expect(wrong.data).toMatchObject({ values: { email: lotte.email }, formError: { code: 'refused' } })
    expect(JSON.stringify(wrong.data)).not.toContain('guess')
    expect([unknown.status, unknown.headers.get('set-cookie')]).toEqual([401, null])
    expect((unknown.data as { formError: unknown }).formError).toEqual(
      (wrong.data as { formError: unknown }).formError,
    )
  })

  test('asks for what is missing, and keeps the address', async () => {
    const { status, data } = await post({ email: lotte.email, password: '' })
    expect(status).toBe(422)
    expect(data).toMatchObject({
      values: { email: lotte.email },
      fieldErrors: { password: 'passwordMissing' },
    })
  })

  test('is closed for a while after too many guesses, and says how long', async () => {
    const email = 'guessed@mobility.example'
    for (let guess = 0; guess < 8; guess++) await post({ email, password: `guess ${guess}` })
    const { status, headers, data } = await post({ email, password: 'guess' })
    expect(status).toBe(429)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60)
    expect(data).toMatchObject({ formError: { code: 'throttled', details: { minutes: expect.any(String) } } })
  })

  test('ends the session that was there before', async () => {
    const { headers } = await post({ email: lotte.email, password })
    const before = headers.get('set-cookie')?.split(';')[0] ?? ''
    await post({ email: agent.email, password }, '/sign-in', { cookie: before })
    expect((await ask(home, '/', { headers: { cookie: before } })).location).toBe('/sign-in')
  })
})

test('signing out ends the session, and a link to it does nothing', async () => {
  const { headers } = await post({ email: lotte.email, password })
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await ask(signOut.loader, '/sign-out', { headers: { cookie } })).status).toBe(404)
  expect((await ask(home, '/', { headers: { cookie } })).status).toBe(200)
  const out = await ask(signOut.action, '/sign-out', { fields: {}, headers: { cookie } })
  expect([out.status, out.location]).toEqual([303, '/sign-in'])
  expect((await ask(home, '/', { headers: { cookie } })).location).toBe('/sign-in')
})

describe('choosing a language', () => {
  const localeOfLotte = () =>
    acrossAdministrations('a test looks', (db) => db.person.findUnique({ where: { id: lotte.id } }))

  test('is kept with the person and on the device, and comes back to the same page', async () => {
    const browser = await browserOf(lotte)
    const { location, headers } = await browser.post(language.action, '/language', {
      locale: 'fr',
      returnTo: '/tickets?list=unit',
    })
    expect(location).toBe('/tickets?list=unit')
    expect(headers.get('set-cookie')).toMatch(/^irisdesk-language=fr;/)
    expect((await localeOfLotte())?.locale).toBe('fr')
    expect((await browser.open(home, '/')).data).toMatchObject({ title: 'Accueil - Irisdesk' })
  })

  test('works before sign-in, and leads to no other site', async () => {
    const { status, location } = await ask(language.action, '/language', {
      fields: { locale: 'de', returnTo: 'https://elsewhere.example' },
    })
    expect([status, location]).toEqual([303, '/'])
  })

  test('takes only a language that there is', async () => {
    const browser = await browserOf(lotte)
    expect((await browser.post(language.action, '/language', { locale: 'xx', returnTo: '/' })).status).toBe(
      404,
    )
    expect((await browser.open(language.loader, '/language')).status).toBe(404)
  })
})
