import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { coordinate } from '../administration/coordinate.server'

/** A coordinator decides whether the desk writes down how long it works on their tickets. Off: it is estimated. */
export const switchTimeRecording = (
  actor: Actor,
  administrationId: string,
  isRecorded: boolean,
  at?: Date,
): Promise<void> =>
  coordinate(
    actor,
    administrationId,
    async ({ db, now, settingChanged }) => {
      const before = await db.administration.findUnique({
        where: { id: administrationId },
        select: { timeRecordedSince: true },
      })
      if (!before) throw notFound()
      if ((before.timeRecordedSince !== null) === isRecorded) return
      await db.administration.update({
        where: { id: administrationId },
        data: { timeRecordedSince: isRecorded ? now : null },
        select: { id: true },
      })
      settingChanged('administration', 'changed', administrationId, ['timeRecordedSince'])
    },
    at,
  )
