import '../support/data-folder'
import { writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bearerOf } from '~/auth/bearer.server'
import { healthChecks } from '~/command/admin/checks/database.server'
import { nodeCheck } from '~/command/admin/checks/machine.server'
import { smtpCheck } from '~/command/admin/checks/smtp.server'
import { adminHandler } from '~/command/admin/handler.server'
import { runAdmin } from '~/command/admin/run-admin.server'
import { runningHelpdesk } from '~/command/admin/running-helpdesk'
import { setDatabase } from '~/data/database.server'
import type { OpenDatabase } from '~/data/open-database.server'
import { adminSocketPath, openAdminSocket } from '~/platform/admin-socket.server'
import { anAdministration, aPerson, type TestAdministration, type TestPerson } from '../support/builders'
import { dataFolder } from '../support/data-folder'
import { aTestDatabase } from '../support/database'
import { aMail } from '../support/mails'

// The running helpdesk: the same handler that boot opens, over a real unix socket. The database is this process's.
const open = aTestDatabase()
const busy = {
  $transaction: () => Promise.reject(Object.assign(new Error('busy'), { code: 'P2028' })),
} as unknown as OpenDatabase['prisma']

let socket: Server
let mobility: TestAdministration
let lotte: TestPerson
beforeAll(async () => {
  socket = await openAdminSocket(dataFolder, adminHandler)
  mobility = await anAdministration({ code: 'MOB' })
  lotte = await aPerson({ email: 'lotte@mobility.example', roles: [{ administration: mobility }] })
})
afterAll(() => new Promise((resolve) => socket.close(resolve)))

/** Runs a command as an operator would, and gives what they see. */
async function admin(args: string[], input: Buffer | string = '') {
  const printed: string[] = []
  const complained: string[] = []
  const code = await runAdmin(args, {
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    stdin: Readable.from([Buffer.from(input)]),
  })
  return { code, stdout: printed.join('\n'), stderr: complained.join('\n') }
}

describe('the commands, in words', () => {
  test('without a command, or with help, all are listed with a line each', async () => {
    expect(await admin([])).toMatchObject({ code: 1, stdout: expect.stringContaining('token:create') })
    expect(await admin(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('doctor') })
  })

  test.each(['token:create', 'mail:receive', 'doctor'])('%s explains itself', async (name) => {
    const { code, stdout } = await admin([name, '--help'])
    expect(code).toBe(0)
    expect(stdout.startsWith(name)).toBe(true)
  })

  test('an unknown command or option is answered in words', async () => {
    expect(await admin(['mail:recieve'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^There is no command "mail:recieve"/),
    })
    expect(await admin(['toString'])).toMatchObject({ code: 1 })
    expect(await admin(['doctor', '--fast'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--fast'),
    })
  })
})

describe('token:create', () => {
  test('prints a token that works, alone', async () => {
    const { code, stdout, stderr } = await admin([
      'token:create',
      '--user',
      ' Lotte@Mobility.example',
      '--name',
      'Script',
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^iris_[\w-]{43}$/)
    expect(await bearerOf(`Bearer ${stdout}`)).toMatchObject({ actor: { personId: lotte.id } })
  })

  test('makes it for some things and until a day', async () => {
    const args = ['token:create', '--user', lotte.email, '--name', 'x']
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const { stdout } = await admin([
      ...args,
      '--scope',
      'tickets:read',
      '--scope',
      'people:read',
      '--expires',
      day,
    ])
    const bearer = await bearerOf(`Bearer ${stdout}`)
    expect(bearer?.token.scopes).toEqual(['tickets:read', 'people:read'])
    expect(bearer?.token.expiresAt?.getTime()).toBeGreaterThan(Date.now())
    for (const [more, said] of [
      [['--scope', 'everything'], 'There is no scope everything'],
      [['--expires', '2020-01-01'], '--expires 2027-12-31'],
      [['--expires', '2027-02-30'], '--expires 2027-12-31'],
    ] as const)
      expect(await admin([...args, ...more])).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(said),
      })
  })

  test('says what is missing, and that nobody has the address', async () => {
    expect(await admin(['token:create', '--name', 'x'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Say whose token it is: --user EMAIL',
    })
    expect(await admin(['token:create', '--user', 'nobody@x.example', '--name', 'x'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Nobody has the e-mail address nobody@x.example.',
    })
  })
})

describe('mail:receive', () => {
  const from = 'Lotte <lotte@mobility.example>'

  test('takes a mail from standard input and says what became of it', async () => {
    const { code, stdout } = await admin(['mail:receive'], aMail({ from, to: mobility.address }))
    expect(code).toBe(0)
    expect(stdout).toMatch(/^standard input: ticket MOB-\d+\nread=1 ticket=1 reply=0 duplicate=0 held=0$/)
  })

  test('takes files, one mail each, with the envelope’s recipient; an unreadable one stops no other', async () => {
    const files = [aMail({ from, to: [] }), aMail({ to: [] })].map((mail, place) => {
      const file = join(dataFolder, `mail-${place}.eml`)
      writeFileSync(file, mail)
      return file
    })
    const [known = '', stranger = ''] = files
    const gone = join(dataFolder, 'gone.eml')
    const { code, stdout, stderr } = await admin([
      'mail:receive',
      '--to',
      mobility.address,
      known,
      gone,
      stranger,
      known,
    ])
    expect(code).toBe(1)
    expect(stderr).toBe(`${gone}: cannot be read (ENOENT).`)
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/mail-0\.eml: ticket MOB-\d+$/),
      expect.stringMatching(/mail-1\.eml: held unknown-sender$/),
      expect.stringMatching(/mail-0\.eml: duplicate$/),
      'read=3 ticket=1 reply=0 duplicate=1 held=1',
    ])
  })

  test('keeps the beginning of a mail beyond 64 MB, and holds it', async () => {
    const huge = Buffer.concat([aMail({ from, to: mobility.address }), Buffer.alloc(66 * 1024 * 1024, 'x')])
    const { stdout } = await admin(['mail:receive'], huge)
    expect(stdout).toMatch(/held too-large/)
  })

  test('asks the mail server to try again when nothing can be stored', async () => {
    const database = open()
    // As when the database is busy for longer than anybody waits (P2028).
    setDatabase({ ...database, prisma: busy })
    try {
      const { code, stdout, stderr } = await admin(['mail:receive'], aMail({ from, to: mobility.address }))
      expect(code).toBe(75)
      expect(stderr).toMatch(/Try again later\.$/)
      expect(stdout).toBe('read=0 ticket=0 reply=0 duplicate=0 held=0')
    } finally {
      setDatabase(database)
    }
  })
})

