import { Readable } from 'node:stream'
import { insertHeldReply } from '~/data/held-replies.server'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { everythingAtWork } from '~/domain/desk-list'
import { newId } from '~/lib/new-id'
import { spendTime } from '~/use-cases/effort/spend-time.server'
import { storeUpload } from '~/use-cases/files/store-upload.server'
import { prepareFile } from '~/use-cases/prepared-files/prepare-file.server'
import { writeNextFile } from '~/use-cases/prepared-files/write-next-file.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { transferTicket } from '~/use-cases/tickets/transfer-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
} from '../support/builders'

// Two administrations that have nothing to do with each other but one shared ticket. Every text in them is a word that
// stands nowhere else, so that a page which shows a word says whose data it read.

/** Somebody who walks the helpdesk. `north` and `south` are the two administrations. */
export const walkers = [
  'requesterNorth',
  'colleagueNorth',
  'unitColleagueNorth',
  'followerNorth',
  'contactNorth',
  'agentNorth',
  'restrictedAgentNorth',
  'leadNorth',
  'coordinatorNorth',
  'endedAgentNorth',
  'requesterSouth',
  'agentSouth',
  'agentSouthWithNotes',
  'operator',
  'nobody',
] as const
export type Walker = (typeof walkers)[number]

/** A word, and who may read it. */
export interface Canary {
  word: string
  of: string
  seenBy: Walker[]
}

export interface CanaryWorld {
  actors: Record<Walker, Actor>
  canaries: Canary[]
  north: TestAdministration
  south: TestAdministration
  tickets: Record<TicketName, { id: string; number: string }>
  attachmentIds: Record<string, string>
  heldReplyIds: Record<string, string>
  /** Files that each of these prepared of everything at their desk. */
  fileIds: Record<'agentNorth' | 'restrictedAgentNorth' | 'agentSouth', string[]>
  heldDeliveryIds: { north: string; south: string }
  queueIds: { north: string; south: string }
  contractVersionIds: { north: string; south: string }
  calendarVersionIds: { north: string; south: string }
  /** What agentNorth and agentSouth wrote down of their work. */
  timeEntryIds: { north: string; south: string }
  /** Figures that are mailed to a lead and the coordinator of north, and to an agent of south. */
  figureReportIds: { north: string; south: string }
  /** Guards the confidential tickets of north. */
  teamId: string
  /** The team that guards north's confidential tickets, and one that serves nothing of north. */
  teamIds: { north: string; elsewhere: string }
}

export const ticketNames = [
  'ofRequester',
  'ofColleague',
  'sharedWithUnit',
  'followed',
  'confidential',
  'ofContact',
  'sharedWithSouth',
  'sharedWithSouthAndNotes',
  'ofSouth',
  'transferred',
] as const
export type TicketName = (typeof ticketNames)[number]

const northDesk: Walker[] = ['agentNorth', 'restrictedAgentNorth', 'leadNorth']
const northPeople: Walker[] = [
  'requesterNorth',
  'colleagueNorth',
  'unitColleagueNorth',
  'followerNorth',
  ...northDesk,
  'coordinatorNorth',
]
const southPeople: Walker[] = ['requesterSouth', 'agentSouth', 'agentSouthWithNotes']
const readsFrench: Walker[] = [
  'leadNorth',
  'coordinatorNorth',
  'unitColleagueNorth',
  'requesterSouth',
  'agentSouthWithNotes',
]
const inTeamOrCoordinating: Walker[] = ['coordinatorNorth', 'restrictedAgentNorth', 'endedAgentNorth']
const southDesk: Walker[] = ['agentSouth', 'agentSouthWithNotes']

/** PRODUCT's table "Whose data", written down once more by hand for these tickets. */
export const seesTicket: Record<TicketName, Walker[]> = {
  ofRequester: ['requesterNorth', ...northDesk],
  ofColleague: ['colleagueNorth', ...northDesk],
  sharedWithUnit: ['requesterNorth', 'unitColleagueNorth', ...northDesk],
  followed: ['requesterNorth', 'followerNorth', ...northDesk],
  confidential: ['colleagueNorth', 'restrictedAgentNorth'],
  ofContact: ['contactNorth', ...northDesk],
  sharedWithSouth: ['requesterNorth', ...northDesk, ...southDesk],
  sharedWithSouthAndNotes: ['requesterNorth', ...northDesk, ...southDesk],
  ofSouth: ['requesterSouth', ...southDesk],
  // From north to south: who asked keeps it.
  transferred: ['requesterNorth', ...southDesk],
}
export const seesNotes = (name: TicketName): Walker[] =>
  seesTicket[name].filter((walker) =>
    name === 'ofSouth' || name === 'transferred'
      ? southDesk.includes(walker)
      : northDesk.includes(walker) || (name === 'sharedWithSouthAndNotes' && southDesk.includes(walker)),
  )

