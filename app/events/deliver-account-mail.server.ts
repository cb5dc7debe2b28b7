import { type DueAccountMail, settleAccountMail, startAccountMailAttempt } from '~/data/account-mails.server'
import { actorByPerson } from '~/data/actor-facts.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import { mayGetReport } from '~/domain/reports/report-rights'
import { writeAccountLetter } from './account-letter.server'
import type { MailOffice } from './deliver-notification.server'
import { traceStep } from './outbox-steps.server'
import { postLetter } from './post-letter.server'

/** Whoever asked for a password an hour ago asked again, or found it: an old mail would only frighten. */
const RESET_OUTDATED_MILLISECONDS = 60 * 60 * 1000

/**
 * Writes and posts one mail about what is somebody's own. What was settled before is left alone, so that a job may run
 * twice. Each attempt makes a link of its own, because the token of the one before is nowhere; whichever arrives works.
 * @throws PostUnavailableError when it should be tried again later
 */
export async function deliverAccountMail(
  id: string,
  office: Omit<MailOffice, 'secret'>,
  now = new Date(),
): Promise<void> {
  const due = await acrossAdministrationsInSql('a mail about access is read by its job', (db) =>
    startAccountMailAttempt(db, id),
  )
  if (!due) return
  const { atStep = traceStep } = office
  atStep('taken', [id])
  const recipient = await actorByPerson(due.personId)
  if (!recipient) return settleAccountMail(id, { status: 'withheld', problem: 'no_right' })
  const isInvitedStill = recipient.memberships.some((m) => m.administrationId === due.administrationId)
  if (due.kind === 'invitation' && !isInvitedStill)
    return settleAccountMail(id, { status: 'withheld', problem: 'no_right' })
  if (due.kind === 'report' && !mayGetReport(recipient, due.administrationId))
    return settleAccountMail(id, { status: 'withheld', problem: 'no_right' })
  if (isOutdated(due, now)) return settleAccountMail(id, { status: 'withheld', problem: 'outdated' })

  const letter = await writeAccountLetter({ due, recipient, now, ...office })
  // Everything was read, or may no longer be: a digest of nothing is none.
  if (!letter) return settleAccountMail(id, { status: 'withheld', problem: 'outdated' })
  atStep('composed', [id])
  await postLetter(letter, {
    post: office.post,
    createdAt: due.createdAt,
    now,
    atStep: (step) => atStep(step, [id]),
    settle: (outcome) => settleAccountMail(id, outcome),
  })
}

const isOutdated = ({ kind, createdAt }: DueAccountMail, now: Date): boolean =>
  kind === 'reset' && now.getTime() - createdAt.getTime() > RESET_OUTDATED_MILLISECONDS
