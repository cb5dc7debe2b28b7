import { beforeAll, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { type EventType, isPublicEvent } from '~/domain/events'
import { endMembership } from '~/use-cases/people/end-membership.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

// A word that stands in every text that somebody can write.
const WORD = 'quokka'
const words = { body: `${WORD} in words`, language: 'en', channel: 'web' } as const
const file = {
  name: `${WORD}.txt`,
  contentType: 'text/plain',
  sizeBytes: 1,
  sha256: WORD,
  storageKey: WORD,
}

let mobility: TestAdministration
let lotte: Actor
let agent: Actor

beforeAll(async () => {
  mobility = await anAdministration()
  const environment = await anAdministration()
  const named = (role: 'requester' | 'agent' | 'coordinator') =>
    aPerson({ name: `${WORD} ${role}`, roles: [{ administration: mobility, role }] })
  lotte = await actorOf(await named('requester'))
  agent = await actorOf(await named('agent'))
  const colleague = await named('requester')
  const coordinator = await actorOf(await named('coordinator'))

  const { number, id } = await aTicket({
    by: lotte,
    administration: mobility,
    subject: `${WORD} subject`,
    description: words.body,
    facts: {
      room: WORD,
      site: WORD,
      deviceTag: WORD,
      callbackNumber: WORD,
      reachableWhen: WORD,
      startedWhen: WORD,
    },
    files: [file],
  })
  await aTicket({ by: lotte, administration: mobility, linkTo: { ticketId: id, kind: 'follow_up' } })
  await addFollower(lotte, { number, personId: colleague.id })
  await assignTicket(agent, { number, assigneeId: agent.personId, version: null })
  await overridePriority(agent, { number, priority: 'P1', reason: WORD, version: null })
  await noteOnTicket(agent, { number, ...words, files: [file] })
  await replyToTicket(lotte, { number, ...words, files: [file] })
  await shareTicket(agent, {
    number,
    grantee: { administrationId: environment.id },
    purpose: WORD,
    until: new Date(Date.now() + 1_000_000),
    maySeeNotes: true,
    mayReply: true,
  })
  await replyToTicket(agent, {
    number,
    ...words,
    asHelpdesk: { next: { status: 'pending', pendingOn: 'requester' }, version: null },
  })
  await changeStatus(agent, {
    number,
    version: null,
    next: { status: 'resolved', resolutionCode: 'solved' },
    sentence: words,
  })
  await replyToTicket(lotte, { number, ...words })
  const { memberships } = await acrossAdministrations('a test looks', (db) =>
    db.person.findUniqueOrThrow({ where: { id: colleague.id }, include: { memberships: true } }),
  )
  await endMembership(coordinator, memberships[0]?.id as string)
})

const log = () =>
  acrossAdministrations('a test looks', (db) =>
    db.event.findMany({ where: { administrationId: mobility.id }, orderBy: { number: 'asc' } }),
  )

it('the log carries ids and enumerated values, and no word that somebody wrote or is called by', async () => {
  const events = await log()
  expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThanOrEqual(11)
  const plain = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-zA-Z0-9_]{1,30}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/
  for (const { type, data } of events) {
    expect(JSON.stringify(data)).not.toContain(WORD)
    for (const value of Object.values(data as Record<string, unknown>)) {
      if (typeof value === 'string') expect(value, type).toMatch(plain)
      else expect(['boolean', 'object', 'number'], type).toContain(typeof value)
    }
  }
})

it('numbers are dense, and each event is public or not as the table says', async () => {
  const events = await log()
  expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => BigInt(index + 1)))
  for (const { type, isPublic } of events)
    expect({ type, isPublic }).toEqual({ type, isPublic: isPublicEvent[type as EventType] })
})

it('a ticket moves up in the requester’s list with each thing that they may know of', async () => {
  const [ticket] = await acrossAdministrations('a test looks', (db) =>
    db.ticket.findMany({ where: { administrationId: mobility.id }, orderBy: { id: 'asc' } }),
  )
  const known = (await log()).filter(({ ticketId, isPublic }) => ticketId === ticket?.id && isPublic)
  expect(ticket?.lastPublicAt).toEqual(known.at(-1)?.at)
})
