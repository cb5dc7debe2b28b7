import { type RefObject, useEffect } from 'react'
import { attachUploads } from './uploads'

/**
 * The same as attachUploads for a field of a hydrated page. Starts afresh when `kept` changes: the server has the files
 * then, and the form carries them in another way.
 */
export function useUploads(input: RefObject<HTMLInputElement>, kept: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text in `kept` is what starts it afresh
  useEffect(() => (input.current ? attachUploads(input.current) : undefined), [input, kept])
}
