import type { CanaryWorld, Walker } from './world'

// What the canary does with each route of the site. A route that is not named here fails the test.

/** Who may get an answer at all: everybody, whoever signed in, whoever works at a desk, who coordinates, who operates, a program with a token. */
export type Policy = 'everybody' | 'signedIn' | 'desk' | 'coordinator' | 'operator' | 'token'

interface Surface {
  policy: Policy
  /** Addresses to look at, with every id there is: own and foreign alike. */
  visits: (world: CanaryWorld) => string[]
  /** What this surface, and no other, tells those whom it lets in: it is there for that. */
  tells?: RegExp
}

const numbers = ({ tickets }: CanaryWorld) => Object.values(tickets).map(({ number }) => number)
const eachNumber = (path: (number: string) => string) => (world: CanaryWorld) => numbers(world).map(path)
const just =
  (...paths: string[]) =>
  () =>
    paths
const nothing = () => []

/** Pages of the coordinators' area, at both administrations. */
const managed = (...paths: string[]): Surface => ({
  policy: 'coordinator',
  visits: ({ north, south }) =>
    [north, south].flatMap(({ code }) => paths.map((path) => `/manage/${code}${path}`)),
})
/** The same with every id that could stand at the end, own and foreign alike. */
const managedThings = (path: string, idsIn: (world: CanaryWorld) => string[], below = ''): Surface => ({
  policy: 'coordinator',
  visits: (world) =>
    [world.north, world.south].flatMap(({ code }) =>
      ['new', ...idsIn(world)].map((id) => `/manage/${code}${path}/${id}${below}`),
    ),
})
/** A list of the API, of all administrations and of each. */
const placed = (path: string): Surface => ({
  policy: 'token',
  visits: ({ north, south }) => [path, ...[north, south].map(({ code }) => `${path}?administration=${code}`)],
})
const sides = ({ north, south }: CanaryWorld) => [north, south]
const calendarIds = (world: CanaryWorld) => sides(world).map(({ calendarId }) => calendarId)

