import type { Channel } from '~/domain/ticket-values'
import { administrations } from './administrations'
import { ownTickets } from './own-tickets'
import type { DemoRequester } from './people'
import { requesters } from './people-rows'
import type { Finished, Unfinished } from './plots'
import { type Chance, chanceOf } from './random'
import type { WorkTime } from './work-time'

/** Somebody asks for something at some moment. */
export interface Arrival {
  key: string
  at: number
  requester: DemoRequester
  /** What it is about: the first topic of this service. Absent: anything. */
  service?: string
  channel?: Channel
  isShared?: boolean
  /** Set when it is still at work, and how far it got. */
  unfinished?: Unfinished | 'any'
  finished?: Finished
}

const HOUR = 3_600_000
const MINUTE = 60_000

/** How many tickets the demo has. */
const ALL = 3_000
/** Those of the last hours, in minutes before now. */
const fresh = [
  3, 6, 9, 13, 17, 22, 28, 34, 41, 49, 58, 68, 79, 91, 104, 118, 133, 149, 166, 184, 203, 224, 247, 271, 297,
  325,
]

/** How likely a ticket that is this many hours old is still at work. */
const stillAtWork: [number, number][] = [
  [10, 0.95],
  [34, 0.8],
  [80, 0.66],
  [200, 0.46],
  [500, 0.24],
  [1_200, 0.06],
  [2_600, 0.008],
]

/** Something breaks for many at once. */
interface Burst {
  workdaysAgo: number
  /** Minute of the day at which it begins, and how many minutes it lasts. */
  from: number
  lasts: number
  service: string
  codes: string[]
  count: number
}

const bursts: Burst[] = [
  { workdaysAgo: 4, from: 8 * 60 + 40, lasts: 110, service: 'printing', codes: ['MOB', 'TAX'], count: 22 },
  { workdaysAgo: 31, from: 9 * 60, lasts: 150, service: 'network', codes: ['ENV', 'URB'], count: 26 },
  { workdaysAgo: 78, from: 10 * 60 + 15, lasts: 90, service: 'applications', codes: ['TAX'], count: 19 },
  {
    workdaysAgo: 141,
    from: 8 * 60 + 20,
    lasts: 200,
    service: 'access',
    codes: ['MOB', 'ENV', 'EMP'],
    count: 31,
  },
  {
    workdaysAgo: 262,
    from: 13 * 60 + 30,
    lasts: 100,
    service: 'telephony',
    codes: ['EMP', 'HOU'],
    count: 14,
  },
]

/** Who asks when, over the eighteen months before now. */
export function arrivals(time: WorkTime): Arrival[] {
  const chance = chanceOf('arrivals')
  const special = [
    ...ownTickets(time),
    ...freshOnes(time, chance),
    ...bursts.flatMap((burst) => together(burst, time, chance)),
  ]
  const ordinary = Array.from({ length: ALL - special.length }, (_, index): Arrival => {
    const at = time.arrival(chance)
    const ageInHours = (time.now - at) / HOUR
    const likely = stillAtWork.find(([hours]) => ageInHours < hours)?.[1] ?? 0
    const arrival = { key: `${index}`, at, requester: somebody(chance) }
    return chance.happens(likely) ? { ...arrival, unfinished: 'any' } : arrival
  })
  return [...special, ...ordinary]
}

const freshOnes = (time: WorkTime, chance: Chance): Arrival[] =>
  fresh.map((minutes) => ({
    key: `fresh ${minutes}`,
    at: time.now - minutes * MINUTE - chance.between(0, 40_000),
    requester: somebody(chance),
    unfinished: minutes < 35 ? 'untouched' : 'any',
  }))

const together = (
  { workdaysAgo, from, lasts, service, codes, count }: Burst,
  time: WorkTime,
  chance: Chance,
): Arrival[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `burst ${workdaysAgo} ${index}`,
    // Most notice it at once, the others when they come back to their desk.
    at: time.workdayAgo(workdaysAgo, from) + lasts * MINUTE * chance.next() ** 1.7,
    requester: somebody(chance, codes),
    service,
    finished: chance.weighted<Finished>(['solved', 'duplicate', 'investigated'], (plot) =>
      plot === 'investigated' ? 1 : 3,
    ),
  }))

/** Some ask often, most now and then. */
function somebody(chance: Chance, codes?: string[]): DemoRequester {
  const from = codes ? administrations.filter(({ code }) => codes.includes(code)) : administrations
  const { code } = chance.weighted(from, ({ share }) => share)
  const people = requesters.filter((requester) => requester.code === code)
  return people[Math.floor(chance.next() ** 1.5 * people.length)] as DemoRequester
}
