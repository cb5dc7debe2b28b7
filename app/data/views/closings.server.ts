import type { Reader } from '../scope.server'

/** An administration that takes no new tickets, and what people read about it. */
export interface Closing {
  administrationId: string
  texts: { nl: string; fr: string; en: string | null; de: string | null }
}

/** Those of these administrations that take no new tickets, by their codes. One query. */
export const closingsAmong = (db: Reader, administrationIds: string[]): Promise<Closing[]> =>
  db.$queryRaw<Closing[]>`
    select a.id as "administrationId",
      jsonb_build_object('nl', a.closed_nl, 'fr', a.closed_fr, 'en', a.closed_en, 'de', a.closed_de) as texts
    from administration a
    where a.id = any(${administrationIds}::uuid[]) and a.closed_since is not null order by a.code`
