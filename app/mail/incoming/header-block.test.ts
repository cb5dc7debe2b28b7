import { describe, expect, test } from 'vitest'
import * as header from './header-block.mjs'

const fieldsOf = (text: string) => header.readHeaderFields(Buffer.from(text))

describe('the header block', () => {
  test.each(['\r\n', '\n', '\r'])('is read with line ends %j, folded lines joined', (end) => {
    const fields = fieldsOf(['Subject: one', ' two', 'To: a@x.example', '', 'Body: no header'].join(end))
    expect(fields.get('subject')).toEqual(['one two'])
    expect(fields.get('to')).toEqual(['a@x.example'])
    expect(fields.has('body')).toBe(false)
  })

  test('keeps every value of a header that comes twice, and drops lines that are none', () => {
    const fields = fieldsOf(
      'From: a@x.example\nFROM: b@x.example\nno header at all\n: empty\nBad Name: x\n\n',
    )
    expect(fields.get('from')).toEqual(['a@x.example', 'b@x.example'])
    expect([...fields.keys()]).toEqual(['from'])
  })

  test('of a megabyte without an end is read at once', () => {
    const startedAt = performance.now()
    fieldsOf(`Subject: ${'x'.repeat(1_000_000)}\n${' y\n'.repeat(100_000)}`)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })
})

describe('an address', () => {
  test.each([
    ['Lotte@Mobility.EXAMPLE', 'lotte@mobility.example'],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    [' a+b@x.example ', 'a+b@x.example'],
  ])('%j is %j', (written, read) => {
    expect(header.readAddress(written)).toBe(read)
  })

  test.each([
    '',
    'nobody',
    'a@b@c.example',
    'a b@x.example',
    'a@x.example\r\nBcc: b@x.example',
    'a\u0000@x.example',
    '@x.example',
    'a@',
  ])('%j is none', (written) => {
    expect(header.readAddress(written)).toBeNull()
  })

  test('in a list is found once, with its name cleaned of tricks', () => {
    expect(
      header.readAddresses([
        '"Helpdesk\u202e" <h@x.example>, H@X.example',
        'Group: a@x.example, b@x.example;',
      ]),
    ).toEqual([
      { name: 'Helpdesk', address: 'h@x.example' },
      { name: '', address: 'a@x.example' },
      { name: '', address: 'b@x.example' },
    ])
  })

  test('a name that shows another address does not become the sender', () => {
    expect(header.readAddresses(['"boss@mob.example" <evil@x.example>'])).toEqual([
      { name: 'boss@mob.example', address: 'evil@x.example' },
    ])
  })
})

test('message ids are read with and without brackets, each once, the newest kept', () => {
  expect(header.readMessageIds(['<a@x> <b@x>\r\n <a@x>'])).toEqual(['<a@x>', '<b@x>'])
  expect(header.readMessageId(['a@x'])).toBe('<a@x>')
  expect(header.readMessageId([''])).toBeNull()
  const many = Array.from({ length: 500 }, (_, place) => `<${place}@x>`)
  expect(header.readMessageIds([many.join(' ')]).at(-1)).toBe('<499@x>')
})

test('an absurd date is none', () => {
  expect(header.readDate('Tue, 24 Nov 2026 09:30:00 +0100')).toEqual(new Date('2026-11-24T08:30:00Z'))
  for (const written of ['', 'yesterday', 'Mon, 1 Jan 1601 00:00:00 GMT', '9'.repeat(1000)])
    expect(header.readDate(written)).toBeNull()
})
