import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { queuedAccountMails } from '~/data/account-mails.server'
import { asActor } from '~/data/scope.server'
import { deliverAccountMail } from '~/events/deliver-account-mail.server'
import { hashToken } from '~/lib/token.server'
import { type OutgoingMail, PostRefusedError, PostUnavailableError } from '~/mail/post.server'
import { askForPassword } from '~/use-cases/people/ask-for-password.server'
import { choosePasswordByLink } from '~/use-cases/people/choose-password-by-link.server'
import { forgetLinks } from '~/use-cases/people/forget-links.server'
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
  keepingPost,
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
let lotte: TestPerson

beforeAll(async () => {
  ask = await helpdeskInProcess()
  mobility = await anAdministration({ code: 'MOB' })
})
beforeEach(async () => {
  // What the test before left behind.
  await sendAccountMails()
  lotte = await aPersonWithPassword({ roles: [{ administration: mobility }] })
})

const post = (email: string) => ask('/forgot-password', { form: { email } })
async function linkFor({ email }: { email: string }): Promise<string> {
  await askForPassword(email)
  return linkIn((await sendAccountMails()).find(({ to }) => to.address === email))
}
const choose = (token: string, now?: Date) =>
  choosePasswordByLink({ token, purpose: 'reset', password: NEW_PASSWORD }, now)
const mailsOf = ({ id }: { id: string }) =>
  look((db) => db.accountMail.findMany({ where: { personId: id }, orderBy: { id: 'asc' } }))

