import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeTicketNumber, readTicketNumber } from './ticket-number'

it('a number is understood as people type it', () => {
  expect(readTicketNumber(' mob-1042 ')).toBe('MOB-1042')
  expect(readTicketNumber(makeTicketNumber('TAX', 7))).toBe('TAX-7')
})

it.each(['', 'MOB', '1042', 'MOB-', 'MOB-1042x', 'MOB 1042', 'TOOLONG-1', 'MOB-1234567890'])(
  'is no ticket number: %j',
  (text) => {
    expect(readTicketNumber(text)).toBeNull()
  },
)

it('every number that we make is read back as it is, in small letters and with spaces around it too', () => {
  const code = fc.stringMatching(/^[A-Z]{2,5}$/)
  fc.assert(
    fc.property(code, fc.integer({ min: 1, max: 999_999_999 }), (administration, count) => {
      const number = makeTicketNumber(administration, count)
      expect(readTicketNumber(` ${number.toLowerCase()}\n`)).toBe(number)
    }),
  )
})

it('what is read as a number has only letters, a dash and digits', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readTicketNumber(text) ?? 'AA-1').toMatch(/^[A-Z]{2,5}-\d{1,9}$/)
    }),
  )
})
