import type { Actor } from '~/domain/actor'
import { mayReportOn } from '~/domain/reports/report-rights'
import type { Rhythm } from '~/domain/reports/report-times'
import { Prisma } from '../generated/client'
import { type Reader, viewAs } from '../scope.server'

export interface ReportRecipient {
  id: string
  /** Null: somebody whom the reader may not know any more. */
  name: string | null
  /** False: gets nothing, because they may not read these figures now. */
  mayGet: boolean
}

export interface FigureReports {
  reports: { id: string; rhythm: Rhythm; nextAt: Date; recipients: ReportRecipient[] }[]
  /** Who may be chosen. */
  people: { id: string; name: string }[]
}

interface ReportRow {
  id: string
  administrationId: string
  rhythm: Rhythm
  nextAt: Date
  recipients: ReportRecipient[]
}

const MOST = 400

/** The reports of these administrations, as far as the actor leads or coordinates them, and who may get one. Two queries. */
export const figureReports = (
  actor: Actor,
  administrationIds: string[],
): Promise<Map<string, FigureReports>> => {
  const ids = administrationIds.filter((id) => mayReportOn(actor, id))
  return viewAs(actor, async (db) => {
    const reports = await reportsOf(db, ids)
    const people = await peopleOf(db, ids)
    return new Map(
      ids.map((id) => [
        id,
        {
          reports: reports.filter(({ administrationId }) => administrationId === id),
          people: people.filter(({ administrationId }) => administrationId === id),
        },
      ]),
    )
  })
}

/** Valid memberships `m` by which one reads figures. */
const readsFigures = Prisma.sql`m.role in ('agent', 'lead', 'coordinator')
  and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())`

const reportsOf = (db: Reader, ids: string[]): Promise<ReportRow[]> =>
  db.$queryRaw`
    select r.id, r.administration_id as "administrationId", r.rhythm, r.next_at as "nextAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', x.person_id, 'name', p.name, 'mayGet',
          coalesce(p.is_active, false) and exists (select 1 from membership m where m.person_id = x.person_id
            and m.administration_id = r.administration_id and ${readsFigures})) order by p.name, x.person_id), '[]')
        from figure_report_recipient x left join person p on p.id = x.person_id where x.report_id = r.id) as recipients
    from figure_report r where r.administration_id = any(${ids}::uuid[]) and r.ended_at is null
    order by r.created_at, r.id limit ${MOST}`

const peopleOf = (
  db: Reader,
  ids: string[],
): Promise<{ id: string; name: string; administrationId: string }[]> =>
  db.$queryRaw`
    select distinct p.name, p.id, m.administration_id as "administrationId"
    from membership m join person p on p.id = m.person_id and p.is_active
    where m.administration_id = any(${ids}::uuid[]) and ${readsFigures}
    order by p.name, p.id limit ${MOST}`
