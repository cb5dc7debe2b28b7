import { expect, test } from 'vitest'
import { senderIn } from './sender'

const names = {
  nl: 'Brussel Mobiliteit',
  fr: 'Bruxelles Mobilité',
  en: 'Brussels Mobility',
  de: 'Brüssel Mobilität',
}
const any = { address: 'helpdesk@mob.example', language: null }
const french = { address: 'aide@mob.example', language: 'fr' }

test('a French reader gets mail from the French address, others from the one for any language', () => {
  const addresses = [french, any]
  expect(senderIn(['fr'], { names, addresses })).toEqual({
    name: 'Helpdesk Bruxelles Mobilité',
    address: 'aide@mob.example',
  })
  expect(senderIn(['nl'], { names, addresses }).address).toBe('helpdesk@mob.example')
})

test('an administration with one address only uses it in every language', () => {
  expect(senderIn(['de'], { names, addresses: [french] }).address).toBe('aide@mob.example')
})

test('a mail in two languages is from both names, and from one if they are the same', () => {
  expect(senderIn(['nl', 'fr'], { names, addresses: [any] }).name).toBe(
    'Helpdesk Brussel Mobiliteit / Bruxelles Mobilité',
  )
  expect(senderIn(['nl', 'fr'], { names: { ...names, fr: names.nl }, addresses: [any] }).name).toBe(
    'Helpdesk Brussel Mobiliteit',
  )
})

test('without any address a mail is not sent from nowhere', () => {
  expect(() => senderIn(['nl'], { names, addresses: [] })).toThrow('no mail address')
})
