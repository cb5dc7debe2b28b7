import type { Prisma } from '~/data/generated/client'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor, Role } from '~/domain/actor'
import type { TicketFacts } from '~/domain/permissions'
import { newId } from '~/lib/new-id'
import { actorOf, anAdministration, aTeam, type TestAdministration } from '../../support/builders'

// A world in which every kind of person stands beside every kind of ticket of one administration (A), so that what the
// database shows and lets in can be compared with domain/permissions for all of them.

const NOW = Date.now()
const LONG_AGO = new Date(NOW - 400 * 86_400_000)
const YESTERDAY = new Date(NOW - 86_400_000)
const TOMORROW = new Date(NOW + 86_400_000)

type Place = 'A' | 'B' | 'C'
type Period = 'now' | 'ended' | 'future'
interface PersonKind {
  roles: [Place, Role, Period?, (0 | 1)?][]
  teams?: ['guards' | 'helpers', Period?][]
  isInactive?: true
  isOperator?: true
}

const people = {
  requester: { roles: [['A', 'requester', 'now', 0]] },
  filer: { roles: [['A', 'requester', 'now', 1]] },
  follower: { roles: [['A', 'requester', 'now', 1]] },
  formerFollower: { roles: [['A', 'requester', 'ended', 1]] },
  followerOfAnotherBody: { roles: [['B', 'requester']] },
  unitColleague: { roles: [['A', 'requester', 'now', 0]] },
  formerUnitColleague: {
    roles: [
      ['A', 'requester', 'ended', 0],
      ['B', 'requester'],
    ],
  },
  colleagueElsewhere: { roles: [['A', 'requester', 'now', 1]] },
  contact: { roles: [['A', 'contact']] },
  contactInUnit: { roles: [['A', 'contact', 'now', 0]] },
  coordinator: { roles: [['A', 'coordinator']] },
  operator: { roles: [], isOperator: true },
  nobody: { roles: [] },
  agent: { roles: [['A', 'agent']] },
  assignedAgent: { roles: [['A', 'agent']] },
  guard: { roles: [['A', 'agent']], teams: [['guards']] },
  formerGuard: { roles: [['A', 'agent']], teams: [['guards', 'ended']] },
  futureGuard: { roles: [['A', 'lead']], teams: [['guards', 'future']] },
  guardWithoutDesk: { roles: [['A', 'requester', 'now', 1]], teams: [['guards'], ['helpers']] },
  lead: { roles: [['A', 'lead']] },
  formerAgent: { roles: [['A', 'agent', 'ended']] },
  formerAgentNowAtB: {
    roles: [
      ['A', 'agent', 'ended'],
      ['B', 'agent'],
    ],
  },
  futureAgent: { roles: [['A', 'agent', 'future']] },
  inactiveAgent: { roles: [['A', 'agent']], isInactive: true },
  agentWhoAsks: { roles: [['A', 'agent']] },
  agentOfB: { roles: [['B', 'agent']] },
  agentOfC: { roles: [['C', 'agent']] },
  helperOfC: { roles: [['C', 'agent']], teams: [['helpers']] },
  formerHelperOfC: { roles: [['C', 'agent']], teams: [['helpers', 'ended']] },
  agentOfBWhoAsksAtA: {
    roles: [
      ['B', 'agent'],
      ['A', 'requester', 'now', 1],
    ],
  },
  requesterOfB: { roles: [['B', 'requester']] },
  agentOfAll: {
    roles: [
      ['A', 'agent'],
      ['B', 'agent'],
      ['C', 'lead'],
    ],
  },
  formerRequester: { roles: [['A', 'requester', 'ended', 0]] },
  requesterWhoMovedToB: {
    roles: [
      ['A', 'requester', 'ended', 0],
      ['B', 'requester'],
    ],
  },
} satisfies Record<string, PersonKind>
export type PersonName = keyof typeof people

const period = (when: Period = 'now') => ({
  validFrom: when === 'future' ? TOMORROW : LONG_AGO,
  validUntil: when === 'ended' ? YESTERDAY : null,
})

interface ShareKind {
  to: 'B' | 'helpers'
  notes?: true
  reply?: true
  when?: 'ended' | 'expired' | 'future'
}
const shares: Record<string, ShareKind | null> = {
  'not shared': null,
  'shared with B': { to: 'B' },
  'shared with B and its notes': { to: 'B', notes: true },
  'shared with B for answers': { to: 'B', reply: true },
  'shared with a team': { to: 'helpers' },
  'shared with a team for all': { to: 'helpers', notes: true, reply: true },
  'share ended': { to: 'B', notes: true, reply: true, when: 'ended' },
  'share expired': { to: 'B', notes: true, reply: true, when: 'expired' },
  'share to come': { to: 'helpers', notes: true, reply: true, when: 'future' },
}
const secrecies = ['open', 'confidential', 'guarded'] as const
const circles = ['alone', 'unit', 'filed and followed'] as const
const requesters: PersonName[] = [
  'contact',
  'agentWhoAsks',
  'agentOfBWhoAsksAtA',
  'formerRequester',
  'requesterWhoMovedToB',
  'inactiveAgent',
  'nobody',
]

