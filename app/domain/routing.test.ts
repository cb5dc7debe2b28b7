import fc from 'fast-check'
import { expect, it } from 'vitest'
import { route } from './routing'

const fallback = { id: 'default', teamId: 'team' }
const rule = (serviceId: string | null, language: string | null, queueId: string) => ({
  serviceId,
  language,
  queueId,
  teamId: null,
})

it('the most specific rule wins, whatever their order', () => {
  const rules = [
    rule(null, 'fr', 'language'),
    rule('mail', null, 'service'),
    rule('mail', 'fr', 'service and language'),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(rules, { minLength: 3 }), (shuffled) => {
      const target = route(shuffled, fallback, { serviceId: 'mail', language: 'fr' })
      expect(target).toEqual({ queueId: 'service and language', teamId: null, because: 'service_language' })
      expect(route(shuffled, fallback, { serviceId: 'mail', language: 'nl' }).because).toBe('service')
      expect(route(shuffled, fallback, { serviceId: 'phone', language: 'fr' }).because).toBe('language')
    }),
  )
})

it('what no rule wants goes to the default queue and its team', () => {
  expect(route([], fallback, { serviceId: null, language: null })).toEqual({
    queueId: 'default',
    teamId: 'team',
    because: 'default',
  })
  expect(route([rule('mail', 'fr', 'x')], fallback, { serviceId: null, language: null }).because).toBe(
    'default',
  )
})

it('a rule for another language is not for this ticket, though the service is right', () => {
  const rules = [rule('mail', 'fr', 'French mail'), rule(null, 'nl', 'Dutch')]
  expect(route(rules, fallback, { serviceId: 'mail', language: 'nl' }).queueId).toBe('Dutch')
  expect(route(rules, fallback, { serviceId: 'mail', language: null }).queueId).toBe('default')
})
