import { RefusedCall } from './problem.server'

/** Where the next page goes on, for programs to hand back as it is. */
export const cursorOf = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

/** The id in a cursor. @throws RefusedCall for anything that cursorOf did not make */
export function idOfCursor(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (id.length !== 36 || cursorOf(id) !== cursor) {
    throw new RefusedCall('invalid', { cursor: 'Give the nextCursor of the page before, as it came.' })
  }
  return id
}
