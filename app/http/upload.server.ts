import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { ExpectedError, invalid } from '~/domain/errors'

const limits = { files: 10, fields: 60, fieldSize: 300_000, fieldNameSize: 100, parts: 80 }

/**
 * Reads a form with files and hands each file's bytes on as they come, so that 25 MB never stand in memory.
 * Files without a name are what an empty file field sends, and are passed over.
 * @param store gives what the caller keeps of a file
 * @returns the text fields, what `store` gave, and the first expected failure of a file (the fields are kept all the same)
 */
export async function readUpload<Stored>(
  request: Request,
  store: (name: string, content: Readable) => Promise<Stored>,
): Promise<{ form: FormData; files: Stored[]; failure: ExpectedError | null }> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!contentType.startsWith('multipart/form-data') || !request.body) {
    return { form: await request.formData(), files: [], failure: null }
  }
  const form = new FormData()
  const storing: Promise<Outcome<Stored>>[] = []
  let tooMany: ExpectedError | null = null
  const parser = busboy({ headers: { 'content-type': contentType }, limits, defParamCharset: 'utf8' })
  parser.on('field', (name, value) => form.append(name, value))
  parser.on('filesLimit', () => {
    tooMany = invalid({ files: 'tooManyFiles' })
  })
  parser.on('file', (_field, content, { filename }) => {
    if (!filename) {
      content.resume()
      return
    }
    const own = ofItsOwn(content)
    storing.push(
      store(filename, own).then(
        (stored) => ({ stored }),
        (error) => {
          // The rest of the form still comes; what is not expected is thrown when all of it is there.
          own.destroy()
          return { error }
        },
      ),
    )
  })
  // A caller who hangs up ends the parser, which ends the files that were on their way.
  const read = await pipeline(Readable.fromWeb(request.body as NodeReadableStream), parser).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  const outcomes = await Promise.all(storing)
  if (read) throw read.error
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []))
  const unexpected = errors.find((error) => !(error instanceof ExpectedError))
  if (unexpected) throw unexpected
  return {
    form,
    files: outcomes.flatMap((outcome) => ('stored' in outcome ? [outcome.stored] : [])),
    failure: tooMany ?? (errors[0] as ExpectedError | undefined) ?? null,
  }
}

type Outcome<Stored> = { stored: Stored } | { error: unknown }

/**
 * A stream that may be given up in the middle. The parser waits for ever for somebody to read a stream of its own that
 * was destroyed; so what is not wanted any more runs off.
 */
function ofItsOwn(content: Readable): Readable {
  const own = new PassThrough()
  own.on('close', () => {
    content.unpipe(own)
    content.resume()
  })
  // Whoever stores it may not listen yet; a stream with an error tells them when they do.
  own.on('error', () => undefined)
  content.on('error', (error) => own.destroy(error))
  return content.pipe(own)
}
