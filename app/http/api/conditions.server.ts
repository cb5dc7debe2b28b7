import { createHash } from 'node:crypto'
import { ExpectedError } from '~/domain/errors'
import { RefusedCall } from './problem.server'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/**
 * JSON with its ETag; 304 without a body for who has it already. A ticket's tag begins with its version, which If-Match
 * compares; the hash after it makes the tag true to the byte. Lists have a weak one.
 */
export function tagged(request: Request, body: unknown, version?: number): Response {
  const text = JSON.stringify(body)
  const etag = version === undefined ? `W/"${hashOf(text)}"` : tagOf(text, version)
  if (isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: { etag } })
  return new Response(text, { headers: { 'content-type': 'application/json', etag } })
}

/** The strong tag of a ticket as it is shown. */
export const tagOf = (text: string, version: number): string => `"${version}-${hashOf(text)}"`

/** RFC 9110, 13.1.2: the weak comparison. */
const isKnown = (given: string | null, etag: string): boolean =>
  given !== null &&
  (given.trim() === '*' || tagsIn(given).some((tag) => tag.replace(/^W\//, '') === etag.replace(/^W\//, '')))

const tagsIn = (header: string): string[] => header.match(/(?:W\/)?"[^"]*"/g) ?? []

/**
 * The version that If-Match wants the ticket to have still; null when it wants none.
 * @throws RefusedCall precondition_failed when the ticket has another one now
 */
export function versionWanted(request: Request, present: number): number | null {
  const given = request.headers.get('if-match')
  if (given === null || given.trim() === '*') return null
  // Strong tags only (RFC 9110, 13.1.1).
  const versions = tagsIn(given).map((tag) => Number(tag.match(/^"(\d+)-/)?.[1]))
  if (!versions.includes(present)) throw new RefusedCall('precondition_failed')
  return present
}

/** Who guarded a change with If-Match hears of it in those words when a colleague was faster still. */
export function asPrecondition(request: Request): (error: unknown) => never {
  return (error) => {
    const isLate = error instanceof ExpectedError && error.code === 'conflict'
    throw isLate && request.headers.has('if-match') ? new RefusedCall('precondition_failed') : error
  }
}
