import type { Asked } from './measure'
import { type BenchWorld, sessionOf } from './world'

/** What is measured, by the name under which it is printed; each call is the next thing to ask. */
export type Scenarios = Record<string, () => Asked>

export function scenarios({ queueId, administration, tickets }: BenchWorld): Scenarios {
  const agent = { cookie: sessionOf('agent', 0) }
  let count = 0
  let replies = 0
  const ticket = () => tickets[count++ % tickets.length] as string
  return {
    queue_page: () => ({ path: `/desk?queue=${queueId}`, headers: agent }),
    one_administration_page: () => ({ path: `/desk?administration=${administration}`, headers: agent }),
    all_administrations_page: () => ({ path: '/desk', headers: agent }),
    ticket_page: () => ({ path: `/desk/tickets/${ticket()}`, headers: agent }),
    due_page: () => ({ path: '/desk?sort=due', headers: agent }),
    promises_page: () => ({ path: '/desk/promises', headers: agent }),
    figures_of_a_year_page: () => ({ path: '/desk/figures?by=service', headers: agent }),
    promise_explained_page: () => ({ path: `/desk/tickets/${ticket()}/promise`, headers: agent }),
    sign_in_page: () => ({ path: '/sign-in' }),
    portal_home_page: () => ({ path: '/', headers: { cookie: sessionOf('requester', count++ % 2000) } }),
    create: () => ({
      path: '/tickets/new',
      headers: { cookie: sessionOf('requester', count++ % 2000) },
      form: {
        type: 'incident',
        subject: `Printer ${count}`,
        description: `De printer op de verdieping drukt niet meer af, sinds ${count}.`,
        affected: 'me',
        ability: 'difficulty',
      },
    }),
    reply: () => {
      // Each reply makes a ticket's version one more; round after round they are told the next.
      const number = tickets[replies % tickets.length] as string
      const version = 1 + Math.floor(replies++ / tickets.length)
      return {
        path: `/desk/tickets/${number}`,
        headers: agent,
        form: {
          intent: 'reply',
          body: `We kijken dit na, ${count}.`,
          language: 'nl',
          next: 'stay',
          version: String(version),
        },
      }
    },
  }
}

export const pages = [
  'queue_page',
  'one_administration_page',
  'all_administrations_page',
  'ticket_page',
  'due_page',
  'promises_page',
  'figures_of_a_year_page',
  'promise_explained_page',
  'sign_in_page',
  'portal_home_page',
]
