import { hash } from 'node:crypto'

export { type Chance, chanceOf } from '~/lib/chance'

/** The same name gives the same id in every demo: a UUID of version 8 (RFC 9562), made from a hash. */
export function idOf(...name: (string | number)[]): string {
  const bytes = hash('sha256', name.join('/'), 'buffer').subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
