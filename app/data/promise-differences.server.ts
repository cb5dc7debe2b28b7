import type { PromiseRow, WaitRow } from '~/domain/promises/promise-rows'
import { type StoredTimer, timersDiffer } from '~/domain/promises/timer-differences'
import { groupedBy } from '~/lib/grouped-by'
import { acrossAdministrationsInSql, type Reader } from './scope.server'
import { countedAt, judgedTickets, storePromises } from './ticket-promises.server'

const AT_ONCE = 500

export interface PromiseProof {
  tickets: number
  /** The numbers of tickets whose stored promises, or timers of warnings, are not what their history says. */
  different: string[]
}

/**
 * Counts every ticket from its history and compares with what is stored of it. In portions of their own transactions, so
 * that nobody waits for it.
 * @param mends stores the right answer where they differ
 * @param progress is told after each portion
 */
export async function provePromises(
  { mends, now }: { mends: boolean; now: Date },
  progress: (tickets: number) => void = () => {},
): Promise<PromiseProof> {
  const proof: PromiseProof = { tickets: 0, different: [] }
  for (let after: string | null = null; ; ) {
    const portion: Portion = await provePortion(after, { mends, now })
    proof.tickets += portion.tickets
    proof.different.push(...portion.different)
    progress(proof.tickets)
    if (!portion.last) return proof
    after = portion.last
  }
}

interface Portion extends PromiseProof {
  last: string | null
}

const provePortion = (
  after: string | null,
  { mends, now }: { mends: boolean; now: Date },
): Promise<Portion> =>
  acrossAdministrationsInSql('a proof looks at every promise', async (db) => {
    const tickets = await db.$queryRaw<Stored[]>`
      select t.id, t.number, t.due_at as "dueAt", t.due_promise as "duePromise" from ticket t
      where (${after}::uuid is null or t.id > ${after}::uuid) order by t.id limit ${AT_ONCE}`
    const ids = tickets.map(({ id }) => id)
    const stored = await storedRows(db, ids)
    const storedWaits = await storedWaitRows(db, ids)
    const judged = await judgedTickets(db, ids)
    const counted = new Map(judged.map((ticket) => [ticket.ticketId, countedAt(ticket, now)]))
    const timers = await storedTimers(db, ids)
    const nothing = { rows: [], waits: [], timers: [] }
    const isSame = (right: object[], there: object[] = []) => JSON.stringify(right) === JSON.stringify(there)
    const different = tickets.filter(({ id }) => {
      const { rows, waits, timers: wanted } = counted.get(id) ?? nothing
      return (
        !isSame(rows, stored.get(id)) ||
        !isSame(waits, storedWaits.get(id)) ||
        timersDiffer(wanted, timers.get(id) ?? [])
      )
    })
    if (mends)
      await storePromises(
        db,
        different.map(({ id }) => ({ ...nothing, ...counted.get(id), ticketId: id })),
      )
    return {
      tickets: tickets.length,
      different: different.map(({ number }) => number),
      last: tickets.length === AT_ONCE ? (tickets.at(-1)?.id ?? null) : null,
    }
  })

interface Stored {
  id: string
  number: string
  dueAt: Date | null
  duePromise: string | null
}

async function storedRows(db: Reader, ticketIds: string[]): Promise<Map<string, PromiseRow[]>> {
  const rows = await db.$queryRaw<(PromiseRow & { ticketId: string })[]>`
    select ticket_id as "ticketId", administration_id as "administrationId", promise, cycle,
      contract_row_id as "contractRowId", target_seconds as "targetSeconds", started_at as "startedAt", due_at as "dueAt",
      stands, by_change as "byChange", met_at as "metAt", ended_at as "endedAt", ended_as as "endedAs",
      consumed_seconds as "consumedSeconds"
    from ticket_promise where ticket_id = any(${ticketIds}::uuid[]) order by ticket_id, place`
  const byTicket = groupedBy(rows, ({ ticketId }) => ticketId)
  return new Map([...byTicket].map(([id, own]) => [id, own.map(({ ticketId: _, ...row }) => row)]))
}

async function storedTimers(db: Reader, ticketIds: string[]): Promise<Map<string, StoredTimer[]>> {
  const rows = await db.$queryRaw<(StoredTimer & { ticketId: string })[]>`
    select ticket_id as "ticketId", warning_rule_id as "ruleId", promise, cycle, fires_at as "firesAt",
      fired_at is not null as "hasFired"
    from promise_timer where ticket_id = any(${ticketIds}::uuid[])`
  return groupedBy(rows, ({ ticketId }) => ticketId)
}

async function storedWaitRows(db: Reader, ticketIds: string[]): Promise<Map<string, WaitRow[]>> {
  const rows = await db.$queryRaw<(WaitRow & { ticketId: string })[]>`
    select ticket_id as "ticketId", administration_id as "administrationId", reason, working_seconds as "workingSeconds",
      began_at as "beganAt", ended_at as "endedAt"
    from ticket_wait where ticket_id = any(${ticketIds}::uuid[]) order by ticket_id, place`
  const byTicket = groupedBy(rows, ({ ticketId }) => ticketId)
  return new Map([...byTicket].map(([id, own]) => [id, own.map(({ ticketId: _, ...row }) => row)]))
}
