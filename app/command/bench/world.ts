import { createHash } from 'node:crypto'
import pg from 'pg'

// The work that the figures are measured on: 50 administrations, 2,000 requesters, 200 agents, N tickets over two years
// with three messages each. Made in the database itself, without its triggers: what they would check is made right here.

const ADMINISTRATIONS = 50
const REQUESTERS = 2_000
const AGENTS = 200
const QUEUES = 4
const SERVICES = 6
/** Of a hundred tickets, so many are still at work. */
const AT_WORK = 4
const AT_ONCE = 10_000

/** Who signs in: agent 0 works everywhere, the others at ten desks each. */
export const sessionOf = (person: 'agent' | 'requester', index: number) => `irisdesk=bench-${person}-${index}`

/** A UUID of version 8 (RFC 9562): the forms take no other shape. */
const id = (kind: string, number: string) =>
  `overlay(overlay(md5('${kind} ' || (${number})::text) placing '8' from 13) placing '8' from 17)::uuid`
const moment = (number: string) => `(now() - ($3::int - ${number}) * interval '730 days' / $3::int)`
const code = (number: string) => `'B' || chr(65 + (${number}) / 26) || chr(65 + (${number}) % 26)`
const isWork = (number: string) => `((${number})::bigint * 7919) % 100 < ${AT_WORK}`
/** A few words that differ from ticket to ticket. */
const words = (number: string, kind: string) =>
  `'${kind} ' || md5((${number})::text) || ' ' || repeat('De printer op de verdieping drukt niet meer af. ', 4) || (${number})`

