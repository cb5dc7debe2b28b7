import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'

export interface ManagedAdministration {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  languageOrder: 'nl_fr' | 'fr_nl'
  accent: string | null
  showAgentNames: boolean
  closesAfterWorkingDays: number
  replyUndoSeconds: number
  showsAgentFigures: boolean
  telephone: string | null
  mail: string | null
  counterNl: string | null
  counterFr: string | null
}

/** What a coordinator sets of their administration itself. One query. */
export const managedAdministration = (
  actor: Actor,
  administrationId: string,
): Promise<ManagedAdministration> =>
  viewAs(actor, async (db) => {
    const [row] = await db.$queryRaw<ManagedAdministration[]>`
      select a.name_nl as "nameNl", a.name_fr as "nameFr", a.name_en as "nameEn", a.name_de as "nameDe",
        a.language_order as "languageOrder", a.accent, a.show_agent_names as "showAgentNames",
        a.closes_after_working_days as "closesAfterWorkingDays", a.reply_undo_seconds as "replyUndoSeconds",
        a.shows_agent_figures as "showsAgentFigures",
        h.telephone, h.mail, h.counter_nl as "counterNl", h.counter_fr as "counterFr"
      from administration a left join helpdesk_contact h on h.administration_id = a.id
      where a.id = ${administrationId}::uuid and ${rowsOfCoordinated(actor, administrationId, Prisma.sql`a.id`)}`
    if (!row) throw notFound()
    return row
  })
