import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { coordinate } from './coordinate.server'
import { assertNewName } from './save-calendar.server'

/** A coordinator gives a calendar of their administration another name. Its hours stay what they were. */
export const renameCalendar = (
  actor: Actor,
  administrationId: string,
  calendarId: string,
  name: string,
): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, settingChanged }) => {
    const before = await db.calendar.findFirst({ where: { id: calendarId, administrationId } })
    if (!before) throw notFound()
    if (before.name === name) return
    await assertNewName(db, administrationId, name, calendarId)
    await db.calendar.update({ where: { id: calendarId }, data: { name }, select: { id: true } })
    settingChanged('calendar', 'changed', calendarId, ['name'])
  })