const organisation = [
  `insert into administration (id, code, name_nl, name_fr, reply_undo_seconds, created_at)
   select ${id('administration', 'n')}, ${code('n')}, 'Bestuur ' || n, 'Administration ' || n, 0, now() - interval '3 years'
   from generate_series(0, ${ADMINISTRATIONS - 1}) n`,
  `insert into administration_address (address, administration_id)
   select 'helpdesk@bench' || n || '.example', ${id('administration', 'n')} from generate_series(0, ${ADMINISTRATIONS - 1}) n`,
  `insert into unit (id, administration_id, name_nl, name_fr)
   select ${id('unit', 'n')}, ${id('administration', 'n / 4')}, 'Dienst ' || n, 'Service ' || n
   from generate_series(0, ${ADMINISTRATIONS * 4 - 1}) n`,
  `insert into team (id, key, name_nl, name_fr)
   select ${id('team', 'n')}, 'team' || n, 'Team ' || n, 'Équipe ' || n from generate_series(0, 4) n`,
  `insert into queue (id, administration_id, key, name_nl, name_fr, is_default, position, team_id)
   select ${id('queue', 'n')}, ${id('administration', `n / ${QUEUES}`)}, 'queue' || n % ${QUEUES}, 'Wachtrij ' || n % ${QUEUES},
     'File ' || n % ${QUEUES}, n % ${QUEUES} = 0, n % ${QUEUES}, ${id('team', 'n % 5')}
   from generate_series(0, ${ADMINISTRATIONS * QUEUES - 1}) n`,
  `insert into person (id, email, name, locale, languages_handled, created_at)
   select ${id('agent', 'n')}, 'agent' || n || '@helpdesk.example', 'Agent ' || n, case n % 2 when 0 then 'nl' else 'fr' end,
     '{nl,fr}', now() - interval '3 years' from generate_series(0, ${AGENTS - 1}) n`,
  `insert into person (id, email, name, locale, created_at)
   select ${id('requester', 'n')}, 'person' || n || '@bench' || n % ${ADMINISTRATIONS} || '.example', 'Person ' || n,
     case n % 2 when 0 then 'nl' else 'fr' end, now() - interval '3 years' from generate_series(0, ${REQUESTERS - 1}) n`,
  `insert into membership (id, administration_id, person_id, role, valid_from)
   select ${id('desk', `n * 1000 + a`)}, ${id('administration', 'a')}, ${id('agent', 'n')}, 'agent', now() - interval '3 years'
   from generate_series(0, ${AGENTS - 1}) n, generate_series(0, ${ADMINISTRATIONS - 1}) a where n = 0 or (a + n) % 5 = 0`,
  // Agent 0 leads them all.
  `insert into membership (id, administration_id, person_id, role, valid_from)
   select ${id('lead', 'a')}, ${id('administration', 'a')}, ${id('agent', '0')}, 'lead', now() - interval '3 years'
   from generate_series(0, ${ADMINISTRATIONS - 1}) a`,
  `insert into membership (id, administration_id, person_id, role, unit_id, valid_from)
   select ${id('member', 'n')}, ${id('administration', `n % ${ADMINISTRATIONS}`)}, ${id('requester', 'n')}, 'requester',
     ${id('unit', `(n % ${ADMINISTRATIONS}) * 4 + n % 4`)}, now() - interval '3 years' from generate_series(0, ${REQUESTERS - 1}) n`,
  `insert into calendar (id, administration_id, name)
   select ${id('calendar', 'a')}, ${id('administration', 'a')}, 'Uren ' || a from generate_series(0, ${ADMINISTRATIONS - 1}) a`,
  `insert into calendar_version (id, calendar_id, effective_from, known_since, periods, closing_days)
   select ${id('hours', 'a')}, ${id('calendar', 'a')}, now() - interval '3 years', now() - interval '3 years',
     (select jsonb_agg(jsonb_build_object('weekday', d, 'opensAt', '08:00', 'closesAt', '18:00')) from generate_series(1, 5) d), '[]'
   from generate_series(0, ${ADMINISTRATIONS - 1}) a`,
  `insert into contract_version (id, administration_id, effective_from, known_since)
   select ${id('contract', 'a')}, ${id('administration', 'a')}, now() - interval '3 years', now() - interval '3 years'
   from generate_series(0, ${ADMINISTRATIONS - 1}) a`,
  `insert into contract_row (id, administration_id, contract_version_id, is_default, priority, first_seconds, next_seconds,
     resolution_seconds, calendar_id)
   select ${id('contract row', 'a * 10 + p')}, ${id('administration', 'a')}, ${id('contract', 'a')}, p = 0,
     case p when 0 then null else 'P' || p end, 14400, 36000, 108000, ${id('calendar', 'a')}
   from generate_series(0, ${ADMINISTRATIONS - 1}) a, generate_series(0, 4) p`,
  `insert into service (id, administration_id, key, name_nl, name_fr, help_nl, help_fr, position)
   select ${id('service', 'n')}, ${id('administration', `n / ${SERVICES}`)}, 'service' || n % ${SERVICES}, 'Dienst ' || n, 'Service ' || n,
     'Wat niet werkt', 'Ce qui ne fonctionne pas', n % ${SERVICES} from generate_series(0, ${ADMINISTRATIONS * SERVICES - 1}) n`,
  // Two years of figures: as many lines as real ones, with numbers that nobody checks.
  `insert into figure_month (administration_id, month, dimension, value, counts)
   select ${id('administration', 'a')}, (date_trunc('month', now()) - m * interval '1 month')::date, d.dimension,
     -- Services are each administration's own, teams work for many.
     case d.dimension when 'service' then ${id('service', `a * ${SERVICES} + d.value::int`)}::text
       when 'team' then ${id('team', 'd.value::int')}::text else d.value end, counted.counts
   from generate_series(0, ${ADMINISTRATIONS - 1}) a, generate_series(0, 23) m,
     (values ('all', ''), ('priority', 'P1'), ('priority', 'P2'), ('priority', 'P3'), ('priority', 'P4'), ('channel', 'web'),
       ('channel', 'mail'), ('channel', 'telephone'), ('language', 'nl'), ('language', 'fr'), ('service', '0'), ('service', '1'),
       ('service', '2'), ('service', '3'), ('service', '4'), ('service', '5'), ('team', '1'), ('team', '2')) d (dimension, value),
     lateral (select json_object_agg(measure, buckets) as counts from (
       select f.measure, to_json(array_agg(pair.number order by f.bucket, pair.place)) as buckets from (
         select measure, 0 as bucket from unnest(array['inflow', 'outflow', 'reopened', 'first.met', 'first.missed', 'next.met',
           'next.missed', 'resolution.met', 'resolution.missed', 'withdrawn', 'apart', 'spam', 'waits.requester',
           'waiting.requester', 'waits.supplier', 'waiting.supplier', 'waits.date', 'waiting.date', 'waits.colleague',
           'waiting.colleague', 'language.own', 'language.other']) measure
         union all select 'rating', grade from generate_series(1, 4) grade
         union all select measure, bucket from unnest(array['first.time', 'resolution.time']) measure,
           generate_series(60, 160, 2) bucket) f
         cross join lateral (values (1, f.bucket), (2, 1 + (a + m + f.bucket) % 40)) pair (place, number)
       group by 1) measures) counted`,
  `insert into team_member (team_id, person_id, valid_from)
   select ${id('team', 'n % 5')}, ${id('agent', 'n')}, now() - interval '3 years' from generate_series(0, ${AGENTS - 1}) n`,
]

