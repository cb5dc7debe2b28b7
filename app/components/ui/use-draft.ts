import { useCallback, useRef } from 'react'
import { forgetDraft } from '~/lib/draft-storage'
import { keepFieldDraft } from './kept-draft'

/**
 * Keeps what is written in an uncontrolled textarea, and brings it back. Give `ref` to the textarea; call `forget` once
 * the text was sent: it also empties the field.
 * @param key from `draftKey(personId, about)`
 */
export function useDraft(key: string): {
  ref: (field: HTMLTextAreaElement | null) => void
  forget: () => void
} {
  const kept = useRef<{ field: HTMLTextAreaElement; stop: () => void }>()
  const ref = useCallback(
    (field: HTMLTextAreaElement | null) => {
      kept.current?.stop()
      kept.current = field ? { field, stop: keepFieldDraft(field, key) } : undefined
    },
    [key],
  )
  const forget = useCallback(() => {
    if (kept.current) kept.current.field.value = ''
    forgetDraft(key)
  }, [key])
  return { ref, forget }
}