describe('asking for a password', () => {
  it('gets the same answer whether somebody has the address or not', async () => {
    const inactive = await aPersonWithPassword({ isActive: false })
    const answers = await Promise.all(
      [lotte.email, lotte.email.toUpperCase(), 'nobody@people.example', inactive.email].map(async (email) => {
        const { status, headers } = await post(email)
        return [status, headers.get('location'), headers.get('set-cookie')]
      }),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toEqual([303, '/forgot-password?sent=yes', null])
    const page = await (
      await ask('/forgot-password?sent=yes', { headers: { 'accept-language': 'nl' } })
    ).text()
    expect(page).toContain('Kennen we uw e-mailadres, dan is er een bericht onderweg.')
    expect(page).not.toContain(lotte.email)
  })

  it('takes as long for nobody as for somebody', async () => {
    const time = async (email: string) => {
      const started = performance.now()
      await askForPassword(email)
      return performance.now() - started
    }
    for (const email of [lotte.email, 'nobody@people.example']) expect(await time(email)).toBeGreaterThan(245)
  })

  it('mails whoever has the address, and nobody else', async () => {
    const contact = await aPerson({ roles: [{ administration: mobility, role: 'contact' }] })
    const invited = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
    const inactive = await aPersonWithPassword({ isActive: false })
    const stranger = await aPerson()
    for (const { email } of [lotte, contact, invited, inactive, stranger])
      await askForPassword(` ${email.toUpperCase()}`)
    await askForPassword('nobody@people.example')
    const mails = await sendAccountMails()
    expect(mails.map(({ to }) => to.address).sort()).toEqual([lotte.email, invited.email].sort())
  })

  it('is refused after too many, with the same words for an address that nobody has', async () => {
    const texts: string[] = []
    for (const email of [lotte.email, 'nobody-at-all@people.example']) {
      for (let turn = 0; turn < 5; turn++) await post(email)
      const answer = await post(email)
      expect(answer.status).toBe(429)
      texts.push((await answer.text()).replaceAll(email, 'EMAIL'))
    }
    expect(texts[0]).toContain('Te veel pogingen')
    expect(texts[0]).toBe(texts[1])
  })

  it('wants an address, and keeps what was typed', async () => {
    const answer = await ask('/forgot-password', {
      form: { email: 'lotte' },
      headers: { 'accept-language': 'fr' },
    })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Écrivez votre adresse e-mail')
    expect(text).toContain('value="lotte"')
  })
})

describe('the mail', () => {
  it.each([
    ['nl', 'Kies een nieuw wachtwoord'],
    ['fr', 'Choisissez un nouveau mot de passe'],
    ['en', 'Choose a new password'],
    ['de', 'Wählen Sie ein neues Passwort'],
    [null, 'Kies een nieuw wachtwoord / Choisissez un nouveau mot de passe'],
  ] as const)('speaks the language of the person: %s', async (locale, subject) => {
    const person = await aPersonWithPassword({ locale, roles: [{ administration: mobility }] })
    await askForPassword(person.email)
    const [mail] = await sendAccountMails()
    expect(mail?.subject).toBe(subject)
    expect(mail?.languages).toEqual(locale ? [locale] : ['nl', 'fr'])
    expect(mail?.from.address).toBe(mobility.address)
    expect(mail?.html).toContain(linkIn(mail))
  })

  it('reaches an operator, who belongs to no administration', async () => {
    const operator = await aPersonWithPassword({ isOperator: true })
    expect(await linkFor(operator)).toMatch(/^\/reset\?token=[\w-]{43}$/)
  })

  it('is tried again under the same Message-ID, and whichever copy arrives works', async () => {
    await askForPassword(lotte.email)
    const mails: OutgoingMail[] = []
    const post = {
      ...keepingPost(mails),
      send: async (mail: OutgoingMail) => {
        mails.push(mail)
        if (mails.length === 1) throw new PostUnavailableError('The answer was lost')
      },
    }
    await expect(sendAccountMails({ post })).rejects.toThrow(PostUnavailableError)
    expect(await mailsOf(lotte)).toMatchObject([{ status: 'queued', attempts: 1, problem: 'unavailable' }])
    await sendAccountMails({ post })
    expect(await mailsOf(lotte)).toMatchObject([{ status: 'sent', attempts: 2 }])
    expect(mails).toHaveLength(2)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
    const [first, second] = mails.map((mail) => tokenIn(linkIn(mail)))
    expect(first).not.toBe(second)
    expect(await choose(first as string)).toEqual({ personId: lotte.id })
    expect(await choose(second as string)).toBeNull()
  })

  it('is given up when it is refused, and when it comes too late to be wanted', async () => {
    await askForPassword(lotte.email)
    const refusing = { close: () => {}, send: () => Promise.reject(new PostRefusedError('550')) }
    await sendAccountMails({ post: refusing })
    expect(await mailsOf(lotte)).toMatchObject([{ status: 'failed', problem: 'refused' }])
    await askForPassword(lotte.email)
    expect(await sendAccountMails({ now: later(61) })).toEqual([])
    expect((await mailsOf(lotte))[1]).toMatchObject({ status: 'withheld', problem: 'outdated' })
  })

  it('is sent once, however often its job runs', async () => {
    await askForPassword(lotte.email)
    const [id] = await queuedAccountMails('fresh', 10)
    const mails: OutgoingMail[] = []
    const office = { post: keepingPost(mails), origin: 'https://helpdesk.example', isDemo: false }
    for (let turn = 0; turn < 3; turn++) await deliverAccountMail(id as string, office)
    expect(mails).toHaveLength(1)
    expect(await queuedAccountMails('all', 10)).toEqual([])
  })
})

describe('the link', () => {
  it('opens a page with a form, and opening it changes nothing', async () => {
    const link = await linkFor(lotte)
    for (let turn = 0; turn < 3; turn++) {
      for (const method of ['GET', 'HEAD'] as const) {
        const page = await ask(link, { method })
        expect(page.status).toBe(200)
        expect(page.headers.get('cache-control')).toBe('no-store')
        if (method === 'GET') expect(await page.text()).toContain(`name="newPassword"`)
      }
    }
    expect(await signsIn(lotte.email, PASSWORD)).toBe(true)
  })

  it('gives a new password once, and then leads nowhere', async () => {
    const link = await linkFor(lotte)
    const done = await ask(link, { form: { newPassword: NEW_PASSWORD } })
    expect(done.headers.get('location')).toBe('/sign-in')
    expect(await signsIn(lotte.email, NEW_PASSWORD)).toBe(true)
    expect(await signsIn(lotte.email, PASSWORD)).toBe(false)
    const again = await ask(link, { form: { newPassword: 'nog een ander wachtwoord' } })
    expect(again.status).toBe(410)
    expect((await ask(link)).status).toBe(410)
    expect(await signsIn(lotte.email, NEW_PASSWORD)).toBe(true)
  })

  it('says on the sign-in page that the password is there', async () => {
    const done = await ask(await linkFor(lotte), { form: { newPassword: NEW_PASSWORD } })
    const cookie = (done.headers.get('set-cookie') ?? '').split(';')[0]
    const page = await ask('/sign-in', { cookie, headers: { 'accept-language': 'nl' } })
    expect(await page.text()).toContain('Uw wachtwoord is bewaard.')
  })

  it('works for one of two who use it at the same moment', async () => {
    const token = tokenIn(await linkFor(lotte))
    const answers = await Promise.all([choose(token), choose(token), choose(token)])
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
  })

  it('works for an hour', async () => {
    const token = tokenIn(await linkFor(lotte))
    expect(await choose(token, later(61))).toBeNull()
    expect(await choose(token, later(59))).toEqual({ personId: lotte.id })
  })

  it('looks the same when it is over, used, of another kind or invented', async () => {
    const used = await linkFor(lotte)
    await choose(tokenIn(used))
    const links = [
      used,
      '/reset',
      '/reset?token=',
      `/reset?token=${'x'.repeat(43)}`,
      `/reset?token=${'x'.repeat(5000)}`,
    ]
    const pages = await Promise.all(
      links.map(async (link) => {
        const page = await ask(link)
        // The address of the page itself is in it: the language switch comes back there.
        return [
          page.status,
          (await page.text()).replaceAll(/value="\/reset[^"]*"|\/reset\?token=[\w-]*/g, ''),
        ]
      }),
    )
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1)
    expect(pages[0]?.[0]).toBe(410)
    const open = await linkFor(lotte)
    expect((await ask(open.replace('/reset', '/invitation'))).status).toBe(410)
    expect(
      await choosePasswordByLink({ token: tokenIn(open), purpose: 'invitation', password: NEW_PASSWORD }),
    ).toBeNull()
  })

  it('ends every session of its person, and of nobody else', async () => {
    const other = await aPersonWithPassword()
    const [mine, alsoMine, theirs] = [
      await sessionCookie(lotte),
      await sessionCookie(lotte),
      await sessionCookie(other),
    ]
    await choose(tokenIn(await linkFor(lotte)))
    for (const cookie of [mine, alsoMine]) expect((await ask('/', { cookie })).status).toBe(302)
    expect((await ask('/', { cookie: theirs })).status).toBe(200)
  })

  it('ends every other link of its person, also those still to be mailed', async () => {
    const first = await linkFor(lotte)
    const second = await linkFor(lotte)
    await askForPassword(lotte.email)
    await choose(tokenIn(second))
    expect(await choose(tokenIn(first))).toBeNull()
    expect(await sendAccountMails()).toEqual([])
  })

  it('ends with its person', async () => {
    const token = tokenIn(await linkFor(lotte))
    await look((db) => db.person.update({ where: { id: lotte.id }, data: { isActive: false } }))
    expect(await choose(token)).toBeNull()
  })

  it('wants a password that others do not guess, and stays good when it is refused', async () => {
    const link = await linkFor(lotte)
    for (const [newPassword, status] of [
      ['', 422],
      ['kort', 422],
      ['x'.repeat(2000), 422],
      [`${lotte.email}1`, 422],
    ] as const) {
      const answer = await ask(link, { form: { newPassword }, headers: { 'accept-language': 'nl' } })
      expect([newPassword.slice(0, 9), answer.status]).toEqual([newPassword.slice(0, 9), status])
      if (newPassword) expect(await answer.text()).not.toContain(newPassword)
    }
    expect(
      await refusalOf(choosePasswordByLink({ token: tokenIn(link), purpose: 'reset', password: 'kort' })),
    ).toEqual(refused('invalid', { newPassword: 'passwordTooShort' }))
    expect(await choose(tokenIn(link))).not.toBeNull()
  })
})