// Each takes $1 and $2, the first and the last of the tickets that it makes, and $3, how many there will be.
const tickets = [
  `insert into ticket (id, administration_id, number, type, subject, language, status, pending_on, pending_since, resolution_code,
     impact, urgency, priority, channel, requester_id, unit_id, queue_id, team_id, restricted_team_id, assignee_id,
     created_at, updated_at, last_public_at, waits_for_helpdesk, first_response_at, resolved_at, closed_at, due_at, due_promise)
   select ${id('ticket', 'n')}, ${id('administration', `n % ${ADMINISTRATIONS}`)},
     ${code(`n % ${ADMINISTRATIONS}`)} || '-' || 1001 + n / ${ADMINISTRATIONS},
     (array['incident', 'service_request', 'question'])[1 + n % 3], 'Printer ' || md5(n::text), case n % 2 when 0 then 'nl' else 'fr' end,
     status, case status when 'pending' then 'requester' end, case status when 'pending' then at end,
     case status when 'closed' then 'solved' end, 'low', 'medium', 'P' || 2 + n % 3,
     (array['web', 'mail', 'telephone'])[1 + n % 3], ${id('requester', `n % ${REQUESTERS}`)},
     ${id('unit', `(n % ${ADMINISTRATIONS}) * 4 + n % ${REQUESTERS} % 4`)},
     ${id('queue', `(n % ${ADMINISTRATIONS}) * ${QUEUES} + n / ${ADMINISTRATIONS} % ${QUEUES}`)}, ${id('team', 'n % 5')}, ${id('team', 'n % 5')},
     case status when 'new' then null else ${id('agent', `(n / 7 * 5 + (5 - n % 5) % 5) % ${AGENTS}`)} end,
     at, at + interval '1 hour', at + interval '1 hour', n % 2 = 0, case status when 'new' then null else at + interval '20 minutes' end,
     case status when 'closed' then at + interval '1 hour' end, case status when 'closed' then at + interval '7 days' end,
     case when status in ('new', 'open') then now() + (n % 20000 - 8000) * interval '1 minute' end,
     case when status in ('new', 'open') then 'resolution' end
   from (select n, ${moment('n')} as at,
     case when ${isWork('n')} then (array['new', 'open', 'open', 'pending'])[1 + n / 100 % 4] else 'closed' end as status
     from generate_series($1::int, $2::int) n) as made`,
  `insert into message (id, administration_id, ticket_id, kind, author_id, is_from_helpdesk, body, language, channel, created_at)
   select ${id('message', 'n * 3 + m')}, ${id('administration', `n % ${ADMINISTRATIONS}`)}, ${id('ticket', 'n')}, 'public',
     case m when 1 then ${id('agent', `(n / 7 * 5 + (5 - n % 5) % 5) % ${AGENTS}`)} else ${id('requester', `n % ${REQUESTERS}`)} end, m = 1,
     ${words('n * 3 + m', 'Bericht')}, 'nl', 'web', ${moment('n')} + m * interval '20 minutes'
   from generate_series($1::int, $2::int) n, generate_series(0, 2) m where $3::int > 0`,
  // Dense numbers per administration: four events a ticket.
  `insert into event (administration_id, number, id, type, is_public, ticket_id, actor_id, data, at)
   select ${id('administration', `n % ${ADMINISTRATIONS}`)}, n / ${ADMINISTRATIONS} * 4 + m, ${id('event', 'n * 4 + m')},
     (array['ticket.created', 'ticket.assigned', 'ticket.replied', 'ticket.replied'])[m], true, ${id('ticket', 'n')},
     case when m < 4 and m > 1 then ${id('agent', `n % ${AGENTS}`)} else ${id('requester', `n % ${REQUESTERS}`)} end,
     jsonb_build_object('messageId', ${id('message', 'n * 3 + case m when 1 then 0 else m - 2 end')}, 'isFromHelpdesk', m = 3, 'channel', 'web', 'requesterId', ${id('requester', `n % ${REQUESTERS}`)}),
     ${moment('n')} + (m - 1) * interval '7 minutes'
   from generate_series($1::int, $2::int) n, generate_series(1, 4) m where $3::int > 0`,
]

