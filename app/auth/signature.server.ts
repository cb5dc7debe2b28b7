import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from '~/env.server'

/** A text that comes back from a browser, with the proof that we gave it to this person. `purpose` keeps kinds apart. */
export function signFor(personId: string, purpose: string, text: string): string {
  return `${text}.${signatureOf(personId, purpose, text)}`
}

/** The text, or null when it was changed, is of another kind or was given to somebody else. */
export function readSigned(personId: string, purpose: string, signed: string): string | null {
  const end = signed.lastIndexOf('.')
  if (end < 1) return null
  const text = signed.slice(0, end)
  const expected = Buffer.from(signatureOf(personId, purpose, text))
  const given = Buffer.from(signed.slice(end + 1))
  return given.length === expected.length && timingSafeEqual(given, expected) ? text : null
}

const signatureOf = (personId: string, purpose: string, text: string): string =>
  createHmac('sha256', secret())
    .update(JSON.stringify([purpose, personId, text]))
    .digest('base64url')
