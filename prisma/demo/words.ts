import type { Channel, TicketType } from '~/domain/ticket-values'
import type { DemoAgent } from './agents'
import type { DemoRequester } from './people'
import type { Chance } from './random'
import { fill, type Slots } from './slots'
import { phrases } from './topics/phrases'

/** How a requester asks: the words of the topic, and sometimes a sentence more. */
export function asked(
  text: string,
  { type, requester, channel }: { type: TicketType; requester: DemoRequester; channel: Channel },
  chance: Chance,
  slots: Slots,
): string {
  const { always, incident, question } = phrases[requester.language].extra
  const fitting = {
    incident: [...always, ...incident],
    question: [...always, ...question],
    service_request: always,
  }
  const extra = chance.happens(0.3) ? ` ${chance.pick(fitting[type])}` : ''
  return written(text + extra, { requester, channel }, chance, slots)
}

/** The words of a requester, the way people write by this channel. */
export function written(
  text: string,
  { requester, channel }: { requester: DemoRequester; channel: Channel },
  chance: Chance,
  slots: Slots,
): string {
  const say = phrases[requester.language]
  const words = fill(text, slots)
  if (channel === 'mail')
    return `${chance.pick(say.mailHello)}\n\n${words}\n\n${chance.pick(say.mailRegards)}\n${requester.name}`
  if (channel === 'telephone') return `${say.byTelephone}\n\n${words}`
  if (channel === 'counter') return `${say.atCounter}\n\n${words}`
  if (channel === 'post') return `${say.byPost}\n\n${words}`
  return words
}

/** What an agent answers. Where names are not shown, the helpdesk signs. */
export function answered(
  text: string,
  { to, by, showName }: { to: DemoRequester; by: DemoAgent; showName: boolean },
  chance: Chance,
  slots: Slots,
): string {
  const say = phrases[to.language]
  const title = to.isWoman ? say.woman : say.man
  const hello = fill(chance.pick(say.hello), { ...slots, title })
  const opening = hello.charAt(0).toUpperCase() + hello.slice(1)
  const signature = showName ? `${by.name}\n${say.desk}` : say.desk
  return `${opening}\n\n${fill(text, slots)}\n\n${chance.pick(say.regards)}\n${signature}`
}
