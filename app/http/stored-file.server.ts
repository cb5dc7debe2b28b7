import { Readable } from 'node:stream'
import { type ByteRange, readRange } from './byte-range'
import { dispositionOf } from './download.server'

export interface SentFile {
  name: string
  contentType: string
  sizeBytes: number
  sha256: string
  open: (range?: ByteRange) => Promise<Readable>
}

/**
 * What a browser may do with the file. A picture and a saved file stand in an origin of their own, where nothing runs.
 * A PDF cannot: Safari saves a PDF with `sandbox` instead of showing it (whatwg/html#3958), and Chromium's and Firefox's
 * viewers are pages of the browser to which our policy does not apply; all three keep what runs in a PDF away from the
 * page's origin themselves.
 */
const policies = {
  save: "default-src 'none'; sandbox",
  picture: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  pdf: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const

/**
 * Answers GET and HEAD for a stored file (RFC 9110): one range, If-Range, and 304 for a copy that the browser still has.
 * Browsers may keep it and must ask each time, so that whether this person may have it is always asked first.
 */
export async function sendStoredFile(
  request: Request,
  file: SentFile,
  use: keyof typeof policies,
): Promise<Response> {
  const tag = `"${file.sha256}"`
  const headers = new Headers({
    'accept-ranges': 'bytes',
    etag: tag,
    // no-transform: a compressed answer would have another length, and its parts would fit nothing.
    'cache-control': 'private, no-cache, no-transform',
    vary: 'Cookie',
    'content-security-policy': policies[use],
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  if (names(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })

  // Only GET has ranges. A copy of an older file must not be completed with parts of this one.
  const ifRange = request.headers.get('if-range')
  const mayBePart = request.method === 'GET' && (ifRange === null || ifRange === tag)
  const range = mayBePart ? readRange(request.headers.get('range'), file.sizeBytes) : null
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.sizeBytes}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('content-type', file.contentType)
  headers.set('content-disposition', dispositionOf(file.name, use === 'save' ? 'attachment' : 'inline'))
  headers.set('content-length', String(range ? range.to - range.from + 1 : file.sizeBytes))
  if (range) headers.set('content-range', `bytes ${range.from}-${range.to}/${file.sizeBytes}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const content = await file.open(range ?? undefined)
  return new Response(Readable.toWeb(content) as ReadableStream, { status, headers })
}

/** If-None-Match: `*`, or a list in which the tag stands, weak or not. */
const names = (header: string | null, tag: string): boolean =>
  (header ?? '').split(',').some((one) => ['*', tag, `W/${tag}`].includes(one.trim()))
