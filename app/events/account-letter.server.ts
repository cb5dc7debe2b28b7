import { type DueAccountMail, digestSince, type LinkPurpose } from '~/data/account-mails.server'
import { passwordHashOf } from '~/data/credentials.server'
import { reportInMail } from '~/data/figure-reports.server'
import { senderOf } from '~/data/mail-sender.server'
import { nameOfPerson } from '~/data/people.server'
import { makeLink } from '~/data/person-links.server'
import { acrossAdministrationsInSql, type Reader } from '~/data/scope.server'
import { digestLines } from '~/data/views/notifications.server'
import { monthFigures, weekFigures } from '~/data/views/report-figures.server'
import { fileInMail } from '~/data/writing-files.server'
import { type Actor, worksAtDesk } from '~/domain/actor'
import { monthAfter } from '~/domain/figures'
import { monthOver, weekBefore, weekOver } from '~/domain/reports/report-times'
import { wallClock } from '~/lib/wall-clock'
import type { AnyMail } from '~/mail/catalogue'
import type { ComposedMail } from '~/mail/compose.server'
import { composeAccountMail } from '~/mail/compose-account.server'
import { accountMessageId } from '~/mail/message-id'
import type { OutgoingMail } from '~/mail/post.server'
import { senderIn } from '~/mail/sender'
import {
  deskFiguresOfPath,
  deskFilesPath,
  invitationPath,
  manageAreaPath,
  notificationsPath,
  ownYearPath,
  resetPath,
  signInPath,
} from '~/paths'
import type { Letterhead } from './notification-letter.server'
import { anyMailOf, bilingualOrderOf, namesOf } from './notification-mail'

/** A digest of more is read behind the bell. */
const MOST_LINES = 20

interface Material extends Omit<Letterhead, 'secret'> {
  due: DueAccountMail
  recipient: Actor
  now: Date
}

/** One mail about what is somebody's own, with an id that stays. Null: there is nothing to tell any more. */
export async function writeAccountLetter(material: Material): Promise<OutgoingMail | null> {
  const { due, recipient, origin, now } = material
  const sender = await acrossAdministrationsInSql('a mail names who sends it', (db) =>
    senderOf(db, due.administrationId ?? homeOf(recipient)),
  )
  const composed = await composeFor({ ...material, ...anyMailOf(recipient, { ...material, sender }) })
  if (!composed) return null
  const host = new URL(origin).hostname
  const own = sender.contact?.mail ?? `helpdesk@${host}`
  return {
    messageId: accountMessageId(due.id, host),
    from: senderIn(recipient.locale ? [recipient.locale] : bilingualOrderOf(sender), {
      names: namesOf(sender),
      addresses: sender.addresses.length > 0 ? sender.addresses : [{ address: own, language: null }],
    }),
    to: { name: recipient.name, address: recipient.email },
    ...composed,
    date: now,
  }
}

async function composeFor(material: Material & AnyMail): Promise<ComposedMail | null> {
  const { due, recipient, origin, ...common } = material
  switch (due.kind) {
    case 'digest': {
      const since = await acrossAdministrationsInSql('what the digest before held', (db) =>
        digestSince(db, due),
      )
      const { lines, inAll } = await digestLines(recipient, { since, until: due.createdAt, most: MOST_LINES })
      if (inAll === 0) return null
      const url = origin + notificationsPath()
      return composeAccountMail('digest', { ...common, url, lines, more: inAll - lines.length })
    }
    case 'file': {
      const { preparedFileId } = due
      const file =
        preparedFileId && worksAtDesk(recipient)
          ? await acrossAdministrationsInSql('what became of a file', (db) => fileInMail(db, preparedFileId))
          : null
      const data = { ...common, url: origin + deskFilesPath() }
      if (file?.state === 'ready' && file.expiresAt)
        return composeAccountMail('fileReady', { ...data, rows: file.rows, expiresAt: file.expiresAt })
      if (file?.state === 'failed')
        return composeAccountMail('fileFailed', { ...data, isForGood: file.problem === 'notAllowed' })
      return null
    }
    case 'report':
      return composeReport(material)
    default: {
      const purpose = due.kind
      const { link, inviterName } = await acrossAdministrationsInSql(
        'the recipient of a link is not signed in',
        async (db) => ({
          inviterName: due.invitedById && (await nameOfPerson(db, due.invitedById)),
          link: await linkFor(db, { personId: due.personId, purpose }, recipient, common.now),
        }),
      )
      const data = { ...common, ...link, url: origin + link.path }
      return due.kind === 'reset'
        ? composeAccountMail('reset', data)
        : composeAccountMail('invitation', { ...data, inviterName })
    }
  }
}

/** The figures as its reader may read them at this moment; null once the report is ended. */
async function composeReport({ due, recipient, origin, ...common }: Material & AnyMail) {
  const { figureReportId, administrationId } = due
  if (!figureReportId || !administrationId) return null
  const report = await acrossAdministrationsInSql('which report a mail belongs to', (db) =>
    reportInMail(db, figureReportId),
  )
  if (!report) return null
  const today = wallClock(due.createdAt, report.timeZone).day
  const url = (month?: string) => origin + figuresPathFor(recipient, administrationId, report.code, month)
  if (report.rhythm === 'weekly') {
    const week = weekOver(today)
    return composeAccountMail('report', {
      ...common,
      ...(await weekFigures(recipient, administrationId, week)),
      url: url(week.last.slice(0, 7)),
      rhythm: 'weekly',
      week,
      previousWeek: weekBefore(week),
    })
  }
  const month = monthOver(today)
  return composeAccountMail('report', {
    ...common,
    ...(await monthFigures(recipient, administrationId, month)),
    url: url(),
    rhythm: 'monthly',
    month,
    previousMonth: monthAfter(month, -1),
  })
}

/** The page that this reader may open: of leads, of coordinators, or of everybody there. @param month where it can be chosen */
function figuresPathFor(
  { memberships }: Actor,
  administrationId: string,
  code: string,
  month?: string,
): string {
  const roles = memberships.filter((one) => one.administrationId === administrationId).map(({ role }) => role)
  if (roles.includes('lead')) return deskFiguresOfPath(code, month)
  return roles.includes('coordinator') ? manageAreaPath(code, 'figures') : ownYearPath()
}

/**
 * The link of the mail. Whoever has a password signs in with it: being invited somewhere else must not leave a link in
 * their mailbox that would change it.
 */
async function linkFor(
  db: Reader,
  link: { personId: string; purpose: LinkPurpose },
  recipient: Actor,
  now: Date,
): Promise<{ path: string; expiresAt: Date | null }> {
  if (link.purpose === 'invitation' && (await passwordHashOf(db, recipient.personId)) !== null)
    return { path: signInPath(), expiresAt: null }
  const { token, expiresAt } = await makeLink(db, link, now)
  return { path: link.purpose === 'reset' ? resetPath(token) : invitationPath(token), expiresAt }
}

/** Where somebody belongs: their own administration before one that they work for. */
const homeOf = ({ memberships }: Actor): string | null =>
  (memberships.find(({ role }) => role === 'requester') ?? memberships[0])?.administrationId ?? null
