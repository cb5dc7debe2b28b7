import { z } from 'zod'
import { isDayOfWork, periodsOfDay, weekdays } from '~/domain/reader-hours/own-week'
import { brussels } from '~/i18n/formatting'
import { momentOnTheClock } from '~/lib/wall-clock'
import { mailAddress, needed } from '../manage/fields.server'

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

const dayOfWork = z
  .string()
  .trim()
  .max(200, 'hoursUnknown')
  .refine(isDayOfWork, 'hoursUnknown')
  .optional()
  .default('')

/** A week, day by day; nothing at all: the helpdesk's hours. */
export const weekForm = z
  .object({
    day1: dayOfWork,
    day2: dayOfWork,
    day3: dayOfWork,
    day4: dayOfWork,
    day5: dayOfWork,
    day6: dayOfWork,
    day7: dayOfWork,
  })
  .transform((week) => weekdays.flatMap((weekday) => periodsOfDay(weekday, week[`day${weekday}`])))

export const absenceForm = z
  .object({
    from: dayAndClock,
    until: dayAndClock,
    substitute: z.union([z.literal(''), mailAddress('personUnknown')], 'personUnknown').optional(),
  })
  .transform(({ from, until, substitute }) => ({
    startsAt: from,
    endsAt: until,
    substituteEmail: substitute || null,
  }))
