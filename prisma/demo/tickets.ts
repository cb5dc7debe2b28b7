import { priorityOf, weigh } from '~/domain/priority'
import { type RoutedBecause, route } from '~/domain/routing'
import type { Ability, AffectedGroup, Channel } from '~/domain/ticket-values'
import { administrations, type DemoAdministration } from './administrations'
import type { Arrival } from './arrivals'
import { agentFor, agentId } from './desk'
import { fileFor } from './files'
import { administrationId, serviceId, teamId, unitId } from './ids'
import type { DemoRequester } from './people'
import { requesters } from './people-rows'
import { playToTheEnd, playUntilNow } from './plots'
import { type Chance, chanceOf, idOf } from './random'
import { rate } from './ratings'
import { type DemoSettings, settingsOf } from './settings'
import { fill, slotsFor } from './slots'
import type { Course } from './steps'
import { TicketLife } from './ticket-life'
import { topics } from './topics'
import { phrases } from './topics/phrases'
import type { Topic } from './topics/topic'
import { asked } from './words'
import type { WorkTime } from './work-time'

const channels: [Channel, number][] = [
  ['web', 56],
  ['mail', 24],
  ['telephone', 15],
  ['counter', 4],
  ['post', 1],
]
const typedByDesk: Channel[] = ['telephone', 'counter', 'post']

/** One ticket with its whole course until now. */
export function ticketFrom(arrival: Arrival, time: WorkTime): TicketLife {
  const { key, at, requester } = arrival
  const { language, code } = requester
  const chance = chanceOf(`ticket ${key}`)
  const administration = administrations.find((one) => one.code === code) as DemoAdministration
  const topic = topicOf(arrival, administration, chance)
  const variant = chance.between(0, topic.says.length - 1)
  const [subject, description] = topic.says[variant] as [string, string]
  const slots = slotsFor(requester, chance)
  const channel = arrival.channel ?? chance.weighted(channels, ([, often]) => often)[0]
  const isConfidential = topic.service === 'security' || chance.happens(0.008)
  const place = placeOf(topic, requester, channel, chance)
  const guard = isConfidential ? 'security' : place.team
  const agent = agentFor({ code, team: guard, language }, chance)
  const filedBy = filerOf(requester, channel, agentId(agent), chance)
  const isForColleague = filedBy !== requester.id && !typedByDesk.includes(channel)
  const createdAt = new Date(at)
  const { impact, urgency, ...answers } = weightOf(topic, channel, chance)
  const words = isForColleague ? `${chance.pick(phrases[language].onBehalf)} ${description}` : description
  const hasFile = chance.happens(0.025)

  const life = new TicketLife(
    {
      id: idOf('ticket', key),
      administrationId: administrationId(code),
      type: topic.type,
      subject: fill(subject, slots),
      language,
      impact,
      urgency,
      ...answers,
      priority: priorityOf(impact, urgency, place.settings.cells, createdAt),
      channel,
      requesterId: requester.id,
      filerId: isForColleague ? filedBy : null,
      unitId: unitId(code, requester.unit),
      isSharedWithUnit: !isConfidential && (arrival.isShared ?? chance.happens(0.12)),
      isConfidential,
      restrictedTeamId: teamId(guard),
      serviceId: place.serviceId,
      queueId: place.queueId,
      routedBecause: place.because,
      teamId: place.teamId,
      ...(chance.happens(0.55) ? { site: requester.site, room: requester.room } : {}),
      ...(chance.happens(0.35) ? { callbackNumber: requester.telephone } : {}),
      ...(topic.service === 'computer' && chance.happens(0.6) ? { deviceTag: slots.device as string } : {}),
      createdAt,
    },
    asked(words, { type: topic.type, requester, channel }, chance, slots),
    filedBy,
    hasFile ? [fileFor(language, topic.type, slots, chance)] : [],
  )
  if (!isConfidential && chance.happens(0.05)) addFollower(life, requester, chance, time)
  const course: Course = {
    life,
    topic,
    variant,
    slots,
    requester,
    administration,
    team: guard,
    agent,
    chance,
    time,
  }
  if (arrival.unfinished) playUntilNow(course, arrival.unfinished === 'any' ? undefined : arrival.unfinished)
  else playToTheEnd(course, arrival.finished)
  rate(life, key, language, time)
  return life
}

/** What was reported with others, or something this person could ask of what their administration offers. */
function topicOf({ requester, service }: Arrival, { services }: DemoAdministration, chance: Chance): Topic {
  const own = topics[requester.language]
  const common = service && own.find((topic) => topic.service === service)
  if (common) return common
  const here = own.filter(
    (topic) => topic.service in services && (topic.at?.includes(requester.code) ?? true),
  )
  return chance.weighted(here, ({ often }) => often ?? 1)
}

interface Place {
  serviceId: string | null
  queueId: string
  teamId: string | null
  team: string
  because: RoutedBecause
  settings: DemoSettings
}

/** Mail names no service: it goes where the language or the default sends it, until somebody chose a service. */
function placeOf(
  { service }: Topic,
  { code, language }: DemoRequester,
  channel: Channel,
  chance: Chance,
): Place {
  const settings = settingsOf.get(code)
  if (!settings) throw new Error(`${code} is no administration of the demo`)
  const wasChosen = channel === 'mail' && chance.happens(0.6)
  const isOpen = channel === 'mail' && !wasChosen && service !== 'security'
  const chosen = isOpen ? null : serviceId(code, service)
  const { queueId, teamId, because } = route(settings.rules, settings.defaultQueue, {
    serviceId: chosen,
    language,
  })
  const team = (teamId && settings.teamKeys.get(teamId)) || 'workplace'
  return { serviceId: chosen, queueId, teamId, team, because: wasChosen ? 'chosen' : because, settings }
}

/** The two plain answers; whoever calls or writes gets their weight from the agent. */
function weightOf(topic: Topic, channel: Channel, chance: Chance) {
  const alone: AffectedGroup[] = topic.type === 'incident' && chance.happens(0.14) ? ['several'] : ['me']
  const affected = chance.pick<AffectedGroup>(topic.affects ?? alone)
  const ability = chance.pick<Ability>(topic.works ?? ['yes', 'difficulty'])
  const isTold = channel === 'web'
  return { ...weigh(affected, ability), affected: isTold ? affected : null, ability: isTold ? ability : null }
}

/** Mostly the requester, sometimes a colleague of the same unit, and the agent for who calls. */
function filerOf(requester: DemoRequester, channel: Channel, agent: string, chance: Chance): string {
  if (typedByDesk.includes(channel)) return agent
  if (channel !== 'web' || !chance.happens(0.05)) return requester.id
  return colleagueOf(requester, chance)?.id ?? requester.id
}

function colleagueOf(requester: DemoRequester, chance: Chance): DemoRequester | null {
  const near = requesters.filter(
    (other) =>
      other.code === requester.code &&
      other.unit === requester.unit &&
      other.language === requester.language &&
      other.id !== requester.id,
  )
  return near.length > 0 ? chance.pick(near) : null
}

function addFollower(life: TicketLife, requester: DemoRequester, chance: Chance, time: WorkTime): void {
  const colleague = colleagueOf(requester, chance)
  const at = life.ticket.createdAt.getTime() + 15_000
  if (colleague && colleague.id !== life.ticket.filerId && at < time.now)
    life.follow(colleague.id, requester.id, new Date(at))
}
