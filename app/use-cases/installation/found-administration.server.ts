import { openingHoursOfCalendar } from '~/data/opening-hours.server'
import type { Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { type AdministrationKind, administrationTemplate as template } from '~/domain/administration-template'
import type { ClosingDay } from '~/domain/calendar/opening-hours'
import { invalid } from '~/domain/errors'
import { templateRows, templateWarnings } from '~/domain/promises/contract-template'
import { newId } from '~/lib/new-id'
import { assertTeam } from '../administration/assert-own.server'
import { appointing, type NewCoordinator } from './appoint-coordinator.server'
import { operate } from './operate.server'

export interface NewAdministration {
  /** 2 to 5 capitals; its ticket numbers begin with it. */
  code: string
  kind: AdministrationKind
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  languageOrder: 'nl_fr' | 'fr_nl'
  telephone: string
  /** Its people write to it. Lower case. */
  address: string
  /** Senders of this domain are its people; null for a body whose people have addresses of all sorts. */
  domain: string | null
  /** Works on its queues; null: the coordinator chooses later. */
  teamId: string | null
  coordinator: NewCoordinator
}

/**
 * An operator adds an administration with everything that its first ticket needs, and invites who coordinates it. All
 * of it or nothing.
 * @throws ExpectedError invalid when code, address or domain are taken, and for a coordinator who cannot be one
 */
export const foundAdministration = (
  actor: Actor,
  { address, domain, telephone, teamId, coordinator, ...administration }: NewAdministration,
  at?: Date,
): Promise<{ administrationId: string }> =>
  operate(
    actor,
    async (commit) => {
      const { db, now, say } = commit
      const administrationId = newId(now)
      await assertFree(db, { code: administration.code, address, domain })
      await assertTeam(db, teamId)
      const { timeZone } = template
      await db.administration.createMany({
        data: [{ ...administration, id: administrationId, timeZone, createdAt: now }],
      })
      await addDesk(db, { administrationId, teamId }, now)
      await addCounter(db, { administrationId, code: administration.code, telephone, mail: address }, now)
      await db.administrationAddress.createMany({ data: [{ address, administrationId }] })
      if (domain) await db.mailDomain.createMany({ data: [{ domain, administrationId }] })
      say({ type: 'administration.founded', administrationId, ticketId: null, data: {} })
      // Last: from the first member on, no operator adds to it (the policies operator_founds).
      await appointing(actor, administrationId, coordinator, 'coordinatorEmail')(commit)
      return { administrationId }
    },
    at,
  )

/** Says everything that is taken at once: whoever fills in a form wants to mend it in one go. */
async function assertFree(
  db: Db,
  { code, address, domain }: { code: string; address: string; domain: string | null },
): Promise<void> {
  const taken = {
    ...((await db.administration.findFirst({ where: { code }, select: { id: true } })) && {
      code: 'codeTaken',
    }),
    ...((await db.administrationAddress.findFirst({ where: { address }, select: { address: true } })) && {
      address: 'addressTaken',
    }),
    ...(domain &&
      (await db.mailDomain.findFirst({ where: { domain }, select: { domain: true } })) && {
        domain: 'domainTaken',
      }),
  }
  if (Object.keys(taken).length > 0) throw invalid(taken)
}

const fourNames = (names: { nl: string; fr: string; en: string; de: string }) => ({
  nameNl: names.nl,
  nameFr: names.fr,
  nameEn: names.en,
  nameDe: names.de,
})

/** Queues, services, and what goes where. */
async function addDesk(
  db: Db,
  { administrationId, teamId }: { administrationId: string; teamId: string | null },
  now: Date,
): Promise<void> {
  const queueIds = new Map<string, string>(template.queues.map(({ key }) => [key, newId(now)]))
  const serviceIds = new Map<string, string>(template.services.map(({ key }) => [key, newId(now)]))
  const idOf = (ids: Map<string, string>, key: string): string => {
    const id = ids.get(key)
    if (!id) throw new Error(`The template names ${key} and has none`)
    return id
  }
  await db.queue.createMany({
    data: template.queues.map(({ key, isDefault, names }, index) => ({
      id: idOf(queueIds, key),
      administrationId,
      key,
      isDefault,
      ...fourNames(names),
      position: index + 1,
      teamId,
    })),
  })
  await db.service.createMany({
    data: template.services.map(({ key, queue, names, help }, index) => ({
      id: idOf(serviceIds, key),
      administrationId,
      key,
      ...fourNames(names),
      helpNl: help.nl,
      helpFr: help.fr,
      helpEn: help.en,
      helpDe: help.de,
      position: index + 1,
      queueId: idOf(queueIds, queue),
    })),
  })
  await db.routingRule.createMany({
    data: template.rules.map(({ service, queue }) => ({
      id: newId(now),
      administrationId,
      serviceId: idOf(serviceIds, service),
      queueId: idOf(queueIds, queue),
    })),
  })
}

/** How it is reached, and when it is open; it closes on the days of the common helpdesk. */
async function addCounter(
  db: Db,
  {
    administrationId,
    code,
    telephone,
    mail,
  }: { administrationId: string; code: string; telephone: string; mail: string },
  now: Date,
): Promise<void> {
  const calendarId = newId(now)
  await db.calendar.createMany({ data: [{ id: calendarId, administrationId, name: `Helpdesk ${code}` }] })
  const common = await db.$queryRaw<{ closingDays: ClosingDay[] }[]>`
    select ${openingHoursOfCalendar} -> 'closingDays' as "closingDays" from calendar c where c.administration_id is null limit 1`
  await db.calendarVersion.createMany({
    data: [
      {
        id: newId(now),
        calendarId,
        effectiveFrom: now,
        knownSince: now,
        timeZone: template.timeZone,
        periods: template.hours.map((period) => ({ ...period })),
        closingDays: (common[0]?.closingDays ?? []).map((day) => ({ ...day })),
      },
    ],
  })
  await addContract(db, { administrationId, calendarId }, now)
  await db.warningRule.createMany({
    data: templateWarnings().map((rule) => ({ ...rule, id: newId(now), administrationId, activeFrom: now })),
  })
  const { nl: counterNl, fr: counterFr } = template.counter
  await db.helpdeskContact.createMany({
    data: [{ id: newId(now), administrationId, telephone, mail, counterNl, counterFr, calendarId }],
  })
}

/** What it promises until its coordinators decide: the same for every service, by priority. */
async function addContract(
  db: Db,
  { administrationId, calendarId }: { administrationId: string; calendarId: string },
  now: Date,
): Promise<void> {
  const contractVersionId = newId(now)
  await db.contractVersion.createMany({
    data: [{ id: contractVersionId, administrationId, effectiveFrom: now, knownSince: now }],
  })
  await db.contractRow.createMany({
    data: templateRows().map((row) => ({
      ...row,
      id: newId(now),
      administrationId,
      contractVersionId,
      calendarId,
    })),
  })
}