describe('what is stored', () => {
  it('is the hash of 256 random bits, and no token anywhere', async () => {
    const token = tokenIn(await linkFor(lotte))
    expect(token).toMatch(/^[\w-]{43}$/)
    const everything = await look(async (db) => [
      await db.personLink.findMany({ where: { personId: lotte.id } }),
      await db.accountMail.findMany({ where: { personId: lotte.id } }),
    ])
    expect(JSON.stringify(everything)).toContain(hashToken(token))
    expect(JSON.stringify(everything)).not.toContain(token)
  })

  it('is for nobody to read or write, not even for the person', async () => {
    await linkFor(lotte)
    const actor = await actorOf(lotte)
    for (const sql of [
      'select * from person_link',
      'select * from account_mail',
      `update person_link set expires_at = now() + interval '1 year'`,
      `insert into account_mail (id, person_id, kind, created_at) values (gen_random_uuid(), '${lotte.id}', 'reset', now())`,
    ])
      await expect(asActor(actor, (db) => db.$executeRawUnsafe(sql))).rejects.toThrow('42501')
  })

  it('is forgotten a month after it is over', async () => {
    await linkFor(lotte)
    await forgetLinks(later(60 * 24 * 29))
    expect(await mailsOf(lotte)).toHaveLength(1)
    await forgetLinks(later(60 * 24 * 31))
    expect(await mailsOf(lotte)).toEqual([])
    expect(await look((db) => db.personLink.count({ where: { personId: lotte.id } }))).toBe(0)
  })
})
