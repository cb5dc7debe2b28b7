import { expect, test } from 'vitest'
import type { IncomingMail } from '~/mail/incoming/incoming-mail'
import { plainSubject, shortBody, wordsOf } from './mail-words.server'

const mail = (given: Partial<IncomingMail>) =>
  ({
    completeness: 'whole',
    subject: '',
    text: '',
    attachments: [],
    omittedAttachments: [],
    ...given,
  }) as unknown as IncomingMail
const file = { name: 'a.png', contentType: 'image/png', bytes: new Uint8Array(), inlineId: null }

test.each([
  ['Re: Printer', 'Printer'],
  ['RE: Antw: TR : [MOB-1042] Printer', 'Printer'],
  ['AW: WG: Fwd: Printer', 'Printer'],
  ['Re[2]: Printer', 'Printer'],
  ['Reparatie: dringend', 'Reparatie: dringend'],
  ['[Extern] Printer', '[Extern] Printer'],
])('the subject %j is %j', (written, subject) => {
  expect(plainSubject(written)).toBe(subject)
})

test('a mail without a subject is named by its first line, one without text by its subject', () => {
  expect(wordsOf(mail({ text: 'Mijn scherm is zwart.\nSinds vandaag.' }), { isAnswer: false })?.subject).toBe(
    'Mijn scherm is zwart.',
  )
  expect(wordsOf(mail({ subject: 'Geen netwerk' }), { isAnswer: false })).toMatchObject({
    body: 'Geen netwerk',
  })
  expect(wordsOf(mail({ attachments: [file] }), { isAnswer: false })).toMatchObject({ subject: 'E-mail' })
})

test('nobody wrote anything: no message; but a file alone is an answer', () => {
  expect(wordsOf(mail({}), { isAnswer: false })).toBeNull()
  expect(wordsOf(mail({ subject: 'Re: x' }), { isAnswer: true })).toBeNull()
  expect(wordsOf(mail({ attachments: [file] }), { isAnswer: true })).toMatchObject({ body: '' })
})

test('only an answer loses its history: a new mail may forward the problem', () => {
  const text = 'Zie hieronder.\n\nOp 24 nov 2026 om 09:00 schreef Jan:\n> de fout'
  expect(wordsOf(mail({ text }), { isAnswer: true })?.body).toBe('Zie hieronder.')
  expect(wordsOf(mail({ text }), { isAnswer: false })?.body).toBe(text)
})

test('a long text is shortened in the conversation', () => {
  expect(shortBody('x'.repeat(20_000))).toHaveLength(20_000)
  expect(shortBody('x'.repeat(20_001)).endsWith('\n…')).toBe(true)
})
