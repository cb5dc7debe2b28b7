import { describe, expect, it } from 'vitest'
import { isOwnPath, redirectTo } from './http.server'

describe('sending people on', () => {
  it('uses 303, so that reloading the next page never posts again', () => {
    const response = redirectTo('/tickets/MOB-1042?sent=1#last')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/tickets/MOB-1042?sent=1#last')
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/tickets\\..\\x',
    'javascript:alert(1)',
    '',
    'tickets',
  ])('never leaves the helpdesk: %j', (path) => {
    expect(isOwnPath(path)).toBe(false)
    expect(() => redirectTo(path)).toThrow('refusing to redirect')
  })
})
