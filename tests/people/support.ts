import { hashPassword } from '~/auth/password.server'
import { signIn } from '~/auth/sign-in.server'
import { queuedAccountMails } from '~/data/account-mails.server'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import { deliverAccountMail } from '~/events/deliver-account-mail.server'
import type { OutgoingMail, Post } from '~/mail/post.server'
import { aPerson } from '../support/builders'

export const look = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  acrossAdministrations('a test looks', work)

export const PASSWORD = 'vier blauwe trams'
export const NEW_PASSWORD = 'zeven rode ballonnen'
let hash: Promise<string> | undefined

/** Somebody who can sign in with PASSWORD. */
export async function aPersonWithPassword(more: Parameters<typeof aPerson>[0] = {}) {
  const person = await aPerson(more)
  hash ??= hashPassword(PASSWORD)
  const passwordHash = await hash
  await look((db) => db.credential.create({ data: { personId: person.id, passwordHash } }))
  return person
}

let addresses = 0
/** Does this password open the door? */
export const signsIn = async (email: string, password: string): Promise<boolean> =>
  (await signIn({ email, password }, { from: `198.51.100.${++addresses}`, device: 'test' })).outcome ===
  'signedIn'

/** A way out that keeps what is posted. */
export const keepingPost = (mails: OutgoingMail[]): Post => ({
  send: async (mail) => void mails.push(mail),
  close: () => {},
})

const ORIGIN = 'https://helpdesk.example'

/** Sends every mail about access that waits, and gives them. */
export async function sendAccountMails({
  post,
  now,
}: {
  post?: Post
  now?: Date
} = {}): Promise<OutgoingMail[]> {
  const mails: OutgoingMail[] = []
  for (const id of await queuedAccountMails('all', 100))
    await deliverAccountMail(id, { post: post ?? keepingPost(mails), origin: ORIGIN, isDemo: false }, now)
  return mails
}

/** The address on our own site to which the mail's button leads. */
export function linkIn(mail: OutgoingMail | undefined): string {
  const link = mail?.text.match(/https:\/\/helpdesk\.example(\/\S*)/)?.[1]
  if (!link) throw new Error('No link in this mail')
  return link
}

export const tokenIn = (path: string): string => new URL(path, ORIGIN).searchParams.get('token') ?? ''

export const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)
