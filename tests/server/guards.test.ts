import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logger } from '~/lib/logger.server'
import { ONE_FILE_LIMIT_BYTES, UPLOAD_LIMIT_BYTES } from '~/platform/guards/body-limits.server'
import { coverEveryResponse, guardRequests } from '~/platform/guards/guards.server'
import { limitRates } from '~/platform/guards/rate-limits.server'

const ORIGIN = 'https://helpdesk.example'
const HOST = 'helpdesk.internal:3000'

let server: Server
let seen: { method: string; path: string; headers: IncomingHttpHeaders }[] = []

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Sends exactly these headers: fetch would refuse to send some of them. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      { port, host: '127.0.0.1', method, path, headers: { host: HOST, ...headers } },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}

const OWN = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }

beforeAll(async () => {
  const options = { origin: ORIGIN, isDevelopment: false, logger }
  const app = express().use(coverEveryResponse(options), guardRequests(options))
  app.get(
    '/mail-body',
    (_request, response) => void response.set('Content-Security-Policy', 'sandbox').send('mail'),
  )
  app.get('/long', (_request, response) => void response.type('html').send('a'.repeat(5000)))
  app.use((request, response) => {
    seen.push({ method: request.method, path: request.path, headers: request.headers })
    response.send(response.locals.nonce)
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

describe('headers of every response', () => {
  it('allow only our files and what carries this response’s nonce', async () => {
    const { headers, body } = await ask('GET', '/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain(`script-src 'self' 'nonce-${body}';`)
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain('unsafe')
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('carry another nonce and another request name each time', async () => {
    const [first, second] = [await ask('GET', '/'), await ask('GET', '/')]
    expect(first.body).not.toBe(second.body)
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id'])
  })

  it('leave a mail’s body its own, stricter policy', async () => {
    expect((await ask('GET', '/mail-body')).headers['content-security-policy']).toBe('sandbox')
  })

  it('announce compression where it pays', async () => {
    expect((await ask('GET', '/long', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe(
      'gzip',
    )
    expect((await ask('GET', '/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
  })
})

describe('a change', () => {
  it.each([
    ['from our own page', OWN],
    ['from our own page, without Sec-Fetch-Site', { origin: ORIGIN }],
    ['from our own page under the internal address', { origin: `http://${HOST}` }],
    ['from an old browser that only sends Referer', { referer: `${ORIGIN}/tickets/new` }],
    ['from a program that shows no cookie and names no sender', {}],
  ])('passes %s', async (_title, headers) => {
    expect((await ask('POST', '/tickets/new', headers)).status).toBe(200)
  })

  it.each([
    ['from another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['from another site that leaves Sec-Fetch-Site out', { origin: 'https://elsewhere.example' }],
    ['from a neighbouring subdomain', { origin: 'https://other.example', 'sec-fetch-site': 'same-site' }],
    ['from a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['from nowhere with a cookie', { cookie: 'session=1' }],
    ['typed by the person, which no form is', { ...OWN, 'sec-fetch-site': 'none' }],
    ['with a Referer of another site', { referer: 'https://elsewhere.example/' }],
    [
      'that pretends to be forwarded',
      { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
    ],
    [
      'with a token outside the API from another site',
      { authorization: 'Bearer abc', origin: 'https://elsewhere.example' },
    ],
  ])('is refused %s', async (_title, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await ask(method, '/tickets/new', headers as Record<string, string>)).status).toBe(403)
    }
  })

  it('through the API may come from anywhere with a token, and never with a cookie', async () => {
    const token = { authorization: 'Bearer abc' }
    const elsewhere = { origin: 'https://elsewhere.example' }
    expect((await ask('POST', '/api/v1/tickets', { ...token, ...elsewhere })).status).toBe(200)
    expect((await ask('POST', '/api/v1/tickets', elsewhere)).status).toBe(403)
    const refused = await ask('POST', '/api/v1/tickets', { ...token, cookie: 'session=1' })
    expect(refused.status).toBe(403)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(refused.body)).toMatchObject({ status: 403, type: 'urn:irisdesk:problem:other_origin' })
  })

  it('reaches the framework with a Host that agrees with Origin', async () => {
    seen = []
    await ask('POST', '/tickets/new', { ...OWN, 'x-forwarded-host': 'elsewhere.example' })
    expect(seen[0]?.headers).toMatchObject({ host: 'helpdesk.example' })
    expect(seen[0]?.headers['x-forwarded-host']).toBeUndefined()
  })
})

describe('doors of the framework', () => {
  it.each([
    ['GET', '/__manifest?p=/a', 404],
    ['GET', '/__manifest/', 404],
    ['GET', '/desk?_data=routes/desk', 400],
    ['GET', '/desk?a=1&%5fdata=routes/desk', 400],
    ['TRACE', '/', 405],
  ])('%s %s answers %i', async (method, path, status) => {
    expect((await ask(method, path)).status).toBe(status)
  })

  it('do not open to a Host that is no host', async () => {
    expect((await ask('GET', '/', { host: 'a b/c' })).status).toBe(400)
  })
})

describe('what is too large', () => {
  const multipart = { ...OWN, 'content-type': 'multipart/form-data; boundary=x' }
  const announce = (bytes: number) => ({ 'content-length': String(bytes) })

  it('is refused by its announced length, above 256 kB', async () => {
    expect((await ask('POST', '/sign-in', OWN, 'a'.repeat(256 * 1024))).status).toBe(200)
    const answer = await ask('POST', '/sign-in', OWN, 'a'.repeat(256 * 1024 + 1))
    expect([answer.status, answer.headers.connection]).toEqual([413, 'close'])
  })

  it.each([
    '/tickets/new',
    '/tickets/MOB-1042',
    '/desk/new',
    '/desk/tickets/MOB-1042',
    '/desk/tickets/MOB-1042.data',
  ])('may be 101 MB for a form with files at %s', async (path) => {
    expect((await ask('POST', path, multipart, 'a'.repeat(300_000))).status).toBe(200)
    expect((await refusedEarly(path, { ...multipart, ...announce(UPLOAD_LIMIT_BYTES + 1) })).status).toBe(413)
  })

  it('may be 26 MB for one file alone', async () => {
    expect((await ask('POST', '/uploads', multipart, 'a'.repeat(300_000))).status).toBe(200)
    const tooLarge = { ...multipart, ...announce(ONE_FILE_LIMIT_BYTES + 1) }
    expect((await refusedEarly('/uploads', tooLarge)).status).toBe(413)
  })

  it.each(['/sign-in', '/api/v1/tickets', '/desk', '/tickets/MOB-1042/received'])(
    'may not be 101 MB at %s, whatever the form says',
    async (path) => {
      expect((await refusedEarly(path, { ...multipart, ...announce(300_000) })).status).toBe(413)
    },
  )

  it('must say its length', async () => {
    expect((await ask('POST', '/sign-in', { ...OWN, 'transfer-encoding': 'chunked' }, 'a')).status).toBe(411)
  })

  /** Announces a body and never sends it: the answer must come all the same. */
  function refusedEarly(path: string, headers: Record<string, string>): Promise<Answer> {
    const { port } = server.address() as AddressInfo
    return new Promise((resolve, reject) => {
      const call = httpRequest({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path,
        headers: { host: HOST, ...headers },
      })
      call.on('response', (response) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '' })
        call.destroy()
      })
      call.on('error', reject)
      call.flushHeaders()
    })
  }
})

describe('asking far more than a person can', () => {
  it('is answered with a time to wait, for each browser and for each address', async () => {
    const app = express().use(limitRates({ cookie: 2, anonymous: 1, address: 4 }, () => false))
    app.use((_request, response) => void response.end('ok'))
    const own = server
    server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const statusFor = async (cookie?: string) => (await ask('GET', '/', cookie ? { cookie } : {})).status
    try {
      expect([await statusFor(), await statusFor()]).toEqual([200, 429])
      expect([await statusFor('s=1'), await statusFor('s=1')]).toEqual([200, 200])
      const refused = await ask('GET', '/', { cookie: 's=2' })
      expect(refused.status).toBe(429)
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    } finally {
      await new Promise((resolve) => server.close(resolve))
      server = own
    }
  })

  it('does not count on the machine itself, where the operator and the proxy are', async () => {
    for (let times = 0; times < 650; times += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => ask('GET', '/')))
      expect(answers.every(({ status }) => status === 200)).toBe(true)
    }
  })
})
