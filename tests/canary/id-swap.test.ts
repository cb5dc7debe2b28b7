import { beforeAll, expect, test } from 'vitest'
import { database } from '~/data/database.server'
import { acrossAdministrations } from '~/data/scope.server'
import { readOutbox } from '~/events/outbox.server'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { type IdKind, idsOf, type LegitimateRequest, legitimateRequests } from './legitimate-requests'
import { rowsOfBoth } from './rows-of-both'
import { aCanaryWorld, type CanaryWorld, type Walker } from './world'

aTestDatabase()

let ask: Ask
let world: CanaryWorld
let ids: Record<IdKind, [string, string]>
const keys = new Map<Walker, { cookie: string; token: string }>()

beforeAll(async () => {
  ask = await helpdeskInProcess()
  world = await aCanaryWorld()
  // What south shares with a body that is not north's business.
  const foreign = await shareTicket(world.actors.agentSouth, {
    number: world.tickets.ofSouth.number,
    grantee: { administrationId: world.north.id },
    purpose: 'x',
    until: new Date(Date.now() + 1_000_000),
    maySeeNotes: false,
    mayReply: false,
  })
  const own = await acrossAdministrations('a test looks a share up', (db) =>
    db.sharedAccess.findFirstOrThrow({ where: { ticketId: world.tickets.sharedWithSouth.id } }),
  )
  await acrossAdministrations('a test takes an answer away', (db) =>
    db.ticketRating.deleteMany({ where: { ticketId: world.tickets.followed.id } }),
  )
  await changeStatus(world.actors.agentNorth, {
    number: world.tickets.followed.number,
    next: { status: 'resolved', resolutionCode: 'solved' },
    version: null,
    sentence: { body: 'x', language: 'nl', channel: 'web' },
  })
  // Over before the swaps: from now on agentNorth must not see the ticket of south.
  await acrossAdministrations('a test ends a share', (db) =>
    db.sharedAccess.update({ where: { id: foreign.id }, data: { endedAt: new Date() } }),
  )
  while ((await readOutbox()).events > 0);
  const lineOf = (walker: Walker) =>
    acrossAdministrations('a test looks behind a bell', (db) =>
      db.appNotification.findFirstOrThrow({ where: { recipientId: world.actors[walker].personId } }),
    )
  ids = idsOf(
    world,
    { own: own.id, foreign: foreign.id },
    { own: (await lineOf('requesterNorth')).id, foreign: (await lineOf('colleagueNorth')).id },
    await rowsOfBoth(world),
  )
  for (const walker of [
    'requesterNorth',
    'agentNorth',
    'restrictedAgentNorth',
    'coordinatorNorth',
  ] as const) {
    const { personId, email } = world.actors[walker]
    keys.set(walker, {
      cookie: await sessionCookie({ id: personId }),
      token: await createApiToken({ email, name: 'id-swap' }),
    })
  }
}, 120_000)

const places = /\{(\w+)\}/g

/** The kinds of ids in a request, each once. */
const kindsIn = ({ path, fields }: LegitimateRequest): IdKind[] => [
  ...new Set(
    [...`${path} ${JSON.stringify(fields ?? {})}`.matchAll(places)].flatMap(([, kind]) =>
      kind && kind in ids ? [kind as IdKind] : [],
    ),
  ),
]

async function send(request: LegitimateRequest, swapped: IdKind | null): Promise<number> {
  const numberKind = request.path.includes('{ticket}') ? 'ticket' : 'handledTicket'
  const version = await acrossAdministrations('a test reads a version', (db) =>
    db.ticket.findUniqueOrThrow({ where: { number: ids[numberKind][0] }, select: { version: true } }),
  )
  const fill = (text: string) =>
    text.replace(places, (_, kind: string) =>
      kind === 'version' ? String(version.version) : ids[kind as IdKind][kind === swapped ? 1 : 0],
    )
  const fields = Object.fromEntries(
    Object.entries(request.fields ?? {}).map(([name, value]) => [fill(name), fill(String(value))]),
  )
  const key = keys.get(request.by)
  const hasBody = request.method !== 'GET'
  const response = await ask(fill(request.path), {
    method: request.method,
    ...(request.door === 'page'
      ? { cookie: key?.cookie, ...(hasBody && { form: fields }) }
      : {
          headers: { authorization: `Bearer ${key?.token}`, 'content-type': 'application/json' },
          ...(hasBody && {
            body: JSON.stringify({ ...fields, ...('version' in fields && { version: version.version }) }),
          }),
        }),
  })
  return response.status
}

/** Everything that is stored, as one text a table; what merely looking writes down is left out. */
async function contents(): Promise<Record<string, string>> {
  const tables = await database().prisma.$queryRaw<{ tablename: string }[]>`
    select tablename from pg_tables where schemaname = 'public'
      and tablename not in ('_prisma_migrations', 'session', 'api_token', 'ticket_access')`
  const texts: Record<string, string> = {}
  for (const { tablename } of tables) {
    const [row] = await database().prisma.$queryRawUnsafe<{ text: string | null }[]>(
      `select md5(string_agg(t::text, ',' order by t::text)) as text from "${tablename}" t`,
    )
    texts[tablename] = row?.text ?? ''
  }
  return texts
}

test('an id of somebody else in a legitimate request is never found, and changes nothing', async () => {
  const before = await contents()
  const answers: Record<string, number> = {}
  for (const request of legitimateRequests)
    for (const kind of kindsIn(request)) answers[`${request.name}: ${kind}`] = await send(request, kind)
  const after = await contents()

  const statuses = Object.values(answers)
  const notFound = statuses.filter((status) => status === 404).length
  const refused = statuses.filter((status) => status === 422).length
  const rowsChanged = Object.keys(before).filter((table) => before[table] !== after[table])
  console.log(
    `id_swaps=${statuses.length} answered_404=${notFound} refused_in_the_form_422=${refused} tables_changed=${rowsChanged.length}`,
  )
  expect(rowsChanged).toEqual([])
  // Somebody or something named inside a form is refused beside its field, in the same words as what does not exist.
  const surprising = Object.entries(answers).filter(([name, status]) => {
    const isInForm =
      /: (agent|self|team|destination|colleague|colleagueEmail|service|sharedAccess|heldReply|calendar|calendarVersion|contractVersion|onDuty)$|held mail.*handledTicket|administration$/.test(
        name,
      )
    return status !== 404 && !(isInForm && status === 422)
  })
  expect(surprising).toEqual([])
})

test('the same requests with one’s own ids work, so that the refusals above mean something', async () => {
  const answers: [string, number][] = []
  for (const request of legitimateRequests) answers.push([request.name, await send(request, null)])
  expect(answers.filter(([, status]) => status >= 400)).toEqual([])
})
