/** When the helpdesk's counter and telephone are open. Times are wall clock of the calendar's zone, "HH:MM". */
export interface OpeningHours {
  periods: { weekday: number; opensAt: string; closesAt: string }[]
  closingDays: {
    day: string
    closesFrom: string | null
    closesTill: string | null
    nameNl: string
    nameFr: string
  }[]
}

export interface HoursOfDay {
  periods: { opensAt: string; closesAt: string }[]
  closedBecause: { nl: string; fr: string } | null
  isOpenNow: boolean
}

/**
 * The opening hours of one day.
 * @param day ISO date in the calendar's zone; weekday 1 (Monday) to 7; time "HH:MM" now in that zone
 */
export function hoursOn(
  hours: OpeningHours,
  { day, weekday, time }: { day: string; weekday: number; time: string },
): HoursOfDay {
  const closing = hours.closingDays.find((c) => c.day === day)
  let periods = hours.periods
    .filter((p) => p.weekday === weekday)
    .map(({ opensAt, closesAt }) => ({ opensAt, closesAt }))
    .sort((a, b) => a.opensAt.localeCompare(b.opensAt))
  if (closing) {
    const from = closing.closesFrom ?? '00:00'
    const till = closing.closesTill ?? '24:00'
    periods = periods
      .flatMap((p) => [
        { opensAt: p.opensAt, closesAt: earlier(p.closesAt, from) },
        { opensAt: later(p.opensAt, till), closesAt: p.closesAt },
      ])
      .filter((p) => p.opensAt < p.closesAt)
  }
  return {
    periods,
    closedBecause: closing ? { nl: closing.nameNl, fr: closing.nameFr } : null,
    isOpenNow: periods.some((p) => p.opensAt <= time && time < p.closesAt),
  }
}

// "HH:MM" sorts as the times do.
const earlier = (one: string, other: string) => [one, other].sort()[0] as string
const later = (one: string, other: string) => [one, other].sort()[1] as string
