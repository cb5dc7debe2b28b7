import type { Actor } from '~/domain/actor'
import type { OpeningPeriod } from '~/domain/calendar/opening-hours'
import { viewAs } from '../scope.server'

export interface OwnHours {
  /** Empty: the helpdesk's hours. */
  periods: OpeningPeriod[]
  absences: { id: string; startsAt: Date; endsAt: Date; substitute: string | null }[]
}

/** When this person works, and when they are away from now on. Two queries. */
export const ownHours = ({ personId }: Actor, now: Date): Promise<OwnHours> =>
  viewAs({ personId }, async (db) => {
    const [week] = await db.$queryRaw<{ periods: OpeningPeriod[] }[]>`
      select periods from work_pattern where person_id = ${personId}::uuid`
    const absences = await db.$queryRaw<OwnHours['absences']>`
      select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", p.name as substitute
      from absence a left join person p on p.id = a.substitute_id
      where a.person_id = ${personId}::uuid and a.ends_at > ${now}::timestamptz order by a.starts_at, a.id limit 200`
    return { periods: week?.periods ?? [], absences }
  })