const counters = [
  `insert into ticket_counter (administration_id, last_number)
   select administration_id, 1000 + count(*) from ticket group by administration_id`,
  `insert into event_stream (administration_id, last_number)
   select administration_id, max(number) from event group by administration_id`,
  `insert into outbox_position (administration_id, position) select administration_id, last_number from event_stream`,
  `insert into queue_count (queue_id, administration_id, fresh, open, pending, unassigned)
   select queue_id, administration_id, count(*) filter (where status = 'new'), count(*) filter (where status = 'open'),
     count(*) filter (where status = 'pending'), count(*) filter (where assignee_id is null)
   from ticket where status in ('new', 'open', 'pending') group by queue_id, administration_id`,
]

/** Fills a migrated, empty database. Nothing waits in the outbox afterwards: nothing of this is mailed. */
export async function fillDatabase(
  databaseUrl: string,
  count: number,
  progress: (done: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    // Foreign keys and counters, row by row, would take three times as long as the rest; the last step counts once.
    await client.query('set session_replication_role = replica')
    for (const statement of organisation) await client.query(statement)
    await addSessions(client)
    for (let from = 0; from < count; from += AT_ONCE) {
      const range = [from, Math.min(from + AT_ONCE, count) - 1, count]
      for (const statement of tickets) await client.query(statement, range)
      progress(Math.min(from + AT_ONCE, count))
    }
    for (const statement of counters) await client.query(statement)
    await client.query('set session_replication_role = origin')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

async function addSessions(client: pg.Client): Promise<void> {
  for (const [person, count] of [
    ['agent', AGENTS],
    ['requester', REQUESTERS],
  ] as const) {
    const hashes = Array.from({ length: count }, (_, index) =>
      createHash('sha256')
        .update(sessionOf(person, index).split('=')[1] as string)
        .digest('hex'),
    )
    await client.query(
      `insert into session (id, token_hash, person_id, created_at, last_seen_at, expires_at)
       select ${id(`session of ${person}`, 'n - 1')}, hash, ${id(person, 'n - 1')}, now(), now(), now() + interval '1 day'
       from unnest($1::text[]) with ordinality as given (hash, n)`,
      [hashes],
    )
  }
}

/** What the measurements ask for. */
export interface BenchWorld {
  queueId: string
  administration: string
  /** Numbers of tickets at work, in no order. */
  tickets: string[]
  /** One that nobody else touches, to watch. */
  watched: { id: string; number: string }
}

export async function readWorld(databaseUrl: string): Promise<BenchWorld> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const work = await client.query<{ id: string; number: string; status: string }>(
      `select id, number, status from ticket where status in ('open', 'new') order by md5(number) limit 50000`,
    )
    const queue = await client.query<{ id: string }>(
      'select queue_id as id from queue_count order by open desc limit 1',
    )
    const administration = 'BAA'
    const watched = work.rows.find(
      ({ number, status }) => status === 'open' && number.startsWith(`${administration}-`),
    )
    const [first] = queue.rows
    if (!first || !watched) throw new Error('The bench has too few tickets at work')
    const tickets = work.rows.filter(({ id }) => id !== watched.id).map(({ number }) => number)
    return { queueId: first.id, administration, tickets, watched }
  } finally {
    await client.end()
  }
}
