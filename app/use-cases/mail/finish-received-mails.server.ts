import { unfinishedMails } from '~/data/incoming-mail.server'
import { logger } from '~/lib/logger.server'
import { finishMail, type TakenMail } from './finish-mail.server'
import { storedBytes } from './stored-mail.server'

const ONE_MINUTE = 60_000
const AT_ONCE = 200

/**
 * Finishes mails that were stored and then interrupted. A job runs it every minute; younger ones are left to whoever is
 * reading them just now. What still cannot be finished waits for the next run and holds up no other.
 */
export async function finishReceivedMails({
  before = new Date(Date.now() - ONE_MINUTE),
  now = new Date(),
}: {
  before?: Date
  now?: Date
} = {}): Promise<TakenMail[]> {
  const finished: TakenMail[] = []
  for (const stored of await unfinishedMails(before, AT_ONCE)) {
    try {
      finished.push(await finishMail(stored, await storedBytes(stored), now))
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string }
      logger.error(
        { mailId: stored.id, name, code },
        'A mail could not be finished and waits for the next run',
      )
    }
  }
  return finished
}
