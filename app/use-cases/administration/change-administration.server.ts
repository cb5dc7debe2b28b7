import type { Db } from '~/data/scope.server'
import { forgetAccents } from '~/data/views/administration-accents.server'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { changedFields, coordinate } from './coordinate.server'

export interface AdministrationSettings {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  /** Which language comes first in mails that carry both. */
  languageOrder: 'nl_fr' | 'fr_nl'
  /** #rrggbb; null: Irisdesk's own. */
  accent: string | null
  /** False: requesters read "helpdesk". */
  showAgentNames: boolean
  /** From "resolved" to "closed", 1 to 30. */
  closesAfterWorkingDays: number
  /** How long an answer can be taken back, 0 to 30. */
  replyUndoSeconds: number
  /** Those who lead the desk see the figures of each agent. */
  showsAgentFigures: boolean
}

export interface ContactDetails {
  telephone: string
  mail: string
  counterNl: string
  counterFr: string
}

/** A coordinator sets how their administration is called and reached, and how its tickets and mails behave. */
export async function changeAdministration(
  actor: Actor,
  administrationId: string,
  { settings, contact }: { settings: AdministrationSettings; contact: ContactDetails },
): Promise<void> {
  await coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    const before = await db.administration.findUnique({ where: { id: administrationId } })
    if (!before) throw notFound()
    const fields = changedFields<AdministrationSettings>(before as AdministrationSettings, settings)
    if (fields.length > 0)
      await db.administration.update({
        where: { id: administrationId },
        data: settings,
        select: { id: true },
      })
    fields.push(...(await changeContact(db, administrationId, contact, now)))
    if (fields.length > 0) settingChanged('administration', 'changed', administrationId, fields)
  })
  forgetAccents()
}

/** The first time the opening hours of the common helpdesk are taken over. */
async function changeContact(
  db: Db,
  administrationId: string,
  contact: ContactDetails,
  now: Date,
): Promise<string[]> {
  const known = await db.helpdeskContact.findUnique({ where: { administrationId } })
  if (known) {
    const fields = changedFields<ContactDetails>(known, contact)
    if (fields.length > 0)
      await db.helpdeskContact.update({ where: { administrationId }, data: contact, select: { id: true } })
    return fields
  }
  const calendar = await db.calendar.findFirst({
    where: { OR: [{ administrationId }, { administrationId: null }] },
    orderBy: { administrationId: { sort: 'asc', nulls: 'last' } },
    select: { id: true },
  })
  if (!calendar) throw notFound()
  await db.helpdeskContact.create({
    data: { ...contact, id: newId(now), administrationId, calendarId: calendar.id },
    select: { id: true },
  })
  return Object.keys(contact)
}
