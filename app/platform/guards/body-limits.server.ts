import type { Request, RequestHandler } from 'express'
import { refuse } from './refuse.server'

export const BODY_LIMIT_BYTES = 256 * 1024
/** Four files of the largest size and the form around them; they are streamed to the disk. */
export const UPLOAD_LIMIT_BYTES = 101 * 1024 * 1024

/** One file of the largest size, which arrives before its form or as the body of a call of the API. */
export const ONE_FILE_LIMIT_BYTES = 26 * 1024 * 1024

// The pages whose forms take files; `.data` is the same page asked for by the desk's script.
const UPLOAD_PATHS = [
  /^\/tickets\/[\w-]+(\.data)?$/,
  /^\/desk\/new(\.data)?$/,
  /^\/desk\/tickets\/[\w-]+(\.data)?$/,
]

/** The call of the API whose body is one file as it is. */
const FILE_PATH = '/api/v1/files'

/** Refuses what is too large before a byte of it is read: 256 kB, 101 MB for forms with files, and 26 MB for one file alone. */
export const limitBodies: RequestHandler = (request, response, next) => {
  // A body of unannounced length could only be counted while it is already being parsed.
  if (request.headers['transfer-encoding'] !== undefined) {
    return refuse(request, response, {
      status: 411,
      kind: 'length_required',
      sentence: 'Say how long the body is: send Content-Length.',
    })
  }
  const length = Number(request.headers['content-length'] ?? 0)
  const limit = limitFor(request)
  if (length <= limit) return next()

  // The rest of the body still comes; closing tells the browser to stop sending.
  response.set('Connection', 'close')
  refuse(request, response, {
    status: 413,
    kind: 'too_large',
    sentence: `This is more than the helpdesk takes at once (${sizes[limitFor(request)]}).`,
  })
}

const sizes: Record<number, string> = {
  [BODY_LIMIT_BYTES]: '256 kB',
  [ONE_FILE_LIMIT_BYTES]: '25 MB',
  [UPLOAD_LIMIT_BYTES]: '100 MB',
}

function limitFor({ path, headers }: Request): number {
  if (path === FILE_PATH) return ONE_FILE_LIMIT_BYTES
  const hasFiles = /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
  if (hasFiles && path === '/uploads') return ONE_FILE_LIMIT_BYTES
  return hasFiles && UPLOAD_PATHS.some((pattern) => pattern.test(path))
    ? UPLOAD_LIMIT_BYTES
    : BODY_LIMIT_BYTES
}