let counted = 0
/** "Zqaab...": letters only, and none is part of another. */
function freshWord(): string {
  counted += 1
  const letters = [...String(counted).padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  return `Zq${letters}xw`
}

export async function aCanaryWorld(): Promise<CanaryWorld> {
  const canaries: Canary[] = []
  const canary = (of: string, seenBy: Walker[]): string => {
    const word = freshWord()
    canaries.push({ word, of, seenBy })
    return word
  }

  const guards = await aTeam()
  const north = await anAdministration({ code: 'NORTH', teamId: guards.id })
  const south = await anAdministration({ code: 'SOUTH' })
  await nameConfiguration(north, canary, {
    // Operators know administrations by their names and where teams work, and no setting of theirs.
    name: [...northPeople, 'contactNorth', ...southDesk, 'operator'],
    settings: northPeople,
    queues: [...northDesk, 'coordinatorNorth', 'operator'],
    counter: [...northPeople, 'contactNorth'],
    calendar: ['coordinatorNorth'],
  })
  await nameConfiguration(south, canary, {
    // Whoever gave a shared access sees to whom.
    name: [...southPeople, ...northDesk, 'requesterNorth', 'operator'],
    settings: southPeople,
    queues: [...southDesk, 'operator'],
    // Mails about the ticket that south has now say where its helpdesk is.
    counter: [...southPeople, 'requesterNorth'],
    calendar: [],
  })

  const [unitA, unitB] = north.unitIds
  const at = { north: { administration: north }, south: { administration: south } }
  const people: Record<Walker, Parameters<typeof aPerson>[0]> = {
    requesterNorth: { roles: [{ ...at.north, unitId: unitA }] },
    colleagueNorth: { roles: [{ ...at.north, unitId: unitB }] },
    unitColleagueNorth: { roles: [{ ...at.north, unitId: unitA }] },
    followerNorth: { roles: [{ ...at.north, unitId: unitB }] },
    contactNorth: { roles: [{ ...at.north, role: 'contact' }] },
    agentNorth: { roles: [{ ...at.north, role: 'agent' }] },
    restrictedAgentNorth: { roles: [{ ...at.north, role: 'agent' }], teams: [guards] },
    leadNorth: { roles: [{ ...at.north, role: 'lead' }] },
    coordinatorNorth: { roles: [{ ...at.north, role: 'coordinator' }] },
    endedAgentNorth: {
      roles: [{ ...at.north, role: 'agent', validUntil: new Date('2021-01-01') }],
      teams: [guards],
    },
    requesterSouth: { roles: [{ ...at.south }] },
    agentSouth: { roles: [{ ...at.south, role: 'agent' }] },
    agentSouthWithNotes: { roles: [{ ...at.south, role: 'agent' }] },
    operator: { isOperator: true },
    nobody: {},
  }
  const actors = {} as Record<Walker, Actor>
  for (const walker of walkers) {
    const isOfNorth = walker.endsWith('North')
    const isOfSouth = southPeople.includes(walker)
    const knownBy = isOfNorth ? northPeople : isOfSouth ? southPeople : []
    // A contact reads answers of the helpdesk, with the name of who gave them.
    const alsoBy: Walker[] = walker === 'agentNorth' ? ['contactNorth'] : []
    // Operators know who coordinates, and who is in the teams.
    const operated: Walker[] = inTeamOrCoordinating.includes(walker) ? ['operator'] : []
    const name = canary(`the name of ${walker}`, [...knownBy, ...alsoBy, ...operated, walker])
    const address = canary(`the address of ${walker}`, [...knownBy, ...operated, walker])
    const email = `${address.toLowerCase()}@people.example`
    const locale = readsFrench.includes(walker) ? 'fr' : 'nl'
    actors[walker] = await actorOf(await aPerson({ ...people[walker], name, email, locale }))
  }

  const by: Record<TicketName, [Walker, TestAdministration]> = {
    ofRequester: ['requesterNorth', north],
    ofColleague: ['colleagueNorth', north],
    sharedWithUnit: ['requesterNorth', north],
    followed: ['requesterNorth', north],
    confidential: ['colleagueNorth', north],
    ofContact: ['contactNorth', north],
    sharedWithSouth: ['requesterNorth', north],
    sharedWithSouthAndNotes: ['requesterNorth', north],
    ofSouth: ['requesterSouth', south],
    transferred: ['requesterNorth', north],
  }
  const tickets = {} as CanaryWorld['tickets']
  const attachmentIds: Record<string, string> = {}
  const heldReplyIds: Record<string, string> = {}
  for (const name of ticketNames) {
    const [walker, administration] = by[name]
    const reader = seesTicket[name]
    const word = (part: string) => canary(`${part} of ${name}`, reader)
    // What north noted stays with north, where nobody reads it any more.
    const noteReader = name === 'transferred' ? [] : seesNotes(name)
    // A contact reads no attachments, neither of their own mails nor of answers.
    const fileReader = reader.filter((each) => each !== 'contactNorth')
    const file = async (part: string, seenBy: Walker[]) =>
      storeUpload(
        `${canary(`name of the ${part} of ${name}`, seenBy)}.pdf`,
        // A PDF by its first bytes, so that its preview is walked as well.
        Readable.from([`%PDF-1.4\n${canary(`content of the ${part} of ${name}`, seenBy)}`]),
      )
    const ticket = await aTicket({
      by: actors[walker],
      administration,
      subject: word('subject'),
      description: word('description'),
      isConfidential: name === 'confidential',
      isSharedWithUnit: name === 'sharedWithUnit',
      facts: { room: word('room'), deviceTag: word('device') },
      files: [await file('attachment', fileReader)],
    })
    tickets[name] = ticket
    const desk =
      actors[
        name === 'ofSouth' ? 'agentSouth' : name === 'confidential' ? 'restrictedAgentNorth' : 'agentNorth'
      ]
    await replyToTicket(desk, {
      number: ticket.number,
      body: word('answer'),
      language: 'nl',
      channel: 'web',
      asHelpdesk: { next: null, version: null },
    })
    heldReplyIds[name] = await aHeldReply(ticket.id, administration, desk, (part) =>
      canary(`${part} of the answer on its way on ${name}`, seesNotes(name)),
    )
    await noteOnTicket(desk, {
      number: ticket.number,
      body: canary(`note on ${name}`, noteReader),
      language: 'nl',
      channel: 'web',
      files: [await file('note’s attachment', noteReader)],
    })
    await overridePriority(desk, {
      number: ticket.number,
      priority: 'P1',
      reason: word('reason'),
      version: null,
    })
  }
  await addFollower(actors.agentNorth, {
    number: tickets.followed.number,
    personId: actors.followerNorth.personId,
  })
  for (const [name, maySeeNotes] of [
    ['sharedWithSouth', false],
    ['sharedWithSouthAndNotes', true],
  ] as const) {
    await shareTicket(actors.agentNorth, {
      number: tickets[name].number,
      grantee: { administrationId: south.id },
      purpose: canary(`purpose of sharing ${name}`, [...northDesk, ...southDesk]),
      until: new Date(Date.now() + 86_400_000),
      maySeeNotes,
      mayReply: maySeeNotes,
    })
  }
  await transferTicket(actors.agentNorth, {
    number: tickets.transferred.number,
    toAdministrationId: south.id,
    sentence: canary('sentence of transferred', seesTicket.transferred),
    language: 'nl',
    takesNotes: false,
    version: null,
  })
  // What somebody wrote with their answer on how they were helped is for the desk that has the ticket, and no other.
  await acrossAdministrations('a test arranges its world', async (db) => {
    for (const name of ticketNames) {
      const { id, administrationId, requesterId } = await db.ticket.findUniqueOrThrow({
        where: { id: tickets[name].id },
      })
      const isOfSouth = administrationId === south.id
      const desk = seesTicket[name].filter((walker) => (isOfSouth ? southDesk : northDesk).includes(walker))
      const comment = canary(`comment of the rating of ${name}`, desk)
      await db.ticketRating.create({
        data: {
          ticketId: id,
          administrationId,
          grade: 'well',
          comment,
          ratedById: requesterId,
          ratedAt: new Date(),
        },
      })
    }
  })
  await acrossAdministrations('a test looks attachments up', async (db) => {
    for (const { id, ticketId, isInternal } of await db.attachment.findMany()) {
      const name = ticketNames.find((each) => tickets[each].id === ticketId)
      attachmentIds[`${name}${isInternal ? 'Note' : ''}`] = id
    }
  })
  return {
    actors,
    canaries,
    north,
    south,
    tickets,
    attachmentIds,
    heldReplyIds,
    fileIds: {
      agentNorth: await someFiles(actors.agentNorth, north),
      restrictedAgentNorth: await someFiles(actors.restrictedAgentNorth, north),
      agentSouth: await someFiles(actors.agentSouth, south),
    },
    heldDeliveryIds: {
      north: await aHeldMail(north, canary, northDesk),
      south: await aHeldMail(south, canary, southDesk),
    },
    queueIds: { north: north.queueId, south: south.queueId },
    ...(await versionIds(north, south)),
    timeEntryIds: {
      north: await aTimeEntry(north, actors.agentNorth, tickets.sharedWithSouth),
      south: await aTimeEntry(south, actors.agentSouth, tickets.ofSouth),
    },
    figureReportIds: {
      north: await aReport(north, [actors.leadNorth, actors.coordinatorNorth, actors.agentNorth]),
      south: await aReport(south, [actors.agentSouth]),
    },
    teamId: guards.id,
    teamIds: { north: guards.id, elsewhere: (await aTeam()).id },
  }
}

type MakeCanary = (of: string, seenBy: Walker[]) => string

async function nameConfiguration(
  administration: TestAdministration,
  canary: MakeCanary,
  seenBy: {
    name: Walker[]
    settings: Walker[]
    queues: Walker[]
    counter: Walker[]
    calendar: Walker[]
  },
): Promise<void> {
  const of = (what: string) => `${what} of ${administration.code}`
  const both = (what: string, readers: Walker[]) => ({
    nameNl: canary(of(`${what} (nl)`), readers),
    nameFr: canary(of(`${what} (fr)`), readers),
  })
  const where = { administrationId: administration.id }
  await acrossAdministrations('a test arranges its world', async (db) => {
    await db.administration.update({ where: { id: administration.id }, data: both('name', seenBy.name) })
    for (const id of administration.unitIds)
      await db.unit.update({ where: { id }, data: both('unit', seenBy.settings) })
    for (const { id } of await db.service.findMany({ where }))
      await db.service.update({
        where: { id },
        data: {
          ...both('service', seenBy.settings),
          helpNl: canary(of('help (nl)'), seenBy.settings),
          helpFr: canary(of('help (fr)'), seenBy.settings),
        },
      })
    await db.queue.update({ where: { id: administration.queueId }, data: both('queue', seenBy.queues) })
    await db.calendar.update({
      where: { id: administration.calendarId },
      data: { name: canary(of('calendar'), seenBy.calendar) },
    })
    // In force instead of the one that was there, and never changed: names of closing days are words as well.
    const [closedNl, closedFr] = ['nl', 'fr'].map((language) =>
      canary(of(`closing day (${language})`), seenBy.calendar),
    )
    await db.calendarVersion.create({
      data: {
        id: newId(),
        calendarId: administration.calendarId,
        effectiveFrom: new Date('2020-01-02T00:00:00Z'),
        knownSince: new Date('2020-01-02T00:00:00Z'),
        periods: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
        closingDays: [
          {
            day: '2090-01-02',
            closesFrom: null,
            closesTill: null,
            nameNl: closedNl ?? '',
            nameFr: closedFr ?? '',
          },
        ],
      },
    })
    await db.helpdeskContact.updateMany({
      where,
      data: {
        counterNl: canary(of('counter (nl)'), seenBy.counter),
        counterFr: canary(of('counter (fr)'), seenBy.counter),
      },
    })
  })
}

/** The desk writes its time down, and this agent did. */
async function aTimeEntry(
  { id }: TestAdministration,
  agent: Actor,
  ticket: { id: string; number: string },
): Promise<string> {
  await acrossAdministrations('a test arranges its world', (db) =>
    db.administration.update({ where: { id }, data: { timeRecordedSince: new Date() } }),
  )
  await spendTime(agent, { number: ticket.number, minutes: 10, purpose: 'solving', spentOn: null })
  const entry = await acrossAdministrations('a test looks time up', (db) =>
    db.timeEntry.findFirstOrThrow({ where: { ticketId: ticket.id } }),
  )
  return entry.id
}

/** Figures of this administration that are due, for these people. */
async function aReport({ id: administrationId }: TestAdministration, people: Actor[]): Promise<string> {
  const id = newId()
  const at = new Date()
  await acrossAdministrations('a test arranges its world', async (db) => {
    const createdById = people[0]?.personId ?? ''
    await db.figureReport.create({
      data: { id, administrationId, rhythm: 'monthly', nextAt: at, createdAt: at, createdById },
    })
    await db.figureReportRecipient.createMany({
      data: people.map(({ personId }) => ({ reportId: id, personId, administrationId })),
    })
  })
  return id
}

/** The versions that the forms of coordinators start from. */
const versionIds = (north: TestAdministration, south: TestAdministration) =>
  acrossAdministrations('a test looks versions up', async (db) => {
    const contract = async ({ id }: TestAdministration) =>
      (await db.contractVersion.findFirstOrThrow({ where: { administrationId: id } })).id
    const hours = async ({ calendarId }: TestAdministration) =>
      (await db.calendarVersion.findFirstOrThrow({ where: { calendarId }, orderBy: { knownSince: 'desc' } }))
        .id
    return {
      contractVersionIds: { north: await contract(north), south: await contract(south) },
      calendarVersionIds: { north: await hours(north), south: await hours(south) },
    }
  })

/** An answer of this agent that can still be taken back. */
async function aHeldReply(
  ticketId: string,
  administration: TestAdministration,
  author: Actor,
  word: (part: string) => string,
): Promise<string> {
  const sentAt = new Date()
  const file = await storeUpload(`${word('file')}.txt`, Readable.from(['A']))
  return acrossAdministrations('a test arranges its world', (db) =>
    insertHeldReply(
      db,
      administration.id,
      {
        ticketId,
        authorId: author.personId,
        body: word('text'),
        language: 'nl',
        channel: 'telephone',
        files: [file],
        next: null,
        sentAt,
      },
      new Date(sentAt.getTime() + 86_400_000),
    ),
  )
}

/** Two files that this agent asked for: of everything, and of a queue. */
async function someFiles(agent: Actor, { queueId }: TestAdministration): Promise<string[]> {
  const ids: string[] = []
  for (const filter of [everythingAtWork, { ...everythingAtWork, queueId }]) {
    ids.push(await prepareFile(agent, { filter, format: 'csv', locale: 'nl', timeZone: 'Europe/Brussels' }))
    await writeNextFile()
  }
  return ids
}

/** A mail that waits for a human: stored bytes, row and delivery, as the intake leaves them. */
async function aHeldMail(
  administration: TestAdministration,
  canary: MakeCanary,
  seenBy: Walker[],
): Promise<string> {
  const of = (what: string) => `${what} of the mail held for ${administration.code}`
  const [subject, name, body] = ['subject', 'sender', 'text'].map((what) => canary(of(what), seenBy))
  const from = `${canary(of('address'), seenBy).toLowerCase()}@stranger.example`
  const raw = [
    `From: ${name} <${from}>`,
    `To: ${administration.address}`,
    `Subject: ${subject}`,
    `Message-ID: <${newId()}@stranger.example>`,
    '',
    body,
    '',
  ].join('\r\n')
  const file = await storeUpload('mail.eml', Readable.from([raw]))
  const deliveryId = newId()
  await acrossAdministrations('a test arranges its world', async (db) => {
    const mailId = newId()
    const at = new Date()
    await db.incomingMail.create({
      data: {
        id: mailId,
        receivedAt: at,
        sha256: file.sha256,
        messageId: null,
        sizeBytes: raw.length,
        storageKey: file.storageKey,
        fromAddress: from,
        fromName: name ?? '',
        fromDomain: 'stranger.example',
        subject: subject ?? '',
        outcome: 'held',
      },
    })
    await db.mailDelivery.create({
      data: {
        id: deliveryId,
        incomingMailId: mailId,
        administrationId: administration.id,
        outcome: 'held',
        reason: 'unknown_sender',
        createdAt: at,
      },
    })
  })
  return deliveryId
}
