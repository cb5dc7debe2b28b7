import { type Circumstances, type PromiseKind, promiseKinds, type WaitReason } from './contract'
import { type Fact, type FactKind, inOrder, toSecond } from './facts'
import { type Effect, type WaitEffect, whatCounts } from './what-counts'

/** A promise from its beginning to its end. Moments are seconds since 1970. */
export interface Span {
  promise: PromiseKind
  /** Counts from 1; a reopened ticket has another one to resolve. */
  cycle: number
  startedAt: number
  /** Since when this administration owes it: later than the beginning, for a ticket that came from elsewhere. */
  owedSince: number
  endedAt: number | null
  end: 'met' | 'handedOn' | 'apart' | null
}

export interface Wait {
  reason: WaitReason
  awaitedId: string | null
  from: number
  /** Infinity while nobody knows. */
  until: number
}

/** A ticket's history, read by the table of what counts. */
export interface Story {
  openedAt: number
  circumstances: (Circumstances & { from: number; cause: FactKind })[]
  spans: Span[]
  waits: Wait[]
}

/** @throws for a history that does not begin with its opening */
export function tell(history: readonly Fact[], now: number): Story {
  const facts = inOrder(history, now)
  const opening = facts[0]
  if (opening?.kind !== 'opened') throw new Error('A history without its opening')
  const story: Story = { openedAt: toSecond(opening.at), circumstances: [], spans: [], waits: [] }
  let isAnswered = false
  let isAsked = false

  const running = (promise: PromiseKind) =>
    story.spans.find((span) => span.promise === promise && span.endedAt === null)
  const mayStart: Record<PromiseKind, () => boolean> = {
    first: () => !isAnswered,
    next: () => isAnswered && isAsked && running('resolution') !== undefined,
    resolution: () => true,
  }

  function affect(promise: PromiseKind, effect: Effect, at: number) {
    const span = running(promise)
    if (effect === 'starts' && !span && mayStart[promise]()) {
      const cycle = 1 + Math.max(0, ...story.spans.filter((s) => s.promise === promise).map((s) => s.cycle))
      story.spans.push({ promise, cycle, startedAt: at, owedSince: at, endedAt: null, end: null })
    }
    if (!span) return
    if (effect === 'meets') end(span, at, 'met')
    if (effect === 'leaves') end(span, at, isAnswered ? 'met' : 'apart')
    // One that passes through within a second promises nothing.
    if (effect === 'handsOn' && span.owedSince < at) {
      end(span, at, 'handedOn')
      story.spans.push({ ...span, owedSince: at, endedAt: null, end: null })
    }
  }

  for (const fact of facts) {
    const at = toSecond(fact.at)
    const kind = kindFor(fact, opening.requesterId)
    const { wait, ...effects } = whatCounts[kind]
    if (kind === 'requesterWrote') isAsked = true
    const circumstances = circumstancesAfter(fact, story)
    if (circumstances) story.circumstances.push({ ...circumstances, from: at, cause: kind })
    affectWait(story.waits, fact, wait, at)
    // The resolution first: whether a ticket is done decides about the others.
    for (const promise of [...promiseKinds].reverse()) affect(promise, effects[promise], at)
    if (effects.next === 'meets') {
      isAnswered = true
      isAsked = false
    }
  }
  return story
}

/** What a requester writes asks for an answer and is none, also when the requester is an agent. */
const kindFor = (fact: Fact, requesterId: string): FactKind =>
  fact.kind === 'answered' && fact.authorId === requesterId ? 'requesterWrote' : fact.kind

function end(span: Span, at: number, how: NonNullable<Span['end']>) {
  span.endedAt = at
  span.end = how
}

function circumstancesAfter(fact: Fact, { circumstances }: Story): Circumstances | null {
  const before = circumstances[circumstances.length - 1]
  switch (fact.kind) {
    case 'opened':
    case 'moved': {
      const { administrationId, serviceId, type, priority } = fact
      return { administrationId, serviceId, type, priority }
    }
    case 'priorityChanged':
      return before ? { ...before, priority: fact.priority } : null
    case 'serviceChanged':
      return before ? { ...before, serviceId: fact.serviceId, type: fact.type } : null
    default:
      return null
  }
}

/** A wait ends by itself: at its limit, at an answer, or where another one begins. */
function affectWait(waits: Wait[], fact: Fact, effect: WaitEffect, at: number) {
  const last = waits[waits.length - 1]
  const isOver =
    effect === 'begins' || effect === 'ends' || (effect === 'answers' && last?.reason === 'requester')
  if (last && isOver) last.until = Math.max(last.from, Math.min(last.until, at))
  if (fact.kind !== 'waitBegan') return
  const { reason, awaitedId, limit } = fact
  waits.push({
    reason,
    awaitedId,
    from: at,
    until: limit ? Math.max(at, toSecond(limit)) : Number.POSITIVE_INFINITY,
  })
}
