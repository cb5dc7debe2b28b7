// "Who may import whom", as a table: a folder (or file) of app/ and what of ours it may import besides itself.
// app/README.md says why. Tests are free: they arrange what they need.
const REALTIME_FOR_PAGES = 'realtime/(contract|live|portal-live)'

const mayImport = {
  domain: [],
  lib: [],
  env: [],
  paths: ['domain'],
  i18n: ['domain', 'lib'],
  platform: ['env', 'lib', 'i18n'],
  // What a list says as a file: for the request that answers with it and for the job that prepares it.
  export: ['domain', 'i18n', 'lib'],
  data: ['domain', 'lib', 'env'],
  mail: ['domain', 'lib', 'env', 'paths', 'i18n'],
  auth: ['domain', 'data', 'lib', 'env', 'platform'],
  realtime: ['domain', 'auth', 'lib', 'env', 'platform'],
  events: ['domain', 'data', 'mail', 'realtime', 'paths', 'lib'],
  // Reading a mail is no mailing: it tells what somebody sent us. How a password is hashed is told in one place.
  'use-cases': [
    'domain',
    'data',
    'events',
    'export',
    'lib',
    'mail/incoming',
    'i18n/language-of-text',
    'auth/password',
  ],
  jobs: ['use-cases', 'events', 'data/job-queue', 'mail', 'lib', 'env'],
  // What a call did is read anew for its answer, the first time and each time it is sent again: one place for all routes.
  http: ['domain', 'auth', 'i18n', 'lib', 'platform', 'data/views/api-call', 'data/views/api-ticket'],
  components: ['domain', REALTIME_FOR_PAGES, 'paths', 'i18n', 'lib', 'platform'],
  routes: [
    'http',
    'auth',
    'export',
    'use-cases',
    'data/views',
    'components',
    'domain',
    'paths',
    'i18n',
    'lib',
    'platform',
    REALTIME_FOR_PAGES,
    'styles',
  ],
  command: [
    'server',
    'use-cases',
    'data',
    'events',
    'mail',
    'jobs',
    'auth',
    'domain',
    'lib',
    'env',
    'i18n',
    'platform',
  ],
}

/** `name` is a folder, a folder with a subfolder, or a file without its endings. */
const pathOf = (name) => `^app/${name}(/|\\.|$)`

const TESTS = '\\.test\\.tsx?$'

const tableRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `table-${folder}`,
  severity: 'error',
  from: { path: pathOf(folder), pathNot: TESTS },
  to: { path: '^(app|prisma)/', pathNot: [folder, ...allowed].map(pathOf) },
}))

/** Exceptions to the table, each with its reason. */
const exceptions = {
  // Types only: the shape of what boot() gives.
  platform: '^app/boot\\.server\\.ts$',
  // The pages of the demo show mails that were kept instead of sent, and only the reader's own.
  routes: '^app/mail/kept-for\\.server\\.ts$',
}
for (const rule of tableRules) {
  const folder = Object.keys(exceptions).find((name) => rule.name === `table-${name}`)
  if (folder) rule.to.pathNot.push(exceptions[folder])
}

module.exports = {
  forbidden: [
    ...tableRules,
    {
      name: 'server-takes-the-program-from-the-build',
      comment: 'A second copy of the modules would open a second database client.',
      severity: 'error',
      from: { path: '^app/server\\.ts$' },
      to: {
        path: '^app/',
        pathNot: ['env', 'lib', 'platform'].map(pathOf),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-demo-shows-kept-mails',
      severity: 'error',
      from: { path: '^app/', pathNot: ['^app/routes/demo/', TESTS] },
      to: { path: '^app/mail/kept-for\\.server\\.ts$' },
    },
    {
      name: 'routes-never-import-a-route',
      severity: 'error',
      from: { path: '^app/routes/(.+)\\.tsx?$', pathNot: TESTS },
      to: { path: '^app/routes/', pathNot: '^app/routes/$1' },
    },
    {
      name: 'only-data-knows-prisma',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/data/' },
      to: { path: ['^app/data/generated', 'node_modules/(@prisma|prisma|pglite-prisma-adapter)/'] },
    },
    {
      name: 'only-platform-knows-the-framework',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: '^app/(platform/|entry\\.|hydrate\\.|root\\.|routes\\.ts|server\\.ts|command/bench/bare\\.)',
      },
      to: { path: 'node_modules/(@remix-run/(?!form-data-parser|headers|multipart-parser)|react-router)' },
    },
    {
      name: 'demo-world-uses-use-cases-data-domain-lib',
      severity: 'error',
      from: { path: '^prisma/' },
      to: {
        path: '^app/',
        pathNot: ['use-cases', 'data', 'domain', 'events', 'auth', 'mail', 'lib', 'env'].map(pathOf),
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: 'generated' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'program-never-imports-tests',
      severity: 'error',
      from: { path: '^app/', pathNot: TESTS },
      to: { path: ['^tests/', TESTS] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'app/data/generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
