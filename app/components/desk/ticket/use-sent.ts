import { useEffect, useRef } from 'react'
import { useNavigation } from '~/platform/router'

/** Calls back when a form with one of these intents was accepted: it went, and no refusal came back. */
export function useSent(intents: string[], isRefused: boolean, onSent: (intent: string) => void): void {
  const { state, formData } = useNavigation()
  const going = useRef<string | null>(null)
  const intent = String(formData?.get('intent') ?? '')
  useEffect(() => {
    if (state !== 'idle') {
      if (intents.includes(intent)) going.current = intent
      return
    }
    const gone = going.current
    going.current = null
    if (gone && !isRefused) onSent(gone)
  })
}
