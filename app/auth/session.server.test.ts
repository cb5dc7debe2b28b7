import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** The name of the cookie and what it says, in an installation that people reach under this address. */
async function cookieUnder(origin: string): Promise<string> {
  vi.stubEnv('ORIGIN', origin)
  vi.resetModules()
  const { endSession } = await import('./session.server')
  return endSession(null)
}

it('over https the cookie belongs to this host alone: __Host-, Secure, no Domain, the whole site', async () => {
  expect(await cookieUnder('https://helpdesk.example')).toBe(
    '__Host-irisdesk=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
})

it('over http on this machine it has a plain name, because browsers refuse the other there', async () => {
  expect(await cookieUnder('http://localhost:3000')).toBe(
    'irisdesk=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  )
})
