import type { Actor } from '~/domain/actor'
import { deskAdministrations } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import type { Clock } from '~/domain/promises/clock'
import { type PromiseKind, promiseKinds, type Targets } from '~/domain/promises/contract'
import { explain, type Sentence } from '~/domain/promises/explanation'
import { latest } from '~/domain/promises/facts'
import type { Segment } from '~/domain/promises/segments'
import { promisesOf } from '~/domain/promises/ticket-promises'
import { whichRule } from '~/domain/promises/which-rule'
import type { Priority, TicketType } from '~/domain/ticket-values'
import { acrossAdministrationsInSql, type Reader, viewAs } from '../scope.server'
import { type Judged, judgedTickets } from '../ticket-promises.server'
import { ticketsVisibleTo } from '../visible-to.server'
import { nameIn, type ReaderLocale } from './name-in.server'
import { noteTicketOpened } from './ticket-opened.server'

/** A promise of a ticket with why it is due when it is. */
export interface ExplainedPromise {
  promise: PromiseKind
  state: Clock['state']
  dueAt: Date | null
  target: number | null
  consumedSeconds: number
  remainingSeconds: number | null
  sentences: Sentence[]
}

/** A line of the contract that speaks of the ticket, and what it is worth here. */
export interface ExplainedRule {
  id: string
  service: string | null
  type: TicketType | null
  priority: Priority | null
  targets: Targets
  /** Null: it is the one that counts. */
  because: 'lessSpecific' | 'default' | 'notYet' | 'noLonger' | null
}

export interface ExplainedPromises {
  number: string
  subject: string
  promises: ExplainedPromise[]
  /** Of the ticket's whole life until now, or until it was done; they add up to it exactly. */
  segments: Segment[]
  /** For whoever works at its desk; null for everybody else. */
  rules: ExplainedRule[] | null
  /** The names of bodies that had the ticket, as far as the reader knows them. */
  administrationNames: Record<string, string>
}

interface Row {
  id: string
  number: string
  subject: string
  administrationId: string
}

/**
 * Why a ticket is promised what it is: to everybody who sees the ticket, for the clock is no secret to whom it is promised.
 * The access is noted down, as on the ticket's own page.
 * @throws ExpectedError not_found for a ticket that this actor may not see
 */
export async function explainedPromises(
  actor: Actor,
  number: string,
  locale: ReaderLocale,
  now: Date,
): Promise<ExplainedPromises> {
  const { ticket, names } = await viewAs(actor, async (db) => {
    const [row] = await db.$queryRaw<Row[]>`
      select t.id, t.number, t.subject, t.administration_id as "administrationId" from ticket t
      where t.number = ${number} and ${ticketsVisibleTo(actor)}`
    if (!row) throw notFound()
    await noteTicketOpened(db, { personId: actor.personId, ticketId: row.id, now })
    return { ticket: row, names: await administrationNames(db, locale) }
  })
  const isAtDesk = deskAdministrations(actor).includes(ticket.administrationId)
  const { judged, services } = await acrossAdministrationsInSql(
    'a clock counts what its reader may not know, and tells only what they may',
    async (db) => ({
      judged: (await judgedTickets(db, [ticket.id]))[0],
      services: isAtDesk
        ? await serviceNames(db, ticket.administrationId, locale)
        : new Map<string, string>(),
    }),
  )
  const { id: _, administrationId: __, ...told } = ticket
  const nothing = { ...told, promises: [], segments: [], rules: null, administrationNames: names }
  if (!judged) return nothing
  const moment = latest(now, judged.history)
  const { clocks, segments } = promisesOf(judged.history, judged.rules, moment)
  if (clocks.length === 0) return nothing
  return {
    ...nothing,
    segments,
    promises: promiseKinds.flatMap((promise) => explained(judged, clocks, promise, moment)),
    rules: isAtDesk ? rulesOf(judged, moment, services) : null,
  }
}

function explained(
  { history, rules }: Judged,
  clocks: Clock[],
  promise: PromiseKind,
  now: Date,
): ExplainedPromise[] {
  const clock = clocks.findLast((each) => each.promise === promise && each.endedAs !== 'handedOn')
  if (!clock || clock.state === 'apart') return []
  const { state, dueAt, target, consumedSeconds, remainingSeconds } = clock
  const sentences = explain(history, rules, now, promise)
  return [{ promise, state, dueAt, target, consumedSeconds, remainingSeconds, sentences }]
}

function rulesOf(
  { circumstances, rules }: Judged,
  now: Date,
  services: Map<string, string>,
): ExplainedRule[] {
  const at = Math.floor(now.getTime() / 1000)
  const { winner, losers } = whichRule(rules.contracts, circumstances, at)
  const rows = new Map(
    rules.contracts.flatMap((contract) => [
      ...contract.rows.map((row) => [row.id, row] as const),
      [
        contract.byDefault.id,
        { serviceId: null, type: null, priority: null, ...contract.byDefault },
      ] as const,
    ]),
  )
  const told = (rowId: string, because: ExplainedRule['because']): ExplainedRule[] => {
    const row = rows.get(rowId)
    if (!row) return []
    const { id, type, priority, targets } = row
    const service = row.serviceId === null ? null : (services.get(row.serviceId) ?? null)
    return [{ id, service, type, priority, targets, because }]
  }
  return [
    ...(winner ? told(winner.rowId, null) : []),
    ...losers.flatMap(({ rule, because }) => told(rule.rowId, because)),
  ]
}

async function administrationNames(db: Reader, locale: ReaderLocale): Promise<Record<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select a.id, ${nameIn(locale, 'a')} as name from administration a`
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

async function serviceNames(
  db: Reader,
  administrationId: string,
  locale: ReaderLocale,
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select s.id, ${nameIn(locale, 's')} as name from service s where s.administration_id = ${administrationId}::uuid`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
