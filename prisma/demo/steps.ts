import type { DemoAdministration } from './administrations'
import type { DemoAgent } from './agents'
import { agentFor, agentId } from './desk'
import type { After } from './life-shapes'
import type { DemoRequester } from './people'
import type { Chance } from './random'
import { dayIn, fill, type Slots } from './slots'
import type { TicketLife } from './ticket-life'
import { type Phrases, phrases } from './topics/phrases'
import type { Topic } from './topics/topic'
import { answered, written } from './words'
import type { WorkTime } from './work-time'

/** Everything that a ticket's course is told with. */
export interface Course {
  life: TicketLife
  topic: Topic
  /** In which of the topic's ways it was asked. */
  variant: number
  slots: Slots
  requester: DemoRequester
  administration: DemoAdministration
  team: string
  /** Who handles it; somebody else after it was handed over. */
  agent: DemoAgent
  chance: Chance
  time: WorkTime
}

/** In working minutes, from and to. */
type Wait = [number, number]
export const QUICK: Wait = [8, 240]
export const SAME_DAY: Wait = [60, 520]
export const DAYS: Wait = [400, 2400]

/** One act, and after how long it follows the act before. */
export interface Step {
  wait: Wait
  /** What was agreed before may put it off. */
  notBefore?: () => Date | string | null | undefined
  act: (at: Date) => void
}

/** Services about a device that has a guarantee and a place in the store. */
const thingsToHold = ['computer', 'printing', 'meetings']

const said = ({ requester }: Course): Phrases => phrases[requester.language]

export const taking = (course: Course, wait: Wait = QUICK): Step => ({
  wait,
  act: (at) => course.life.assign(agentId(course.agent), agentId(course.agent), at),
})

export const saying = (course: Course, text: string, wait: Wait, after?: After): Step => ({
  wait,
  act: (at) => {
    const { life, agent, requester, administration, chance, slots } = course
    const signed = { to: requester, by: agent, showName: administration.showAgentNames }
    life.reply(agentId(agent), answered(text, signed, chance, slots), at, after)
  },
})

export const answering = (course: Course, text: string, wait: Wait): Step => ({
  wait,
  act: (at) => {
    const { life, requester, chance, slots } = course
    const channel = chance.happens(0.4) ? 'mail' : 'web'
    life.answer(requester.id, written(text, { requester, channel }, chance, slots), at, channel)
  },
})

export const noting = (course: Course, wait: Wait = QUICK): Step => ({
  wait,
  act: (at) => {
    const { life, agent, topic, variant, chance, slots } = course
    const { notes, hardwareNotes } = said(course)
    const usual = thingsToHold.includes(topic.service) ? [...notes, ...hardwareNotes] : notes
    life.note(agentId(agent), fill(topic.notes?.[variant] ?? chance.pick(usual), slots), at)
  },
})

export function solving(course: Course, wait: Wait, text?: string): Step {
  const { solves, code = 'solved' } = course.topic
  const solution = solves[course.variant % solves.length] as string
  return saying(course, text ?? solution, wait, { status: 'resolved', code })
}

/** Hands it to a colleague, who goes on and says why in a note. */
export const handingOver = (course: Course, wait: Wait): Step => ({
  wait,
  act: (at) => {
    const { life, administration, requester, team, chance } = course
    const from = course.agent
    const place = { code: administration.code, team, language: requester.language }
    course.agent = agentFor(place, chance, from)
    life.assign(agentId(course.agent), agentId(from), at)
    life.note(agentId(course.agent), chance.pick(said(course).tookOver), at)
  },
})

export const upgrading = (course: Course): Step => ({
  wait: [2, 30],
  act: (at) => {
    const { life, agent, chance } = course
    const priority = chance.happens(0.3) ? 'P1' : 'P2'
    life.overridePriority(agentId(agent), priority, chance.pick(said(course).priorityUp), at)
  },
})

export const looking = (course: Course): Step =>
  saying(course, course.chance.pick(said(course).lookingAtIt), [10, 120])

export const asking = (course: Course, question: string): Step =>
  saying(course, question, QUICK, { status: 'pending', pendingOn: 'requester' })

export const waitingForSupplier = (course: Course): Step =>
  saying(course, firstOnly(course, course.topic.supplier) ?? said(course).pendingSupplier, SAME_DAY, {
    status: 'pending',
    pendingOn: 'supplier',
  })

/** @param isAhead the day is still to come, seen from now */
export const waitingForDate = (course: Course, isAhead = false): Step => ({
  wait: QUICK,
  act: (at) => {
    const { topic, requester, time, chance, slots } = course
    const day = new Date(time.morningAfter(isAhead ? time.now : at.getTime(), chance.between(2, 9)))
    slots.date = dayIn(requester.language, day)
    const after: After = { status: 'pending', pendingOn: 'date', pendingUntil: day }
    saying(course, firstOnly(course, topic.date) ?? said(course).pendingDate, QUICK, after).act(at)
  },
})

const firstOnly = ({ variant }: Course, text: string | undefined) => (variant === 0 ? text : undefined)

/** The wait ends: a job sees that the day has come, or an agent that the supplier delivered. */
export const resuming = (course: Course, by: 'job' | 'agent', wait: Wait): Step => ({
  wait,
  notBefore: () => course.life.ticket.pendingUntil,
  act: (at) => course.life.resume(by === 'job' ? null : agentId(course.agent), at),
})

export const stillBroken = (course: Course): Step =>
  answering(course, course.chance.pick(said(course).stillBroken), DAYS)

export const solvedAtLast = (course: Course): Step =>
  solving(course, SAME_DAY, course.chance.pick(said(course).solvedAtLast))

export const givingUp = (course: Course): Step =>
  saying(course, said(course).noAnswer, [4000, 5500], { status: 'resolved', code: 'no_answer' })

export const pointingElsewhere = (course: Course): Step =>
  saying(course, said(course).duplicate, QUICK, { status: 'resolved', code: 'duplicate' })

export const withdrawing = (course: Course): Step => ({
  wait: [15, 300],
  act: (at) => course.life.withdraw(course.requester.id, at),
})
