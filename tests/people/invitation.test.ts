import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/actor'
import type { RoleToGive } from '~/domain/coordination'
import { newId } from '~/lib/new-id'
import { choosePasswordByLink } from '~/use-cases/people/choose-password-by-link.server'
import { endMembership } from '~/use-cases/people/end-membership.server'
import { invitePerson } from '~/use-cases/people/invite-person.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { refusalOf, refused } from '../use-cases/support'
import {
  aPersonWithPassword,
  later,
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
let environment: TestAdministration
let katrien: TestPerson
let asKatrien: Actor

beforeAll(async () => {
  ask = await helpdeskInProcess()
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  // Also a requester of the other administration: in sight of it, and coordinating nothing there.
  katrien = await aPerson({
    name: 'Katrien Mertens',
    roles: [{ administration: mobility, role: 'coordinator' }, { administration: environment }],
  })
  asKatrien = await actorOf(katrien)
})
beforeEach(async () => void (await sendAccountMails()))

let count = 0
const newAddress = () => `nina${++count}@mob.example`
const invitation = (more: Partial<Parameters<typeof invitePerson>[1]> = {}) => ({
  administrationId: mobility.id,
  email: newAddress(),
  name: 'Nina Nieuw',
  locale: 'nl' as const,
  unitId: null,
  roles: ['requester'] as RoleToGive[],
  ...more,
})
const personOf = (email: string) => look((db) => db.person.findUnique({ where: { email } }))
const rolesOf = async (personId: string) =>
  (await look((db) => db.membership.findMany({ where: { personId }, orderBy: { role: 'asc' } }))).map(
    ({ administrationId, role, validUntil }) => [administrationId, role, validUntil === null],
  )
const accept = (token: string, now?: Date) =>
  choosePasswordByLink({ token, purpose: 'invitation', password: NEW_PASSWORD, name: 'Nina' }, now)

describe('inviting somebody new', () => {
  it('makes the person with their roles, and a mail in their language', async () => {
    const unitId = mobility.unitIds[0]
    const wanted = invitation({ locale: 'fr' as never, unitId, roles: ['requester', 'agent'] })
    const { personId } = await invitePerson(asKatrien, { ...wanted, email: ` ${wanted.email.toUpperCase()}` })
    expect(await personOf(wanted.email)).toMatchObject({ id: personId, name: 'Nina Nieuw', locale: 'fr' })
    expect((await actorOf({ id: personId })).memberships).toMatchObject([
      { administrationId: mobility.id, role: 'agent', unitId },
      { administrationId: mobility.id, role: 'requester', unitId },
    ])
    const [mail] = await sendAccountMails()
    expect(mail?.to.address).toBe(wanted.email)
    expect(mail?.subject).toBe('Vous avez accès au helpdesk')
    expect(mail?.text).toContain('Katrien Mertens vous donne accès')
    const events = await look((db) => db.event.findMany({ where: { administrationId: mobility.id } }))
    expect(events.filter(({ data }) => (data as { personId: string }).personId === personId)).toMatchObject([
      { type: 'membership.given', actorId: katrien.id, isPublic: false },
      { type: 'membership.given', actorId: katrien.id, isPublic: false },
    ])
  })

  it('lets them in after they chose name and password on the page of the link, once', async () => {
    const wanted = invitation()
    await invitePerson(asKatrien, wanted)
    const link = linkIn((await sendAccountMails())[0])
    expect(link).toMatch(/^\/invitation\?token=[\w-]{43}$/)
    const page = await (await ask(link)).text()
    expect(page).toContain('value="Nina Nieuw"')
    expect(page).toContain(wanted.email)
    const refusedForm = await ask(link, { form: { name: '', newPassword: 'kort' } })
    expect(refusedForm.status).toBe(422)
    const done = await ask(link, { form: { name: 'Nina Nova', newPassword: NEW_PASSWORD } })
    expect(done.headers.get('location')).toBe('/')
    const cookie = (done.headers.get('set-cookie') ?? '').split(';')[0]
    expect(await (await ask('/', { cookie })).text()).toContain('Nina Nova')
    expect(await signsIn(wanted.email, NEW_PASSWORD)).toBe(true)
    expect((await ask(link)).status).toBe(410)
    expect((await ask(link, { form: { name: 'X', newPassword: PASSWORD } })).status).toBe(410)
    expect(await signsIn(wanted.email, NEW_PASSWORD)).toBe(true)
  })

  it('holds for seven days', async () => {
    await invitePerson(asKatrien, invitation())
    const token = tokenIn(linkIn((await sendAccountMails())[0]))
    expect(await accept(token, later(7 * 24 * 60 + 1))).toBeNull()
    expect(await choosePasswordByLink({ token, purpose: 'reset', password: NEW_PASSWORD })).toBeNull()
    expect(await accept(token, later(7 * 24 * 60 - 1))).not.toBeNull()
  })

  it('twice sends the mail once more, and adds nothing', async () => {
    const wanted = invitation()
    const { personId } = await invitePerson(asKatrien, wanted)
    await invitePerson(asKatrien, wanted)
    expect(await sendAccountMails()).toHaveLength(1)
    await invitePerson(asKatrien, { ...wanted, name: 'Other' })
    const [mail] = await sendAccountMails()
    expect(linkIn(mail)).toContain('/invitation?token=')
    expect(await rolesOf(personId)).toEqual([[mobility.id, 'requester', true]])
    expect((await personOf(wanted.email))?.name).toBe('Nina Nieuw')
  })

  it('sends nothing any more when the access was ended meanwhile', async () => {
    const { personId } = await invitePerson(asKatrien, invitation())
    const { id } = await look((db) => db.membership.findFirstOrThrow({ where: { personId } }))
    await endMembership(asKatrien, id)
    expect(await sendAccountMails()).toEqual([])
  })
})

describe('inviting somebody who is known', () => {
  it('gives the role, and leaves name, language, password and sessions alone', async () => {
    const amine = await aPersonWithPassword({
      name: 'Amine Benali',
      locale: 'fr',
      roles: [{ administration: environment }],
    })
    const cookie = await sessionCookie(amine)
    const { personId } = await invitePerson(
      asKatrien,
      invitation({ email: amine.email, name: 'Hacked', roles: ['agent'] }),
    )
    expect(personId).toBe(amine.id)
    expect(await personOf(amine.email)).toMatchObject({ name: 'Amine Benali', locale: 'fr' })
    const [mail] = await sendAccountMails()
    // No link that would change the password of somebody who has one.
    expect(linkIn(mail)).toBe('/sign-in')
    expect(await look((db) => db.personLink.count({ where: { personId } }))).toBe(0)
    expect((await ask('/desk', { cookie })).status).toBe(200)
    expect(await signsIn(amine.email, PASSWORD)).toBe(true)
  })

  it('gives an ended role anew', async () => {
    const former = await aPerson({
      roles: [{ administration: mobility, role: 'agent', validUntil: new Date('2021-01-01') }],
    })
    await invitePerson(asKatrien, invitation({ email: former.email, roles: ['agent'] }))
    expect(await rolesOf(former.id)).toEqual([[mobility.id, 'agent', true]])
  })

  it('is refused for somebody whose access is closed', async () => {
    const closed = await aPerson({ isActive: false })
    expect(await refusalOf(invitePerson(asKatrien, invitation({ email: closed.email })))).toEqual(
      refused('invalid', { email: 'personClosed' }),
    )
    expect(await rolesOf(closed.id)).toEqual([])
  })
})

describe('what nobody gets by inviting', () => {
  it('an administration that is not theirs', async () => {
    const others = await Promise.all(
      (['requester', 'agent', 'lead', 'contact'] as const).map(async (role) =>
        actorOf(await aPerson({ roles: [{ administration: mobility, role }] })),
      ),
    )
    const former = await actorOf(
      await aPerson({
        roles: [{ administration: mobility, role: 'coordinator', validUntil: new Date('2021-01-01') }],
      }),
    )
    const operator = await actorOf(await aPerson({ isOperator: true }))
    for (const actor of [...others, former, operator]) {
      const wanted = invitation()
      expect(await refusalOf(invitePerson(actor, wanted))).toEqual(refused('not_found'))
      expect(await personOf(wanted.email)).toBeNull()
    }
    for (const administrationId of [environment.id, newId()]) {
      const wanted = invitation({ administrationId })
      expect(await refusalOf(invitePerson(asKatrien, wanted))).toEqual(refused('not_found'))
      expect(await personOf(wanted.email)).toBeNull()
    }
    expect(await sendAccountMails()).toEqual([])
  })

  it('a role that no coordinator gives', async () => {
    for (const roles of [
      [],
      ['coordinator'],
      ['operator'],
      ['contact'],
      ['requester', 'coordinator'],
      [''],
    ]) {
      const wanted = invitation({ roles: roles as RoleToGive[] })
      expect(await refusalOf(invitePerson(asKatrien, wanted))).toEqual(
        refused('invalid', { roles: 'roleUnknown' }),
      )
      expect(await personOf(wanted.email)).toBeNull()
    }
  })

  it('a role for themself, and a unit of somebody else', async () => {
    const forSelf = invitation({ email: katrien.email.toUpperCase(), roles: ['agent'] })
    expect(await refusalOf(invitePerson(asKatrien, forSelf))).toEqual(
      refused('invalid', { email: 'inviteYourself' }),
    )
    const foreign = invitation({ unitId: environment.unitIds[0] })
    expect(await refusalOf(invitePerson(asKatrien, foreign))).toEqual(
      refused('invalid', { unit: 'unitUnknown' }),
    )
    expect(await personOf(foreign.email)).toBeNull()
    expect((await actorOf(katrien)).memberships).toHaveLength(2)
  })
})

describe('the page for coordinators', () => {
  const post = async (form: Record<string, string>, code = 'MOB') =>
    ask(`/manage/${code}/people/new`, { cookie: await sessionCookie(katrien), form })

  it('invites, and leads to the person', async () => {
    const email = newAddress()
    const done = await post({ email, name: 'Nina', locale: '', requester: 'yes', lead: 'yes' })
    const person = await personOf(email)
    expect(done.headers.get('location')).toBe(`/manage/MOB/people/${person?.id}`)
    expect(await rolesOf(person?.id ?? '')).toEqual([
      [mobility.id, 'lead', true],
      [mobility.id, 'requester', true],
    ])
    const said = (done.headers.get('set-cookie') ?? '').split(';')[0]
    const page = await ask(`/manage/MOB/people/${person?.id}`, {
      cookie: `${await sessionCookie(katrien)}; ${said}`,
    })
    expect(await page.text()).toContain('De uitnodiging is verstuurd.')
    // A language that nobody knows: both.
    expect((await sendAccountMails())[0]?.languages).toEqual(['nl', 'fr'])
  })

  it('keeps what was typed when it is refused, and is nobody else’s', async () => {
    const answer = await post({ email: 'nina', name: 'Nina Nieuw', locale: 'fr' })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('value="nina"')
    expect(text).toContain('Kies minstens één rol')
    expect((await post({ email: newAddress(), name: 'N', requester: 'yes' }, 'ENV')).status).toBe(404)
    // Whatever else the form says.
    const email = newAddress()
    await post({
      email,
      name: 'N',
      requester: 'yes',
      coordinator: 'yes',
      role: 'coordinator',
      isOperator: 'yes',
    })
    expect(await personOf(email)).toMatchObject({ isOperator: false })
    expect(await rolesOf((await personOf(email))?.id ?? '')).toEqual([[mobility.id, 'requester', true]])
  })
})
