import { dueTimers, markFired, type TimerKey, takeTimer, warnedClock } from '~/data/promise-timers.server'
import { recountPromises } from '~/data/ticket-promises.server'
import { type Commit, commitByTime } from '~/events/commit.server'
import { moveWarnedTicket, raisePriority } from './warning-acts.server'

/**
 * Warns of every promise whose moment has come, each in a transaction of its own with all that its rule does: once, however
 * many processes look. Gives how many warnings.
 */
export async function fireWarnings(now = new Date()): Promise<number> {
  let fired = 0
  const failures: unknown[] = []
  for (const timer of await dueTimers(now)) {
    try {
      if (await commitByTime((commit) => fire(commit, timer), now)) fired += 1
    } catch (error) {
      // One that cannot be judged must not hold up the others.
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return fired
}

/** False when somebody else was quicker, or there is nothing to warn of any more. */
async function fire(commit: Commit, timer: TimerKey): Promise<boolean> {
  const { db, now, say } = commit
  const taken = await takeTimer(db, timer, now)
  if (!taken) return false
  const clock = await warnedClock(db, timer, now)
  if (!clock) {
    await recountPromises(db, [timer.ticketId], now)
    return false
  }
  await markFired(db, timer, now)
  const { ticket, acts } = taken
  const { ticketId, ruleId: warningRuleId, promise, cycle } = timer
  const { administrationId } = ticket
  const dueAt = clock.dueAt?.toISOString() ?? null
  const data = { warningRuleId, promise, cycle, dueAt, mails: acts.mails }
  say({ type: 'promise.warned', administrationId, ticketId, data })
  if (acts.raisesPriority) await raisePriority(commit, ticketId, ticket)
  if (acts.movesToQueueId) await moveWarnedTicket(commit, ticketId, ticket, acts.movesToQueueId)
  return true
}
