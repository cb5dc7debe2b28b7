import { beforeAll, expect, test } from 'vitest'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, siteRoutes } from '../support/in-process'
import { surfaces } from './surfaces'
import { type Walked, walkEverything } from './walk'
import { aCanaryWorld, type CanaryWorld, walkers } from './world'

aTestDatabase()
let walked: Walked
let ask: Ask
let world: CanaryWorld

beforeAll(async () => {
  ask = await helpdeskInProcess()
  world = await aCanaryWorld()
  walked = await walkEverything(ask, world)
  console.log(`canary_requests=${walked.requests} canary_foreign_words=${walked.foreign.length}`)
}, 600_000)

test('every route of the site says what the canary does with it', async () => {
  const ids = (await siteRoutes()).map(({ id }) => id)
  expect(Object.keys(surfaces).sort()).toEqual(ids.sort())
})

test('nobody reads a word that is not theirs, anywhere', () => {
  expect(walked.foreign).toEqual([])
})

test('a page of the desk or of somebody signed in answers nobody else', () => {
  expect(walked.letInAnyway).toEqual([])
})

test('every word was read by somebody, so that its leak would be noticed', () => {
  // Counters stand in mails; nobody of south is in a unit, and nobody coordinates it; these people's addresses nobody has a
  // reason to read; what a desk noted of a ticket that it handed on waits for the ticket to come back.
  const elsewhere =
    /^counter|^(unit \((nl|fr)\)|calendar|closing day \((nl|fr)\)) of SOUTH|^the address of (coordinatorNorth|endedAgentNorth|operator|nobody)$|note(’s attachment)? (on|of) transferred$/
  expect(walked.unread.filter((of) => !elsewhere.test(of))).toEqual([])
})

test('a token that is made for writing only reads nothing, whoever shows it', async () => {
  const paths = Object.values(surfaces)
    .filter(({ policy }) => policy === 'token')
    .flatMap(({ visits }) => visits(world))
    // Who one is, any token may ask; the rest takes no GET.
    .filter((path) => !/\/(?:me|files\?.*|replies|notes|followers\/[^/]+)$/.test(path))
  const readAnyway: string[] = []
  for (const walker of walkers) {
    const { email } = world.actors[walker]
    const token = await createApiToken({ email, name: 'writes', scopes: ['tickets:write'] })
    for (const path of paths) {
      const response = await ask(path, { headers: { authorization: `Bearer ${token}` } })
      if (response.status !== 403) readAnyway.push(`${walker} at ${path}: ${response.status}`)
    }
  }
  expect(readAnyway).toEqual([])
}, 120_000)
