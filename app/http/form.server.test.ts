import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ExpectedError, invalid, notFound } from '~/domain/errors'
import { answerForm, type RefusedForm, readForm, textFields } from './form.server'

const formOf = (fields: [string, string | Blob][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

describe('the fields of a form', () => {
  it('have lines that end in one sign, and no character that cannot be stored', () => {
    expect(textFields(formOf([['body', 'one\r\ntwo\0\ud800']]))).toEqual({ body: 'one\ntwo\ufffd' })
  })

  it('count once: a name that comes twice keeps its first value, a file is no text', () => {
    const form = formOf([
      ['a', '1'],
      ['a', '2'],
      ['file', new Blob(['x'])],
    ])
    expect(textFields(form)).toEqual({ a: '1' })
  })

  it('are at most sixty, however many are sent', () => {
    const form = formOf(Array.from({ length: 5000 }, (_, n) => [`f${n}`, 'x']))
    expect(Object.keys(textFields(form))).toHaveLength(60)
  })

  it('of any name neither reach a prototype nor take long: names are names, not paths', () => {
    const deep = 'a[b]'.repeat(4000)
    const fields = textFields(
      formOf([
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['toString', 'z'],
        [deep, 'w'],
      ]),
    )
    expect(fields.constructor).toBe('y')
    expect(fields[deep]).toBe('w')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  })

  it('never throw, whatever is in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 5 }),
        (pairs) => {
          for (const value of Object.values(textFields(formOf(pairs)))) expect(value).not.toMatch(/\0|\r\n/)
        },
      ),
    )
  })
})

describe('a form that is refused', () => {
  const schema = z.object({
    subject: z.string().min(1, 'subjectMissing'),
    room: z.string().max(3, 'textTooLong'),
  })

  it('keeps what was typed and says one thing beside each field', () => {
    const form = formOf([
      ['subject', ''],
      ['room', '3.14'],
      ['other', 'kept'],
    ])
    try {
      readForm(form, schema)
      expect.unreachable()
    } catch (error) {
      expect((error as RefusedForm).answer).toEqual({
        values: { subject: '', room: '3.14', other: 'kept' },
        fieldErrors: { subject: 'subjectMissing', room: 'textTooLong' },
        formError: null,
      })
    }
  })

  it('by a use case is answered the same way, with the status of the failure', async () => {
    const form = formOf([['body', 'My words']])
    const answerTo = (error: unknown) => answerForm(form, () => Promise.reject(error))
    expect(await answerTo(invalid({ body: 'bodyMissing' }))).toEqual({
      refused: {
        status: 422,
        answer: { values: { body: 'My words' }, fieldErrors: { body: 'bodyMissing' }, formError: null },
      },
    })
    expect(await answerTo(new ExpectedError('conflict', {}, { version: '2' }))).toMatchObject({
      refused: {
        status: 409,
        answer: { values: { body: 'My words' }, formError: { code: 'conflict', details: { version: '2' } } },
      },
    })
    // The database was busy: nothing was stored, and nothing typed is lost.
    expect(await answerTo(Object.assign(new Error('too long'), { code: 'P2028' }))).toMatchObject({
      refused: { status: 503, answer: { values: { body: 'My words' } } },
    })
  })

  it('about something that one may not see is a page that does not exist; what is unexpected is thrown', async () => {
    const form = formOf([])
    await expect(answerForm(form, () => Promise.reject(notFound()))).rejects.toMatchObject({ status: 404 })
    await expect(answerForm(form, () => Promise.reject(new TypeError('a fault')))).rejects.toThrow('a fault')
  })
})
