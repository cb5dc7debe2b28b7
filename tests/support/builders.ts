import { randomInt } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { actorByPerson } from '~/data/actor-facts.server'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import type { Actor, Role } from '~/domain/actor'
import { templateRows } from '~/domain/promises/contract-template'
import { newId } from '~/lib/new-id'
import { createTicket, type NewTicket } from '~/use-cases/tickets/create-ticket.server'

// A small world in the words of the helpdesk. Everything has a default, so that a test names only what it is about:
//
//   const mobility = await anAdministration({ code: 'MOB' })
//   const lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
//   const { number } = await aTicket({ by: lotte, administration: mobility, subject: 'No network' })

const arrange = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test arranges its world', work)
const LONG_AGO = new Date('2020-01-01T00:00:00Z')
const letters = (count: number) =>
  Array.from({ length: count }, () => String.fromCharCode(65 + randomInt(26))).join('')

export interface TestAdministration {
  id: string
  code: string
  /** The default queue. */
  queueId: string
  /** A service that anybody may know of. */
  serviceId: string
  /** A service whose tickets are confidential. */
  confidentialServiceId: string
  unitIds: [string, string]
  /** People write to it. */
  address: string
  /** Senders of this domain are its people. */
  domain: string
  calendarId: string
}

/**
 * An administration with a default queue, two services, two units, a helpdesk contact with hours, a mail address
 * and a domain.
 * @param options.teamId works on the default queue, and guards its confidential tickets
 * @param options.undoSeconds how long answers can be taken back; here they go out at once unless a test is about it
 */
export async function anAdministration({
  code = letters(5),
  teamId = null,
  undoSeconds = 0,
}: {
  code?: string
  teamId?: string | null
  undoSeconds?: number
} = {}): Promise<TestAdministration> {
  const id = newId()
  const name = code.toLowerCase()
  const world: TestAdministration = {
    id,
    code,
    queueId: newId(),
    serviceId: newId(),
    confidentialServiceId: newId(),
    unitIds: [newId(), newId()],
    address: `helpdesk@${name}.example`,
    domain: `${name}.example`,
    calendarId: newId(),
  }
  const names = (nl: string, fr: string) => ({ nameNl: `${nl} ${code}`, nameFr: `${fr} ${code}` })
  const help = { helpNl: 'Uitleg', helpFr: 'Explication' }
  await arrange(async (db) => {
    const own = { administrationId: id }
    await db.administration.create({
      data: {
        id,
        code,
        ...names('Bestuur', 'Administration'),
        createdAt: LONG_AGO,
        replyUndoSeconds: undoSeconds,
      },
    })
    await db.queue.create({
      data: {
        ...own,
        ...names('Algemeen', 'Général'),
        id: world.queueId,
        key: 'general',
        isDefault: true,
        teamId,
      },
    })
    await db.service.createMany({
      data: [
        {
          ...own,
          ...names('Computer', 'Ordinateur'),
          ...help,
          id: world.serviceId,
          key: 'computer',
          position: 1,
        },
        {
          ...own,
          ...names('Personeel', 'Personnel'),
          ...help,
          id: world.confidentialServiceId,
          key: 'staff',
          position: 2,
          confidential: true,
        },
      ],
    })
    await db.unit.createMany({
      data: world.unitIds.map((unitId, index) => ({
        ...own,
        ...names(`Dienst ${index + 1}`, `Service ${index + 1}`),
        id: unitId,
      })),
    })
    await db.calendar.create({ data: { ...own, id: world.calendarId, name: `Hours ${code}` } })
    await db.calendarVersion.create({
      data: {
        id: newId(),
        calendarId: world.calendarId,
        effectiveFrom: LONG_AGO,
        knownSince: LONG_AGO,
        periods: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
        closingDays: [],
      },
    })
    const contractVersionId = newId()
    await db.contractVersion.create({
      data: { ...own, id: contractVersionId, effectiveFrom: LONG_AGO, knownSince: LONG_AGO },
    })
    await db.contractRow.createMany({
      data: templateRows().map((row) => ({
        ...own,
        ...row,
        id: newId(),
        contractVersionId,
        calendarId: world.calendarId,
      })),
    })
    await db.helpdeskContact.create({
      data: {
        ...own,
        id: newId(),
        telephone: '02 555 01 00',
        mail: world.address,
        counterNl: 'Balie',
        counterFr: 'Guichet',
        calendarId: world.calendarId,
      },
    })
    await db.administrationAddress.create({ data: { ...own, address: world.address } })
    await db.mailDomain.create({ data: { ...own, domain: world.domain } })
  })
  return world
}

/** A team without members; people join it in aPerson. */
export async function aTeam(): Promise<{ id: string }> {
  const id = newId()
  const key = letters(8).toLowerCase()
  await arrange((db) =>
    db.team.create({ data: { id, key, nameNl: `Ploeg ${key}`, nameFr: `Équipe ${key}` } }),
  )
  return { id }
}

export interface TestRole {
  administration: { id: string }
  /** requester when absent */
  role?: Role
  unitId?: string
  validUntil?: Date
}

export interface TestPerson {
  id: string
  name: string
  email: string
}

/** Somebody, with their memberships and teams. Without roles it is a person who belongs nowhere. */
export async function aPerson({
  name = `Person ${letters(4)}`,
  email = `${letters(8).toLowerCase()}@people.example`,
  locale = 'nl',
  roles = [],
  teams = [],
  isOperator = false,
  isActive = true,
}: {
  name?: string
  email?: string
  locale?: 'nl' | 'fr' | 'en' | 'de' | null
  roles?: TestRole[]
  teams?: { id: string }[]
  isOperator?: boolean
  isActive?: boolean
} = {}): Promise<TestPerson> {
  const id = newId()
  await arrange(async (db) => {
    await db.person.create({ data: { id, email, name, locale, isOperator, isActive, createdAt: LONG_AGO } })
    await db.membership.createMany({
      data: roles.map(({ administration, role = 'requester', unitId, validUntil }) => ({
        id: newId(),
        administrationId: administration.id,
        personId: id,
        role,
        unitId: unitId ?? null,
        validFrom: LONG_AGO,
        validUntil: validUntil ?? null,
      })),
    })
    await db.teamMember.createMany({
      data: teams.map((team) => ({ teamId: team.id, personId: id, validFrom: LONG_AGO })),
    })
  })
  return { id, name, email }
}

/** The person as the program knows whoever is signed in. */
export async function actorOf(person: { id: string }): Promise<Actor> {
  const actor = await actorByPerson(person.id)
  if (!actor) throw new Error('This person is not active')
  return actor
}

/** A ticket, made by the real use case: number, message, event and queue count come with it. */
export function aTicket(
  {
    by,
    administration,
    ...rest
  }: { by: Actor; administration: { id: string } } & Partial<Omit<NewTicket, 'administrationId'>>,
  at?: Date,
): Promise<{ id: string; number: string }> {
  return createTicket(
    by,
    {
      administrationId: administration.id,
      type: 'incident',
      subject: 'The printer does not print',
      description: 'It blinks twice and stops.',
      language: 'en',
      channel: 'web',
      weight: { affected: 'me', ability: 'difficulty' },
      ...rest,
    },
    at,
  )
}

/** A moment by the clocks of Brussels: atTime('2026-11-24 09:30'). */
export const atTime = (wallClock: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(wallClock.replace(' ', 'T')).toZonedDateTime('Europe/Brussels')
      .epochMilliseconds,
  )
