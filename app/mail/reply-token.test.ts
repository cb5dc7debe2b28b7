import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  makeReplyToken,
  personOfReplyToken,
  readReplyToken,
  replyAddress,
  replyTokenId,
  replyTokenInAddress,
  replyTokenInId,
  verifyReplyToken,
} from './reply-token'

const secret = 'a secret of at least sixteen letters'
const number = fc
  .tuple(fc.stringMatching(/^[A-Z]{2,5}$/), fc.integer({ min: 1, max: 999_999_999 }))
  .map(([code, count]) => `${code}-${count}`)
const bound = fc.record({ ticketId: fc.uuid(), personId: fc.uuid(), ticketNumber: number })

describe('a reply token', () => {
  test('proves ticket and person, also when a mail system changed its capitals', () => {
    fc.assert(
      fc.property(bound, (ids) => {
        const token = makeReplyToken(secret, ids)
        expect(token).toMatch(/^[a-z0-9-]{1,36}$/)
        expect(verifyReplyToken(secret, token, ids)).toBe(true)
        expect(verifyReplyToken(secret, token.toUpperCase(), ids)).toBe(true)
        expect(readReplyToken(token)?.ticketNumber).toBe(ids.ticketNumber)
      }),
    )
  })

  test('of another ticket, another person or another secret is refused', () => {
    fc.assert(
      fc.property(bound, bound, (ids, others) => {
        fc.pre(ids.ticketId !== others.ticketId && ids.personId !== others.personId)
        const token = makeReplyToken(secret, ids)
        expect(verifyReplyToken(secret, token, { ...ids, ticketId: others.ticketId })).toBe(false)
        expect(verifyReplyToken(secret, token, { ...ids, personId: others.personId })).toBe(false)
        expect(verifyReplyToken(`${secret}!`, token, ids)).toBe(false)
        expect(verifyReplyToken(secret, token, { ticketId: ids.personId, personId: ids.ticketId })).toBe(
          false,
        )
      }),
    )
  })

  test('is refused when one letter of its signature changed', () => {
    fc.assert(
      fc.property(
        bound,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
        (ids, back, letter) => {
          const token = makeReplyToken(secret, ids)
          const at = token.length - back
          fc.pre(token[at] !== letter)
          expect(verifyReplyToken(secret, token.slice(0, at) + letter + token.slice(at + 1), ids)).toBe(false)
        },
      ),
    )
  })

  test('is not seen in anything else that people write', () => {
    fc.assert(
      fc.property(fc.string(), bound, (text, ids) => {
        expect(verifyReplyToken(secret, text, ids)).toBe(false)
        expect(replyTokenInAddress(text)).toBeNull()
        expect(replyTokenInId(text)).toBeNull()
      }),
    )
  })

  test('tells which of the ticket’s people it was made for, and nobody else', () => {
    const ids = { ticketId: 't', personId: 'b', ticketNumber: 'MOB-7' }
    const token = makeReplyToken(secret, ids)
    expect(personOfReplyToken(secret, token, 't', ['a', 'b', 'c'])).toBe('b')
    expect(personOfReplyToken(secret, token, 't', ['a', 'c'])).toBeNull()
  })

  test('travels in the address and in References, and comes back from both', () => {
    fc.assert(
      fc.property(bound, (ids) => {
        const token = makeReplyToken(secret, ids)
        const address = replyAddress('helpdesk@mobiliteit.example', token)
        expect(address.indexOf('@')).toBeLessThanOrEqual(64)
        expect(replyTokenInAddress(address.toUpperCase())).toBe(token)
        expect(replyTokenInId(replyTokenId(token, 'helpdesk.example').toLowerCase())).toBe(token)
      }),
    )
  })

  test('is not made with a secret that could be guessed, nor for a mailbox without room', () => {
    const ids = { ticketId: 't', personId: 'p', ticketNumber: 'MOB-1' }
    expect(() => makeReplyToken('short', ids)).toThrow('secret')
    expect(() => replyAddress(`${'a'.repeat(60)}@x.example`, makeReplyToken(secret, ids))).toThrow('room')
  })
})
