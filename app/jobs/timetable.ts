import { keepAllFigures } from '~/use-cases/figures/keep-figures.server'
import { collectOrphans } from '~/use-cases/files/collect-orphans.server'
import { finishReceivedMails } from '~/use-cases/mail/finish-received-mails.server'
import { forgetNotifications } from '~/use-cases/notifications/forget-notifications.server'
import { sendDigests } from '~/use-cases/notifications/send-digests.server'
import { forgetApiCalls } from '~/use-cases/people/forget-api-calls.server'
import { forgetLinks } from '~/use-cases/people/forget-links.server'
import { forgetSessions } from '~/use-cases/people/forget-sessions.server'
import { leaveEndedDesks } from '~/use-cases/people/leave-ended-desks.server'
import { forgetFiles } from '~/use-cases/prepared-files/forget-files.server'
import { sendFigureReports } from '~/use-cases/reports/send-figure-reports.server'
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
  'keep-figures': { when: '* * * * *', work: () => keepAllFigures() },
  // Each has its own moment in the database; this only looks.
  'send-figure-reports': { when: '* * * * *', work: () => sendFigureReports() },
  'leave-ended-desks': { when: '* * * * *', work: () => leaveEndedDesks() },
  // Mails that a crash left between being stored and being decided.
  'finish-received-mails': { when: '* * * * *', work: () => finishReceivedMails() },
  // Before the work of the day begins, and on the days on which one works.
  'send-digests': { when: '30 7 * * 1-5', work: () => sendDigests() },
  'collect-orphaned-files': { when: '45 3 * * *', work: () => collectOrphans() },
  'forget-prepared-files': { when: '5 * * * *', work: () => forgetFiles() },
  'forget-old-notifications': { when: '30 3 * * *', work: () => forgetNotifications() },
  'forget-old-calls-of-programs': { when: '35 * * * *', work: () => forgetApiCalls() },
  'forget-old-links': { when: '25 3 * * *', work: () => forgetLinks() },
  'forget-old-sessions': { when: '15 3 * * *', work: () => forgetSessions() },
}
