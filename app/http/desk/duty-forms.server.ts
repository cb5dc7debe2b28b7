import { z } from 'zod'
import { brussels } from '~/i18n/formatting'
import { momentOnTheClock } from '~/lib/wall-clock'
import { needed } from '../manage/fields.server'

/** As a field for day and clock sends it; on the clocks of here. */
const dayAndClock = z
  .string('momentMissing')
  .trim()
  .pipe(z.iso.datetime({ local: true, precision: -1, error: 'momentMissing' }))
  .transform((local) => momentOnTheClock(local, brussels))

export const dutyForm = z
  .object({
    team: z.uuid('teamUnknown'),
    person: z.uuid('notInTeam'),
    from: dayAndClock,
    until: dayAndClock,
    telephone: needed('telephoneMissing', 40, 'telephoneTooLong'),
  })
  .transform(({ team, person, from, until, telephone }) => ({
    teamId: team,
    personId: person,
    startsAt: from,
    endsAt: until,
    telephone,
  }))
