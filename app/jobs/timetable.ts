import { collectOrphans } from '~/use-cases/files/collect-orphans.server'
import { finishReceivedMails } from '~/use-cases/mail/finish-received-mails.server'
import { forgetNotifications } from '~/use-cases/notifications/forget-notifications.server'
import { forgetLinks } from '~/use-cases/people/forget-links.server'
import { forgetSessions } from '~/use-cases/people/forget-sessions.server'
import { closeResolved } from '~/use-cases/tickets/close-resolved.server'
import { resumePending } from '~/use-cases/tickets/resume-pending.server'

interface TimetableLine {
  /** Cron, by the clocks of Brussels. */
  when: string
  work: () => Promise<unknown>
}

/** What happens by itself: job -> when -> which use case. A job that is still running is not started again. */
export const timetable: Record<string, TimetableLine> = {
  'resume-pending-tickets': { when: '* * * * *', work: () => resumePending() },
  // Tickets close at the end of a day; the quarter leaves room for a night's restart.
  'close-resolved-tickets': { when: '*/15 * * * *', work: () => closeResolved() },
  // Mails that a crash left between being stored and being decided.
  'finish-received-mails': { when: '* * * * *', work: () => finishReceivedMails() },
  'collect-orphaned-files': { when: '45 3 * * *', work: () => collectOrphans() },
  'forget-old-notifications': { when: '30 3 * * *', work: () => forgetNotifications() },
  'forget-old-links': { when: '25 3 * * *', work: () => forgetLinks() },
  'forget-old-sessions': { when: '15 3 * * *', work: () => forgetSessions() },
}
