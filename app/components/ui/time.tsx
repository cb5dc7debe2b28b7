import { formatAge, formatClock, formatDay, formatMoment, formatShort } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

const writings = {
  /** "vandaag 14:05" */
  moment: formatMoment,
  /** "14:05", "23 nov" */
  short: formatShort,
  /** "maandag 23 november" */
  day: formatDay,
  /** "3 u" */
  age: formatAge,
  /** "14:05" */
  clock: (locale, at) => formatClock(locale, at),
} satisfies Record<string, typeof formatMoment>

export interface TimeProps {
  at: Date | string
  /** The loader's clock, so that server and browser write the same. */
  now: Date | string
  as?: keyof typeof writings
}

/** A moment for people and, in `datetime`, for machines. Shortened ones carry the full moment as tooltip. */
export function Time({ at, now, as = 'moment' }: TimeProps) {
  const { locale } = useWords()
  const moment = new Date(at)
  const today = new Date(now)
  return (
    <time
      dateTime={moment.toISOString()}
      title={as === 'moment' ? undefined : formatMoment(locale, moment, today)}
    >
      {writings[as](locale, moment, today)}
    </time>
  )
}
