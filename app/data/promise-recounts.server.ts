import { acrossAdministrationsInSql, type Db, type Reader } from './scope.server'
import { recountPromises } from './ticket-promises.server'

/** Written with a change of the rules: a job counts what is open, soon. */
export async function askForRecount(db: Db, administrationId: string, now: Date): Promise<void> {
  await db.promiseRecount.upsert({
    where: { administrationId },
    create: { administrationId, askedAt: now },
    update: { askedAt: now },
  })
}

const AT_ONCE = 200

/**
 * Takes one administration whose rules changed and counts its open promises anew. Of several processes one takes it; what
 * a process leaves when it dies is taken by the next. Gives whose it was; null when nobody waits.
 */
export const recountNext = (now: Date): Promise<string | null> =>
  acrossAdministrationsInSql('the rules of an administration changed', async (db) => {
    const [taken] = await db.$queryRaw<{ id: string }[]>`
      delete from promise_recount where administration_id = (
        select administration_id from promise_recount order by asked_at limit 1 for update skip locked)
      returning administration_id as id`
    if (!taken) return null
    for (let after: string | null = null; ; ) {
      const ids = await openTickets(db, taken.id, after)
      await recountPromises(db, ids, now)
      after = ids.at(-1) ?? null
      if (ids.length < AT_ONCE) return taken.id
    }
  })

/** Every ticket of it that is not done: what it may be promised by new rules, it may not have been promised before. */
async function openTickets(db: Reader, administrationId: string, after: string | null): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from ticket where administration_id = ${administrationId}::uuid and status in ('new', 'open', 'pending')
      and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${AT_ONCE}`
  return rows.map(({ id }) => id)
}
