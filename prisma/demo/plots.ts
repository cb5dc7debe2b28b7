import type { Priority } from '~/domain/ticket-values'
import {
  answering,
  asking,
  type Course,
  DAYS,
  givingUp,
  handingOver,
  looking,
  noting,
  pointingElsewhere,
  QUICK,
  resuming,
  SAME_DAY,
  type Step,
  solvedAtLast,
  solving,
  stillBroken,
  taking,
  upgrading,
  waitingForDate,
  waitingForSupplier,
  withdrawing,
} from './steps'

interface Plot {
  /** How often next to the others. */
  often: number
  steps: (course: Course) => Step[]
}

/** The ways in which a ticket ends. */
const finished = {
  solved: { often: 34, steps: (c) => [taking(c), ...sometimes(c, 0.25, noting(c)), solving(c, SAME_DAY)] },
  asked: {
    often: 24,
    steps: (c) =>
      withQuestion(c, ([question, answer]) => [
        taking(c),
        asking(c, question),
        answering(c, answer, DAYS),
        ...sometimes(c, 0.45, noting(c)),
        solving(c, SAME_DAY),
      ]),
  },
  investigated: { often: 9, steps: (c) => [taking(c), looking(c), noting(c), solving(c, DAYS)] },
  handedOver: { often: 6, steps: (c) => [taking(c), noting(c), handingOver(c, SAME_DAY), solving(c, DAYS)] },
  delivered: {
    often: 6,
    steps: (c) => [
      taking(c),
      looking(c),
      waitingForSupplier(c),
      noting(c, DAYS),
      resuming(c, 'agent', DAYS),
      solving(c, SAME_DAY),
    ],
  },
  visited: {
    often: 6,
    steps: (c) => [taking(c), waitingForDate(c), resuming(c, 'job', [0, 1]), solving(c, SAME_DAY)],
  },
  reopened: {
    often: 7,
    // Only what breaks can still be broken.
    steps: (c) =>
      c.topic.type === 'incident'
        ? [taking(c), solving(c, SAME_DAY), stillBroken(c), noting(c), solvedAtLast(c)]
        : [taking(c), looking(c), solving(c, SAME_DAY)],
  },
  silent: {
    often: 4,
    steps: (c) => withQuestion(c, ([question]) => [taking(c), asking(c, question), givingUp(c)]),
  },
  withdrawn: { often: 3, steps: (c) => [withdrawing(c)] },
  duplicate: { often: 2, steps: (c) => [taking(c), pointingElsewhere(c)] },
  urgent: {
    often: 3,
    steps: (c) => [taking(c, [2, 20]), upgrading(c), looking(c), noting(c), solving(c, [30, 200])],
  },
} satisfies Record<string, Plot>

/** How far a ticket got that is still at work. */
const unfinished = {
  untouched: { often: 22, steps: () => [] },
  taken: { often: 18, steps: (c) => [taking(c)] },
  lookedAt: { often: 14, steps: (c) => [taking(c), looking(c), ...sometimes(c, 0.5, noting(c))] },
  waitsForRequester: {
    often: 14,
    steps: (c) => withQuestion(c, ([question]) => [taking(c), asking(c, question)], [taking(c), looking(c)]),
  },
  answered: {
    often: 10,
    steps: (c) =>
      withQuestion(c, ([question, answer]) => [taking(c), asking(c, question), answering(c, answer, QUICK)], [
        taking(c),
      ]),
  },
  waitsForSupplier: {
    often: 9,
    steps: (c) => [taking(c), waitingForSupplier(c), ...sometimes(c, 0.5, noting(c))],
  },
  waitsForDate: { often: 7, steps: (c) => [taking(c), waitingForDate(c, true)] },
  handedOn: { often: 4, steps: (c) => [taking(c), noting(c), handingOver(c, SAME_DAY)] },
  upgraded: { often: 5, steps: (c) => [taking(c), upgrading(c), looking(c)] },
} satisfies Record<string, Plot>

export type Finished = keyof typeof finished
export type Unfinished = keyof typeof unfinished

const sometimes = ({ chance }: Course, probability: number, step: Step): Step[] =>
  chance.happens(probability) ? [step] : []

/** Where nothing needs to be asked, the ticket goes on otherwise. */
function withQuestion(
  course: Course,
  steps: (pair: [string, string]) => Step[],
  otherwise: Step[] = [taking(course), solving(course, SAME_DAY)],
): Step[] {
  const { asks = [] } = course.topic
  const pair = asks.length === 1 ? asks[0] : asks[course.variant]
  return pair ? steps(pair) : otherwise
}

const chosen = (plots: Record<string, Plot>, course: Course): Step[] =>
  course.chance.weighted(Object.values(plots), ({ often }) => often).steps(course)

/** How much quicker somebody looks at what is urgent, and how much quicker it goes on from there. */
const pace: Record<Priority, [first: number, later: number]> = {
  P1: [0.03, 0.35],
  P2: [0.14, 0.65],
  P3: [0.5, 0.9],
  P4: [0.95, 1],
}

/** Plays the ticket to its end in working time, or as far as it comes before now. */
export function playToTheEnd(course: Course, plot?: Finished): void {
  const { life, time, chance } = course
  let at = life.ticket.createdAt.getTime()
  const steps: Step[] = plot ? finished[plot].steps(course) : chosen(finished, course)
  for (const [index, { wait, notBefore, act }] of steps.entries()) {
    const agreed = notBefore?.()
    const quicker = pace[life.ticket.priority][index === 0 ? 0 : 1]
    at = time.later(at, chance.between(...wait) * quicker) + chance.between(1_000, 59_000)
    if (agreed) at = Math.max(at, new Date(agreed).getTime())
    if (at > time.now - 60_000) return
    act(new Date(at))
  }
  const { closesAt } = life.ticket
  if (life.status === 'resolved' && closesAt && new Date(closesAt).getTime() < time.now)
    life.close(new Date(closesAt))
}

const A_WEEK = 7 * 24 * 3_600_000

/** Plays a ticket that is still at work: its acts lie between its arrival and now. */
export function playUntilNow(course: Course, plot?: Unfinished): void {
  const { life, time, chance } = course
  const from = life.ticket.createdAt.getTime()
  const { untouched: _, ...looked } = unfinished
  // Nobody lets a ticket lie for a week without a look.
  const plots = time.now - from > A_WEEK ? looked : unfinished
  const steps = plot ? unfinished[plot].steps(course) : chosen(plots, course)
  const marks = steps.map(() => chance.next() ** 1.6).sort((a, b) => a - b)
  let last = from
  for (const [index, { act }] of steps.entries()) {
    const wished = time.orNextMorning(from + (time.now - from) * (marks[index] as number) * 0.9, chance)
    const latest = time.now - (steps.length - index) * 50_000
    last = Math.min(latest, Math.max(last + 20_000, wished))
    act(new Date(last))
  }
}
