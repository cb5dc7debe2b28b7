import { acrossAdministrations, type Db } from '~/data/scope.server'
import { deliverNotification, type MailOffice } from '~/events/deliver-notification.server'
import { readOutbox } from '~/events/outbox.server'
import { createPost, type Post } from '~/mail/post.server'

export const secret = 'a secret that only this test knows'
export const origin = 'https://helpdesk.example'

/** A way out over SMTP, or through a post that the test made. */
export const anOffice = (smtp: { url: string } | Post): MailOffice => ({
  post: 'url' in smtp ? createPost({ smtpUrl: smtp.url, keepDir: '/nowhere' }) : smtp,
  origin,
  secret,
  isDemo: false,
})

/** Reads the outbox to its end and gives the ids of the new notifications. */
export async function queueMails(): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const { events, notificationIds } = await readOutbox()
    ids.push(...notificationIds)
    if (events === 0) return ids
  }
}

/** Sends everything that what happened until now causes. */
export async function sendMails(office: MailOffice): Promise<void> {
  for (const id of await queueMails()) await deliverNotification(id, office)
}

/** A ticket's notifications as the database has them, oldest first. */
export const notificationsOf = (ticketId: string) =>
  acrossAdministrations('a test looks at what was queued', (db) =>
    db.notification.findMany({ where: { ticketId }, orderBy: { id: 'asc' } }),
  )

/** Changes something that no use case changes yet. */
export const arrange = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  acrossAdministrations('a test arranges its world', work)
