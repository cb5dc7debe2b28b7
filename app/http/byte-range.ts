/** Bytes from the first to the last one, both included, counted from 0. */
export interface ByteRange {
  from: number
  to: number
}

/**
 * The one part of a file that a Range header asks for (RFC 9110, 14.1.2). Null for what is not understood and for
 * several parts at once: the whole file is a right answer to both, and costs no more than one that was asked for.
 */
export function readRange(header: string | null, sizeBytes: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes)
    return length === 0 ? 'unsatisfiable' : { from: sizeBytes - length, to: sizeBytes - 1 }
  }
  const from = Number(first)
  const to = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  if (last !== '' && Number(last) < from) return null
  return from >= sizeBytes ? 'unsatisfiable' : { from, to }
}
