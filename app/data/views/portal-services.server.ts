import type { Reader } from '../scope.server'

/** A text that an administration wrote: nl and fr always, en and de when there is one. */
export type Texts = Record<'nl' | 'fr', string> & Record<'en' | 'de', string | null>

export interface PortalService {
  id: string
  administrationId: string
  names: Texts
  helps: Texts
  isConfidential: boolean
}

/** More would be no list that somebody reads. */
const MOST = 200

/** What these administrations offer help with, in the order they chose. One query. */
export const servicesOf = (db: Reader, administrationIds: string[]): Promise<PortalService[]> =>
  db.$queryRaw<PortalService[]>`
    select s.id, s.administration_id as "administrationId", s.confidential as "isConfidential",
      jsonb_build_object('nl', s.name_nl, 'fr', s.name_fr, 'en', s.name_en, 'de', s.name_de) as names,
      jsonb_build_object('nl', s.help_nl, 'fr', s.help_fr, 'en', s.help_en, 'de', s.help_de) as helps
    from service s
    where s.administration_id = any(${administrationIds}::uuid[]) and s.is_active
    order by s.administration_id, s.position, s.key limit ${MOST}`
