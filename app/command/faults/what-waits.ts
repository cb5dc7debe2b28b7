import { deliverNotification } from '~/events/deliver-notification.server'
import { readOutbox, sweepQueued } from '~/events/outbox.server'
import { createPost } from '~/mail/post.server'
import { finishReceivedMails } from '~/use-cases/mail/finish-received-mails.server'

/** Does what the helpdesk would do within some minutes: finishes interrupted mails, and sends what is queued. */
export async function doWhatWaits({
  smtpUrl,
  keepDir,
  ...letterhead
}: {
  smtpUrl: string
  keepDir: string
  origin: string
  secret: string
}): Promise<void> {
  await finishReceivedMails({ before: new Date() })
  while ((await readOutbox()).events > 0);
  const ids: string[] = []
  await sweepQueued(async (queued) => void ids.push(...queued), new Date())
  const post = createPost({ smtpUrl, keepDir })
  for (const id of ids) await deliverNotification(id, { ...letterhead, isDemo: false, post })
  post.close()
}
