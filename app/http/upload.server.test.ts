import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { ExpectedError } from '~/domain/errors'
import { readUpload } from './upload.server'

/** Stores as the file store does: it gives up in the middle of what is too large. */
async function storeUpTo100kB(name: string, content: Readable): Promise<string> {
  let bytes = 0
  await pipeline(content, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > 100_000) throw new ExpectedError('too_large', { files: 'fileTooLarge' })
    }
  })
  return `${name}: ${bytes}`
}

const requestWith = (parts: [string, string | File][]) => {
  const body = new FormData()
  for (const [name, value] of parts) body.append(name, value)
  return new Request('http://127.0.0.1/', { method: 'POST', body })
}

describe('a form with files', () => {
  it('gives its fields, what became of its files, and passes over an empty file field', async () => {
    const { form, files, failure } = await readUpload(
      requestWith([
        ['subject', 'Scherm'],
        ['files', new File(['screen'], 'écran.png')],
        ['files', new File([], '')],
      ]),
      storeUpTo100kB,
    )
    expect([form.get('subject'), files, failure]).toEqual(['Scherm', ['écran.png: 6'], null])
  })

  it('is read to its end when a file is given up in the middle', async () => {
    const { form, files, failure } = await readUpload(
      requestWith([
        ['files', new File([new Uint8Array(3_000_000)], 'film.mp4')],
        ['files', new File(['screen'], 'scherm.png')],
        ['subject', 'Scherm'],
      ]),
      storeUpTo100kB,
    )
    expect(form.get('subject')).toBe('Scherm')
    expect(files).toEqual(['scherm.png: 6'])
    expect(failure).toMatchObject({ code: 'too_large' })
  })

  it('fails when the caller hangs up in the middle of a file', async () => {
    const boundary = 'x'
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf`
    const request = new Request('http://127.0.0.1/', {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: head,
    })
    await expect(readUpload(request, storeUpTo100kB)).rejects.toThrow('Unexpected end of form')
  })

  it('keeps the fields and the other files when one is refused before it is read', async () => {
    const { form, files, failure } = await readUpload(
      requestWith([
        ['files', new File([new Uint8Array(300_000)], 'refused.exe')],
        ['files', new File(['screen'], 'scherm.png')],
        ['subject', 'Scherm'],
      ]),
      (name, content) =>
        name === 'refused.exe' ? Promise.reject(new ExpectedError('invalid')) : storeUpTo100kB(name, content),
    )
    expect([form.get('subject'), files, failure?.code]).toEqual(['Scherm', ['scherm.png: 6'], 'invalid'])
  })

  it('with more than ten files is told so, never cut short without a word', async () => {
    const many = Array.from({ length: 11 }, (_, n): [string, File] => ['files', new File(['x'], `f${n}`)])
    const { form, failure } = await readUpload(requestWith([...many, ['subject', 'Scherm']]), storeUpTo100kB)
    expect(failure).toMatchObject({ code: 'invalid', fields: { files: 'tooManyFiles' } })
    expect(form.get('subject')).toBe('Scherm')
  })

  it('throws what nobody expects, such as a full disk, once the whole form is read', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    const request = requestWith([
      ['files', new File([new Uint8Array(300_000)], 'film.mp4')],
      ['files', new File(['screen'], 'scherm.png')],
    ])
    await expect(readUpload(request, () => Promise.reject(full))).rejects.toBe(full)
  })

  it('without files may be of the plain kind', async () => {
    const request = new Request('http://127.0.0.1/', {
      method: 'POST',
      body: new URLSearchParams({ body: 'x' }),
    })
    expect((await readUpload(request, storeUpTo100kB)).form.get('body')).toBe('x')
  })
})