export const surfaces: Record<string, Surface> = {
  'routes/portal/layout': { policy: 'everybody', visits: nothing },
  'routes/portal/home': { policy: 'signedIn', visits: just('/', '/_root.data') },
  'routes/access/sign-in': { policy: 'everybody', visits: just('/sign-in', '/sign-in?to=/desk') },
  'routes/access/forgot-password': {
    policy: 'everybody',
    visits: just('/forgot-password', '/forgot-password?sent=yes'),
  },
  // With a token of nobody: what a real one opens, tests/people says.
  'routes/access/reset-password': { policy: 'everybody', visits: just('/reset', '/reset?token=x') },
  'routes/access/accept-invitation': {
    policy: 'everybody',
    visits: just('/invitation', '/invitation?token=x'),
  },
  // Whoever guesses a token; with a true one it tells what stood in the mail, as tests/satisfaction says.
  'routes/access/rate': {
    policy: 'everybody',
    visits: (world) => ['/rate', ...numbers(world).map((number) => `/rate?ticket=${number}&token=x`)],
  },
  'routes/portal/own-hours': { policy: 'desk', visits: just('/profile/hours', '/profile/hours.data') },
  'routes/portal/profile': { policy: 'signedIn', visits: just('/profile', '/profile.data') },
  'routes/access/sign-out': { policy: 'everybody', visits: just('/sign-out') },
  'routes/portal/administration': { policy: 'signedIn', visits: just('/administration') },
  'routes/access/language': { policy: 'everybody', visits: just('/language') },
  'routes/portal/own-year': { policy: 'signedIn', visits: just('/how-fast', '/how-fast.data') },
  'routes/portal/my-tickets': {
    policy: 'signedIn',
    visits: just(
      '/tickets',
      '/tickets.data',
      ...['filed', 'followed', 'unit', 'shared'].map((tab) => `/tickets?tab=${tab}`),
    ),
  },
  'routes/portal/new-ticket': {
    policy: 'signedIn',
    visits: ({ north, south, tickets }) => [
      '/tickets/new',
      '/tickets/new?type=question',
      ...[north, south].flatMap(({ id, serviceId, confidentialServiceId }) => [
        `/tickets/new?administration=${id}`,
        `/tickets/new?service=${serviceId}`,
        `/tickets/new?service=${confidentialServiceId}`,
      ]),
      ...Object.values(tickets).map(({ number }) => `/tickets/new?after=${number}`),
    ],
  },
  'routes/portal/ticket': {
    policy: 'signedIn',
    visits: (world) =>
      numbers(world).flatMap((number) => [`/tickets/${number}?openings`, `/tickets/${number}.data`]),
  },
  'routes/portal/ticket-promise': {
    policy: 'signedIn',
    visits: eachNumber((number) => `/tickets/${number}/promise`),
  },
  'routes/portal/ticket-received': {
    policy: 'signedIn',
    visits: eachNumber((number) => `/tickets/${number}/received`),
  },
  'routes/portal/notifications': {
    policy: 'signedIn',
    visits: just('/notifications', '/notifications.data'),
  },
  'routes/portal/notification-settings': { policy: 'signedIn', visits: just('/notifications/settings') },
  'routes/ticket-seen': { policy: 'signedIn', visits: eachNumber((number) => `/tickets/${number}/seen`) },
  'routes/portal/developers': { policy: 'everybody', visits: just('/developers', '/developers.data') },
  'routes/demo/mails': { policy: 'signedIn', visits: just('/demo/mails') },
  'routes/demo/mail': { policy: 'signedIn', visits: just('/demo/mails/x') },
  'routes/demo/mail-body': { policy: 'signedIn', visits: just('/demo/mails/x/body') },
  'routes/attachment': {
    policy: 'signedIn',
    visits: ({ attachmentIds }) => Object.values(attachmentIds).map((id) => `/attachments/${id}`),
  },
  'routes/attachment-preview': {
    policy: 'signedIn',
    visits: ({ attachmentIds }) => Object.values(attachmentIds).map((id) => `/attachments/${id}/preview`),
  },
  'routes/upload': {
    policy: 'signedIn',
    visits: nothing,
  },
  'routes/desk/layout': { policy: 'desk', visits: nothing },
  'routes/desk/figures': {
    policy: 'desk',
    visits: ({ north, south }) => [
      '/desk/figures',
      ...[north, south].flatMap(({ code }) =>
        ['administration', 'service', 'team', 'priority', 'agent'].map(
          (by) => `/desk/figures?administration=${code}&by=${by}`,
        ),
      ),
    ],
  },
  'routes/desk/figures-file': {
    policy: 'desk',
    visits: ({ north, south }) =>
      [north, south].flatMap(({ code }) =>
        ['csv', 'xlsx'].flatMap((format) =>
          ['service', 'agent'].map((by) => `/desk/figures/${format}?administration=${code}&by=${by}`),
        ),
      ),
  },
  'routes/desk/fairness': { policy: 'desk', visits: just('/desk/fairness', '/desk/fairness.data') },
  'routes/desk/fairness-file': {
    policy: 'desk',
    visits: just('/desk/fairness/csv', '/desk/fairness/xlsx'),
  },
  'routes/desk/own-figures': { policy: 'desk', visits: just('/desk/own-figures', '/desk/own-figures.data') },
  'routes/desk/reports': { policy: 'desk', visits: just('/desk/reports', '/desk/reports.data') },
  'routes/desk/promises': { policy: 'desk', visits: just('/desk/promises', '/desk/promises.data') },
  'routes/desk/duty': { policy: 'desk', visits: just('/desk/duty', '/desk/duty.data') },
  'routes/desk/ticket-promise': {
    policy: 'desk',
    visits: (world) =>
      numbers(world).flatMap((number) => [
        `/desk/tickets/${number}/promise`,
        `/desk/tickets/${number}/promise.data`,
      ]),
  },
  'routes/desk/list': {
    policy: 'desk',
    visits: ({ north, south, queueIds, actors, tickets }) => [
      '/desk',
      '/desk.data',
      '/desk?sort=oldest',
      '/desk?sort=priority',
      '/desk?status=done',
      '/desk?assignee=me',
      '/desk?assignee=none',
      ...Object.values(queueIds).map((id) => `/desk?queue=${id}`),
      ...[north, south].flatMap(({ id, code }) => [
        `/desk?administration=${id}`,
        `/desk?administration=${code}`,
      ]),
      ...Object.values(actors).map(({ personId }) => `/desk?assignee=${personId}`),
      ...Object.values(tickets).map(({ number }) => `/desk?find=${number}`),
    ],
  },
  'routes/desk/new-ticket': {
    policy: 'desk',
    visits: ({ north, south, tickets }) => [
      '/desk/new',
      ...[north, south].map(({ id }) => `/desk/new?administration=${id}`),
      ...[tickets.confidential, tickets.transferred].map(({ number }) => `/desk/new?after=${number}`),
    ],
  },
  'routes/desk/ticket': {
    policy: 'desk',
    visits: (world) =>
      numbers(world).flatMap((number) => [
        `/desk/tickets/${number}`,
        `/desk/tickets/${number}.data`,
        // Everything that is asked for only when somebody is about to choose from it.
        `/desk/tickets/${number}?move&describe&share&assign&transfer&confidential&openings`,
      ]),
  },
  'routes/desk/receipt': {
    policy: 'desk',
    visits: eachNumber((number) => `/desk/tickets/${number}/receipt`),
  },
  'routes/desk/handed-on': { policy: 'desk', visits: just('/desk/transferred', '/desk/transferred.data') },
  'routes/desk/held-mails': { policy: 'desk', visits: just('/desk/held') },
  'routes/desk/held-mail': {
    policy: 'desk',
    visits: ({ heldDeliveryIds }) => Object.values(heldDeliveryIds).map((id) => `/desk/held/${id}`),
  },
  'routes/desk/export': {
    policy: 'desk',
    visits: ({ north, south, queueIds, actors }) => [
      ...[
        '',
        '?sort=age',
        '?status=done',
        '?assignee=me',
        ...Object.values(queueIds).map((id) => `?queue=${id}`),
        ...[north, south].map(({ code }) => `?administration=${code}`),
        ...Object.values(actors).map(({ personId }) => `?assignee=${personId}`),
      ].map((query) => `/desk/export/csv${query}`),
      '/desk/export/xlsx',
    ],
  },
  'routes/desk/files': { policy: 'desk', visits: just('/desk/files', '/desk/files.data') },
  'routes/desk/file': {
    policy: 'desk',
    visits: ({ fileIds }) =>
      Object.values(fileIds)
        .flat()
        .map((id) => `/desk/files/${id}`),
  },
  'routes/desk/people': {
    policy: 'desk',
    visits: ({ north, south, actors }) => [
      ...['Zq', 'people.example', 'a'].flatMap((typed) => [
        `/desk/people?q=${typed}`,
        ...[north, south].map(({ id }) => `/desk/people?q=${typed}&administration=${id}`),
      ]),
      ...Object.values(actors).map(({ personId }) => `/desk/people?id=${personId}`),
    ],
  },
  'routes/manage/layout': { policy: 'coordinator', visits: nothing },
  'routes/manage/choice': { policy: 'coordinator', visits: just('/manage', '/manage.data') },
  'routes/manage/home': managed('', '.data'),
  'routes/manage/administration': managed('/administration', '/administration.data'),
  'routes/manage/services': managed('/services', '/services.data'),
  'routes/manage/service': managedThings('/services', (world) =>
    sides(world).flatMap(({ serviceId, confidentialServiceId }) => [serviceId, confidentialServiceId]),
  ),
  'routes/manage/queues': managed('/queues', '/queues.data'),
  'routes/manage/queue': managedThings('/queues', ({ queueIds }) => Object.values(queueIds)),
  'routes/manage/units': managed('/units', '/units.data'),
  'routes/manage/unit': managedThings('/units', (world) => sides(world).flatMap(({ unitIds }) => unitIds)),
  'routes/manage/routing': {
    policy: 'coordinator',
    visits: ({ north, south }) =>
      [north, south].flatMap(({ code }) => [
        `/manage/${code}/routing`,
        ...[north, south].map(({ serviceId }) => `/manage/${code}/routing?service=${serviceId}&language=nl`),
      ]),
  },
  'routes/manage/priorities': managed('/priorities', '/priorities.data'),
  'routes/manage/calendars': managed('/calendars', '/calendars.data'),
  'routes/manage/calendar': managedThings('/calendars', calendarIds),
  'routes/manage/calendar-hours': managedThings('/calendars', calendarIds, '/hours'),
  'routes/manage/contract': {
    policy: 'coordinator',
    visits: (world) =>
      sides(world).flatMap(({ code }) => [
        `/manage/${code}/contract`,
        ...sides(world).map(({ serviceId }) => `/manage/${code}/contract?service=${serviceId}`),
        ...Object.values(world.contractVersionIds).map((id) => `/manage/${code}/contract?version=${id}`),
      ]),
  },
  'routes/manage/contract-terms': managed('/contract/terms', '/contract/terms.data'),
  'routes/manage/contract-csv': managed('/contract/csv'),
  'routes/manage/warnings': managed('/warnings', '/warnings.data'),
  'routes/manage/figures': managed('/figures', '/figures.data'),
  'routes/manage/reports': managed('/reports', '/reports.data'),
  'routes/manage/people': managed('/people', '/people.data', '/people?q=Zq', '/people?q=people.example'),
  'routes/manage/invite': managed('/people/new', '/people/new.data'),
  'routes/manage/person': managedThings('/people', ({ actors }) =>
    Object.values(actors).map(({ personId }) => personId),
  ),
  'routes/manage/mail': managed('/mail', '/mail.data'),
  'routes/operate/layout': { policy: 'operator', visits: nothing },
  'routes/operate/home': { policy: 'operator', visits: just('/operate', '/operate.data') },
  'routes/operate/administrations': {
    policy: 'operator',
    visits: just(
      '/operate/administrations',
      '/operate/administrations.data',
      '/operate/administrations?q=Zq',
    ),
  },
  'routes/operate/new-administration': { policy: 'operator', visits: just('/operate/administrations/new') },
  'routes/operate/administration': {
    policy: 'operator',
    visits: (world) => sides(world).map(({ id }) => `/operate/administrations/${id}`),
  },
  'routes/operate/teams': { policy: 'operator', visits: just('/operate/teams', '/operate/teams.data') },
  'routes/operate/team': {
    policy: 'operator',
    visits: ({ teamId }) => ['/operate/teams/new', `/operate/teams/${teamId}`],
    // By which calendar a team can work, by its name: decision 014.
    tells: /^calendar of /,
  },
  'routes/operate/operators': {
    policy: 'operator',
    visits: just('/operate/operators', '/operate/operators.data'),
  },
  'routes/operate/tokens': {
    policy: 'operator',
    visits: just('/operate/tokens', '/operate/tokens.data', '/operate/tokens?q=Zq'),
    // In whose name a program speaks: decision 014.
    tells: /^the (name|address) of /,
  },
  'routes/operate/health': { policy: 'operator', visits: just('/operate/health', '/operate/health.data') },
  'routes/health': { policy: 'everybody', visits: just('/healthz') },
  'routes/ready': { policy: 'everybody', visits: just('/readyz') },
  'routes/api/openapi': { policy: 'everybody', visits: just('/api/v1/openapi.json') },
  'routes/api/me': { policy: 'token', visits: just('/api/v1/me') },
  'routes/api/administrations': { policy: 'token', visits: just('/api/v1/administrations') },
  'routes/api/services': placed('/api/v1/services'),
  'routes/api/queues': placed('/api/v1/queues'),
  'routes/api/people': {
    policy: 'token',
    visits: ({ north, south }) =>
      ['Zq', 'people.example'].flatMap((typed) => [
        `/api/v1/people?q=${typed}`,
        ...[north, south].map(({ code }) => `/api/v1/people?q=${typed}&administration=${code}`),
      ]),
  },
  'routes/api/files': { policy: 'token', visits: just('/api/v1/files?name=x') },
  'routes/api/attachment': {
    policy: 'token',
    visits: ({ attachmentIds }) => Object.values(attachmentIds).map((id) => `/api/v1/attachments/${id}`),
  },
  'routes/api/ticket-followers': {
    policy: 'token',
    visits: eachNumber((number) => `/api/v1/tickets/${number}/followers`),
  },
  'routes/api/ticket-follower': {
    policy: 'token',
    visits: (world) =>
      numbers(world).map(
        (number) => `/api/v1/tickets/${number}/followers/${world.actors.colleagueNorth.personId}`,
      ),
  },
  'routes/api/ticket-attachments': {
    policy: 'token',
    visits: eachNumber((number) => `/api/v1/tickets/${number}/attachments`),
  },
  'routes/api/tickets': {
    policy: 'token',
    visits: ({ north, south }) => [
      '/api/v1/tickets',
      ...[north, south].map(({ code }) => `/api/v1/tickets?administration=${code}`),
    ],
  },
  'routes/api/ticket': { policy: 'token', visits: eachNumber((number) => `/api/v1/tickets/${number}`) },
  'routes/api/ticket-replies': {
    policy: 'token',
    visits: eachNumber((number) => `/api/v1/tickets/${number}/replies`),
  },
  'routes/api/ticket-notes': {
    policy: 'token',
    visits: eachNumber((number) => `/api/v1/tickets/${number}/notes`),
  },
  'routes/api/unknown': { policy: 'everybody', visits: just('/api/nothing') },
  'routes/not-found': { policy: 'everybody', visits: just('/nothing-here') },
}

const deskWalkers: Walker[] = [
  'agentNorth',
  'restrictedAgentNorth',
  'leadNorth',
  'agentSouth',
  'agentSouthWithNotes',
]

/** May this walker get anything but a refusal from a surface of this policy? */
export const isLetIn = (policy: Policy, walker: Walker | 'anonymous'): boolean =>
  policy === 'everybody' ||
  (walker !== 'anonymous' &&
    (policy !== 'desk' || deskWalkers.includes(walker)) &&
    (policy !== 'coordinator' || walker === 'coordinatorNorth') &&
    (policy !== 'operator' || walker === 'operator'))
