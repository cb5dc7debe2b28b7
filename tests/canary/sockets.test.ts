import { beforeAll, expect, test } from 'vitest'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { aLiveHelpdesk, pause, type TestPage } from '../realtime/support/live-helpdesk'
import { aTestDatabase } from '../support/database'
import {
  aCanaryWorld,
  type CanaryWorld,
  seesNotes,
  seesTicket,
  type TicketName,
  ticketNames,
  type Walker,
  walkers,
} from './world'

aTestDatabase()
const helpdesk = aLiveHelpdesk()
let world: CanaryWorld

/** Those who have a right somewhere; others get no socket at all. */
const connected = walkers.filter((walker) => !['nobody', 'operator', 'endedAgentNorth'].includes(walker))

beforeAll(async () => {
  world = await aCanaryWorld()
}, 120_000)

test('nobody may watch, or is knocked at for, a ticket or a note that is not theirs, and no word goes over a socket', async () => {
  const pages = {} as Record<Walker, TestPage>
  for (const walker of connected) pages[walker] = await helpdesk.aPage({ id: world.actors[walker].personId })
  const watched: string[] = []
  for (const walker of connected)
    for (const name of ticketNames)
      if (await pages[walker].watch(world.tickets[name].id)) watched.push(`${walker} ${name}`)
  const expected = connected.flatMap((walker) =>
    ticketNames.filter((name) => seesTicket[name].includes(walker)).map((name) => `${walker} ${name}`),
  )
  expect(watched.sort()).toEqual(expected.sort())

  const heard = async (act: () => Promise<unknown>, name: TicketName): Promise<Walker[]> => {
    for (const walker of connected) pages[walker].knocks.length = 0
    await act()
    await pause(700)
    return connected.filter((walker) =>
      pages[walker].knocks.some(({ ticketId }) => ticketId === world.tickets[name].id),
    )
  }
  const about = (name: TicketName) =>
    ({
      number: world.tickets[name].number,
      body: 'x',
      language: 'nl',
      channel: 'web',
    }) as const
  let knocks = 0
  for (const name of ticketNames) {
    const desk =
      world.actors[
        name === 'ofSouth' || name === 'transferred'
          ? 'agentSouth'
          : name === 'confidential'
            ? 'restrictedAgentNorth'
            : 'agentNorth'
      ]
    const answer = await heard(
      () => replyToTicket(desk, { ...about(name), asHelpdesk: { next: null, version: null } }),
      name,
    )
    const note = await heard(() => noteOnTicket(desk, about(name)), name)
    knocks += answer.length + note.length
    expect([name, answer.toSorted()]).toEqual([
      name,
      connected.filter((w) => seesTicket[name].includes(w)).toSorted(),
    ])
    expect([name, note.toSorted()]).toEqual([
      name,
      connected.filter((w) => seesNotes(name).includes(w)).toSorted(),
    ])
  }
  const wire = JSON.stringify(connected.map((walker) => pages[walker].received)).toLowerCase()
  expect(world.canaries.filter(({ word }) => wire.includes(word.toLowerCase()))).toEqual([])
  console.log(`canary_socket_knocks=${knocks} canary_socket_foreign=0`)
}, 120_000)
