import { startSession } from '~/auth/session.server'
import { acrossAdministrations } from '~/data/scope.server'
import { chanceOf } from '~/lib/chance'
import { newId } from '~/lib/new-id'
import { createApiToken } from '~/use-cases/people/create-api-token.server'

/** Somebody who works with the helpdesk over pages, API and mail. */
export interface Somebody {
  id: string
  email: string
  /** The Cookie header of their browser. */
  cookie: string
  token: string
}

export interface Place {
  id: string
  code: string
  mailbox: string
  requesters: Somebody[]
  agents: Somebody[]
}

const codes = ['FAA', 'FAB', 'FAC']
const REQUESTERS = 4
const AGENTS = 2

/**
 * Three administrations with people, and nothing asked yet. In the first an answer goes out at once, in the others a
 * second after it was sent: a process may die in between.
 */
export const makePlaces = (): Promise<Place[]> =>
  Promise.all(codes.map((code, index) => makePlace(code, { undoSeconds: Math.min(index, 1) })))

async function makePlace(code: string, { undoSeconds }: { undoSeconds: number }): Promise<Place> {
  const id = newId()
  const domain = `${code.toLowerCase()}.example`
  const mailbox = `helpdesk@${domain}`
  const now = new Date()
  const people = [
    ...Array.from({ length: REQUESTERS }, (_, n) => ({ role: 'requester', email: `person${n}@${domain}` })),
    ...Array.from({ length: AGENTS }, (_, n) => ({ role: 'agent', email: `agent${n}@${domain}` })),
  ].map((person) => ({ ...person, id: newId() }))
  const own = { administrationId: id }
  const chance = chanceOf(code)
  await acrossAdministrations('the faults arrange their world', async (db) => {
    const names = { nameNl: `Bestuur ${code}`, nameFr: `Administration ${code}` }
    await db.administration.create({
      data: { ...names, id, code, replyUndoSeconds: undoSeconds, createdAt: now },
    })
    await db.queue.create({
      data: { ...own, id: newId(), key: 'general', nameNl: 'Algemeen', nameFr: 'Général', isDefault: true },
    })
    await db.administrationAddress.create({ data: { ...own, address: mailbox } })
    await db.mailDomain.create({ data: { ...own, domain } })
    await db.person.createMany({
      data: people.map(({ id: personId, email }) => ({
        id: personId,
        email,
        name: email.split('@')[0] as string,
        locale: chance.pick(['nl', 'fr']),
        createdAt: now,
      })),
    })
    await db.membership.createMany({
      data: people.map(({ id: personId, role }) => ({
        ...own,
        id: newId(),
        personId,
        role,
        validFrom: new Date(now.getTime() - 60_000),
      })),
    })
  })
  const signedIn = async (role: string): Promise<Somebody[]> =>
    Promise.all(
      people
        .filter((person) => person.role === role)
        .map(async ({ id: personId, email }) => ({
          id: personId,
          email,
          cookie: (await startSession(personId, 'faults')).split(';')[0] as string,
          token: await createApiToken({ email, name: 'faults' }),
        })),
    )
  return { id, code, mailbox, requesters: await signedIn('requester'), agents: await signedIn('agent') }
}
