import { isWork } from '~/domain/ticket-values'
import { administrationId, teamId } from './ids'
import type { TicketLife } from './ticket-life'
import type { WorkTime } from './work-time'

interface Gift {
  from: string
  to:
    | { granteeAdministrationId: string; granteeTeamId: null }
    | { granteeAdministrationId: null; granteeTeamId: string }
  purpose: string
  maySeeNotes: boolean
  mayReply: boolean
  days: number
}

const body = (code: string) => ({ granteeAdministrationId: administrationId(code), granteeTeamId: null })
const team = (key: string) => ({ granteeAdministrationId: null, granteeTeamId: teamId(key) })

/** Who lets whom look at one ticket, and what for: two share a building, one a program. */
const gifts: Gift[] = [
  {
    from: 'ENV',
    to: body('URB'),
    purpose: 'Même bâtiment, même panne : Canal 86',
    maySeeNotes: true,
    mayReply: false,
    days: 21,
  },
  {
    from: 'TAX',
    to: body('HOU'),
    purpose: 'Gemeenschappelijke printers in Nieuwbrug 12',
    maySeeNotes: false,
    mayReply: false,
    days: 30,
  },
  {
    from: 'MOB',
    to: body('TAX'),
    purpose: 'Koppeling met de verkeersbelasting samen testen',
    maySeeNotes: true,
    mayReply: true,
    days: 45,
  },
  {
    from: 'URB',
    to: team('field'),
    purpose: 'Déplacement sur place de l’équipe de terrain',
    maySeeNotes: true,
    mayReply: true,
    days: 10,
  },
]

const DAY = 86_400_000

/** Gives each on the newest ticket there that somebody works on and that is not confidential. */
export function giveSharedAccess(lives: TicketLife[], time: WorkTime): void {
  for (const { from, to, days, ...what } of gifts) {
    const life = lives
      .filter(
        ({ ticket, status }) =>
          ticket.administrationId === administrationId(from) &&
          isWork(status) &&
          !ticket.isConfidential &&
          ticket.assigneeId,
      )
      .sort((a, b) => b.ticket.createdAt.getTime() - a.ticket.createdAt.getTime())[0]
    if (!life?.ticket.assigneeId) throw new Error(`Nobody works on a ticket of ${from}`)
    const at = new Date(Math.max(life.ticket.createdAt.getTime() + 60_000, time.now - 20 * 60_000))
    life.share(
      { ...what, ...to, grantedById: life.ticket.assigneeId, validUntil: new Date(time.now + days * DAY) },
      at,
    )
  }
}