describe('the socket', () => {
  const status = (path: string, method: string, headers = {}) =>
    new Promise<number>((resolve, reject) => {
      request({ socketPath: adminSocketPath(dataFolder), path, method, headers }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
        .on('error', reject)
        .end()
    })

  test('knows one path, and only operations that exist', async () => {
    const order = (operation: string) => ({
      'x-irisdesk-order': encodeURIComponent(JSON.stringify({ operation, input: null })),
    })
    expect(await status('/', 'POST')).toBe(404)
    expect(await status('/command', 'DELETE')).toBe(405)
    expect(await status('/command', 'POST', order('constructor'))).toBe(404)
    expect(await status('/command', 'POST', { 'x-irisdesk-order': '%' })).toBe(500)
    expect(await status('/command', 'POST', order('health'))).toBe(200)
  })

  test('that nobody listens at means that no helpdesk runs', async () => {
    expect(await runningHelpdesk(join(dataFolder, 'nobody.sock'))).toBeNull()
  })
})

describe('doctor', () => {
  test('finds the running helpdesk, and nothing that fails', async () => {
    const { code, stdout } = await admin(['doctor'])
    expect(code).toBe(0)
    expect(stdout).toContain(`The helpdesk runs (process ${process.pid}).`)
    expect(stdout).toMatch(/^ok {4}files /m)
    expect(stdout).not.toMatch(/^fail/m)
    for (const line of stdout.split('\n')) expect(line).toMatch(/^(ok|warn) +[a-z ]+ .+\.$/)
  })

  test('warns of mails that wait, were refused, or reached nobody', () => {
    const states = healthChecks(
      {
        database: 'pglite',
        overdue: 0,
        mailsUnfinished: 2,
        mailsWithoutAdministration: 1,
        notificationsWaiting: 3,
        notificationsFailed: 4,
        addresses: 0,
      },
      'There.',
    ).map(({ about, state }) => [about, state])
    expect(Object.fromEntries(states)).toEqual({
      database: 'ok',
      mailboxes: 'warn',
      'mail in': 'warn',
      'mail unclaimed': 'warn',
      'mail out': 'warn',
      'mail refused': 'warn',
      tasks: 'ok',
    })
  })

  test('knows which Node works', () => {
    const states = ['18.20.0', '20.18.1', '20.19.0', '22.3.0', '24.0.0'].map(
      (version) => nodeCheck(version).state,
    )
    expect(states).toEqual(['fail', 'fail', 'warn', 'ok', 'ok'])
  })

  test('says that a mail server does not answer, without sending anything', async () => {
    expect(await smtpCheck('smtp://127.0.0.1:1')).toMatchObject([{ state: 'fail' }])
  })
})