export interface WorldTicket extends TicketFacts {
  id: string
  title: string
  messages: { id: string; kind: 'public' | 'internal'; authorId: string; isFromHelpdesk: boolean }[]
  attachmentIds: string[]
  /** With what hangs on them, as `kind:id`. */
  sharedAccesses: { id: string; isMine(actor: Actor): boolean }[]
}

export interface World {
  A: TestAdministration
  B: TestAdministration
  C: TestAdministration
  guards: { id: string }
  personIds: Record<PersonName, string>
  tickets: WorldTicket[]
  /** Deliveries of mails that reached no ticket, by administration. */
  heldMails: { deliveryId: string; mailId: string; administrationId: string }[]
}

export const personNames = Object.keys(people) as PersonName[]

/** The person as the program knows them; null for somebody who is not active. */
export const actorNamed = (world: World, name: PersonName): Promise<Actor | null> =>
  'isInactive' in people[name] ? Promise.resolve(null) : actorOf({ id: world.personIds[name] })

export async function buildWorld(): Promise<World> {
  const [A, B, C] = [await anAdministration(), await anAdministration(), await anAdministration()]
  const [guards, helpers] = [await aTeam(), await aTeam()]
  const places = { A, B, C }
  const personIds = Object.fromEntries(personNames.map((name) => [name, newId()])) as World['personIds']
  const world: World = { A, B, C, guards, personIds, tickets: [], heldMails: [] }
  const rows = noRows()
  await acrossAdministrations('a test arranges its world', async (db) => {
    await db.person.createMany({
      data: personNames.map((name) => ({
        id: personIds[name],
        name,
        email: `${name.toLowerCase()}.${A.code.toLowerCase()}@people.example`,
        isOperator: 'isOperator' in people[name],
        isActive: !('isInactive' in people[name]),
        createdAt: LONG_AGO,
      })),
    })
    for (const name of personNames) {
      const kind: PersonKind = people[name]
      await db.membership.createMany({
        data: kind.roles.map(([place, role, when, unit]) => ({
          id: newId(),
          administrationId: places[place].id,
          personId: personIds[name],
          role,
          unitId: unit === undefined ? null : (places[place].unitIds[unit] as string),
          ...period(when),
        })),
      })
      await db.teamMember.createMany({
        data: (kind.teams ?? []).map(([team, when]) => ({
          teamId: (team === 'guards' ? guards : helpers).id,
          personId: personIds[name],
          ...period(when),
        })),
      })
    }
    for (const secrecy of secrecies) {
      for (const circle of circles) {
        for (const [share, kind] of Object.entries(shares)) {
          world.tickets.push(
            makeTicket(rows, world, helpers.id, {
              title: `${secrecy}, ${circle}, ${share}`,
              requesterId: personIds.requester,
              secrecy,
              circle,
              share: kind,
            }),
          )
        }
      }
      for (const name of requesters) {
        world.tickets.push(
          makeTicket(rows, world, helpers.id, {
            title: `${secrecy}, asked by ${name}`,
            requesterId: personIds[name],
            secrecy,
            circle: 'unit',
            share: null,
          }),
        )
      }
    }
    for (const { id } of [A, B]) world.heldMails.push(makeMail(rows, id, null))
    await db.ticket.createMany({ data: rows.tickets })
    await db.message.createMany({ data: rows.messages })
    await db.attachment.createMany({ data: rows.attachments })
    await db.ticketFollower.createMany({ data: rows.followers })
    await db.sharedAccess.createMany({ data: rows.sharedAccesses })
    await db.event.createMany({ data: rows.events })
    await db.notification.createMany({ data: rows.notifications })
    await db.incomingMail.createMany({ data: rows.incomingMails })
    await db.mailDelivery.createMany({ data: rows.mailDeliveries })
  })
  return world
}

interface TicketKind {
  title: string
  requesterId: string
  secrecy: (typeof secrecies)[number]
  circle: (typeof circles)[number]
  share: ShareKind | null
}

/** Collected and stored table by table: a statement for each row would take most of the test's time. */
const noRows = () => ({
  tickets: [] as Prisma.TicketCreateManyInput[],
  messages: [] as Prisma.MessageCreateManyInput[],
  attachments: [] as Prisma.AttachmentCreateManyInput[],
  followers: [] as Prisma.TicketFollowerCreateManyInput[],
  sharedAccesses: [] as Prisma.SharedAccessCreateManyInput[],
  events: [] as Prisma.EventCreateManyInput[],
  notifications: [] as Prisma.NotificationCreateManyInput[],
  incomingMails: [] as Prisma.IncomingMailCreateManyInput[],
  mailDeliveries: [] as Prisma.MailDeliveryCreateManyInput[],
})
type Rows = ReturnType<typeof noRows>

let made = 0

