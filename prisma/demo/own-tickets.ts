import type { Arrival } from './arrivals'
import type { DemoRequester } from './people'
import { requesters } from './people-rows'
import type { WorkTime } from './work-time'

type Story = Omit<Arrival, 'key' | 'at' | 'requester'> & { workdaysAgo: number; minuteOfDay: number }

/** What the two people of the README asked: one ticket in each state, and some that their unit sees. */
const stories: Story[] = [
  { workdaysAgo: 1, minuteOfDay: 555, service: 'computer', unfinished: 'waitsForRequester', channel: 'web' },
  { workdaysAgo: 2, minuteOfDay: 872, service: 'applications', unfinished: 'lookedAt', channel: 'web' },
  { workdaysAgo: 3, minuteOfDay: 611, service: 'newcomers', unfinished: 'waitsForDate', channel: 'mail' },
  { workdaysAgo: 5, minuteOfDay: 541, service: 'mail', finished: 'asked', channel: 'web' },
  {
    workdaysAgo: 4,
    minuteOfDay: 700,
    service: 'meetings',
    finished: 'solved',
    channel: 'web',
    isShared: true,
  },
  { workdaysAgo: 16, minuteOfDay: 655, service: 'access', finished: 'solved', channel: 'telephone' },
  { workdaysAgo: 44, minuteOfDay: 595, service: 'network', finished: 'reopened', channel: 'mail' },
  { workdaysAgo: 90, minuteOfDay: 830, service: 'telephony', finished: 'withdrawn', channel: 'web' },
  { workdaysAgo: 132, minuteOfDay: 520, service: 'security', finished: 'investigated', channel: 'web' },
]
const ofColleagues: Story[] = [
  {
    workdaysAgo: 1,
    minuteOfDay: 615,
    service: 'printing',
    unfinished: 'lookedAt',
    channel: 'web',
    isShared: true,
  },
  {
    workdaysAgo: 3,
    minuteOfDay: 785,
    service: 'meetings',
    unfinished: 'taken',
    channel: 'web',
    isShared: true,
  },
  {
    workdaysAgo: 9,
    minuteOfDay: 560,
    service: 'applications',
    finished: 'delivered',
    channel: 'web',
    isShared: true,
  },
]

export function ownTickets(time: WorkTime): Arrival[] {
  return ['lotte@mobility.example', 'amine@environment.example'].flatMap((email) => {
    const who = requesters.find((requester) => requester.email === email) as DemoRequester
    const colleagues = requesters.filter(
      (other) => other.code === who.code && other.unit === who.unit && other !== who,
    )
    const told = (story: Story, requester: DemoRequester, key: string): Arrival => {
      const { workdaysAgo, minuteOfDay, ...arrival } = story
      return { ...arrival, key: `${email} ${key}`, at: time.workdayAgo(workdaysAgo, minuteOfDay), requester }
    }
    return [
      ...stories.map((story, index) => told(story, who, `${index}`)),
      ...ofColleagues.map((story, index) =>
        told(story, colleagues[index % colleagues.length] ?? who, `unit ${index}`),
      ),
    ]
  })
}
