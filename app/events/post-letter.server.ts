import { type OutgoingMail, type Post, PostRefusedError, PostUnavailableError } from '~/mail/post.server'
import type { OutboxStep } from './outbox-steps.server'

/** As long as mail systems usually keep a mail that they cannot deliver (RFC 5321, 4.5.4.1). */
const GIVE_UP_MILLISECONDS = 5 * 24 * 60 * 60 * 1000

type Outcome =
  | { status: 'sent'; sentAt: Date }
  | { status: 'failed' | 'queued'; problem: 'refused' | 'unavailable' }

/**
 * Posts a letter and says how that ended. A refusal is final; an unavailable server is tried again until the letter
 * is too old.
 * @throws PostUnavailableError when it should be tried again later
 */
export async function postLetter(
  letter: OutgoingMail,
  {
    post,
    createdAt,
    now,
    atStep,
    settle,
  }: {
    post: Post
    createdAt: Date
    now: Date
    atStep: (step: OutboxStep) => void
    settle: (outcome: Outcome) => Promise<void>
  },
): Promise<void> {
  try {
    await post.send(letter)
  } catch (error) {
    if (error instanceof PostRefusedError) return settle({ status: 'failed', problem: 'refused' })
    if (!(error instanceof PostUnavailableError)) throw error
    const isHopeless = now.getTime() - createdAt.getTime() > GIVE_UP_MILLISECONDS
    await settle({ status: isHopeless ? 'failed' : 'queued', problem: 'unavailable' })
    if (isHopeless) return
    throw error
  }
  atStep('accepted')
  await settle({ status: 'sent', sentAt: now })
  atStep('noted')
}