function makeTicket(
  rows: Rows,
  { A, B, guards, personIds }: World,
  helpersId: string,
  { title, requesterId, secrecy, circle, share }: TicketKind,
): WorldTicket {
  const id = newId()
  const place = { administrationId: A.id, ticketId: id }
  const isKnownToMore = circle === 'filed and followed'
  const grantee = {
    granteeAdministrationId: share?.to === 'B' ? B.id : null,
    granteeTeamId: share?.to === 'helpers' ? helpersId : null,
  }
  const rights = { maySeeNotes: share?.notes ?? false, mayReply: share?.reply ?? false }
  const facts: TicketFacts = {
    administrationId: A.id,
    requesterId,
    filerId: isKnownToMore ? personIds.filer : null,
    assigneeId: secrecy === 'open' ? null : personIds.assignedAgent,
    unitId: A.unitIds[0],
    isSharedWithUnit: circle === 'unit',
    isConfidential: secrecy !== 'open',
    restrictedTeamId: secrecy === 'guarded' ? guards.id : null,
    followerIds: isKnownToMore
      ? [personIds.follower, personIds.formerFollower, personIds.followerOfAnotherBody]
      : [],
    shares: share && !share.when ? [{ ...grantee, ...rights }] : [],
  }
  const { followerIds, shares: _, ...columns } = facts
  rows.tickets.push({
    ...columns,
    id,
    number: `${A.code}-${9000 + ++made}`,
    type: 'incident',
    subject: title,
    status: 'new',
    impact: 'low',
    urgency: 'low',
    priority: 'P4',
    channel: 'web',
    queueId: A.queueId,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
    lastPublicAt: LONG_AGO,
  })
  const said = { language: 'nl', channel: 'web', body: title, createdAt: LONG_AGO }
  const agentId = personIds.assignedAgent
  const messages: WorldTicket['messages'] = [
    { id: newId(), kind: 'public', authorId: requesterId, isFromHelpdesk: false },
    { id: newId(), kind: 'public', authorId: personIds.filer, isFromHelpdesk: false },
    { id: newId(), kind: 'public', authorId: agentId, isFromHelpdesk: true },
    { id: newId(), kind: 'internal', authorId: agentId, isFromHelpdesk: true },
  ]
  rows.messages.push(...messages.map((message) => ({ ...place, ...said, ...message })))
  const attachmentIds = messages.map(() => newId())
  rows.attachments.push(
    ...messages.map((message, index) => ({
      ...place,
      id: attachmentIds[index] as string,
      messageId: message.id,
      isInternal: message.kind === 'internal',
      name: 'a.txt',
      contentType: 'text/plain',
      sizeBytes: 1,
      sha256: '',
      storageKey: '',
      uploadedById: message.authorId,
      createdAt: LONG_AGO,
    })),
  )
  rows.followers.push(
    ...followerIds.map((personId) => ({ ...place, personId, addedById: requesterId, addedAt: LONG_AGO })),
  )
  const shareId = newId()
  if (share) {
    rows.sharedAccesses.push({
      ...place,
      ...grantee,
      ...rights,
      id: shareId,
      purpose: 'A test',
      grantedById: agentId,
      validFrom: share.when === 'future' ? TOMORROW : LONG_AGO,
      validUntil: share.when === 'expired' ? YESTERDAY : new Date(NOW + 2 * 86_400_000),
      endedAt: share.when === 'ended' ? YESTERDAY : null,
    })
  }
  rows.events.push(
    ...[true, false].map((isPublic) => ({
      administrationId: A.id,
      ticketId: id,
      number: BigInt(++made + 100_000),
      id: newId(),
      type: isPublic ? 'ticket.replied' : 'ticket.noted',
      isPublic,
      actorId: agentId,
      data: {},
      at: LONG_AGO,
    })),
  )
  rows.notifications.push({
    ...place,
    id: newId(),
    eventId: newId(),
    recipientId: requesterId,
    template: 'replied',
    createdAt: LONG_AGO,
  })
  makeMail(rows, A.id, id)
  return {
    ...facts,
    id,
    title,
    messages,
    attachmentIds,
    sharedAccesses: share
      ? [
          {
            id: shareId,
            isMine: (actor) =>
              !share.when &&
              actor.memberships.some((m) => m.role === 'agent' || m.role === 'lead') &&
              (share.to === 'B'
                ? actor.memberships.some(
                    (m) => m.administrationId === B.id && (m.role === 'agent' || m.role === 'lead'),
                  )
                : actor.teamIds.includes(helpersId)),
          },
        ]
      : [],
  }
}

function makeMail(rows: Rows, administrationId: string, ticketId: string | null): World['heldMails'][number] {
  const [mailId, deliveryId] = [newId(), newId()]
  rows.incomingMails.push({
    id: mailId,
    receivedAt: LONG_AGO,
    sha256: '',
    sizeBytes: 1,
    storageKey: '',
    subject: 'A mail',
    outcome: ticketId ? 'reply' : 'held',
  })
  rows.mailDeliveries.push({
    id: deliveryId,
    incomingMailId: mailId,
    administrationId,
    ticketId,
    outcome: ticketId ? 'reply' : 'held',
    createdAt: LONG_AGO,
  })
  return { deliveryId, mailId, administrationId }
}
