import { useEffect, useRef } from 'react'
import { announce } from '~/components/ui/announcer'
import { useT } from '~/i18n/use-t'
import { useNavigation } from '~/platform/router'

const CHANGES = [
  ...['assign', 'reopen', 'withdraw', 'priority', 'follower', 'endShare'],
  ...['makeConfidential', 'endConfidentiality', 'transfer'],
]

/** After a change: says so, and gives the keyboard a place to go on when the pressed button is gone. */
export function useFocusAfterChange(): void {
  const t = useT()
  const { state, formData } = useNavigation()
  const intent = String(formData?.get('intent') ?? '')
  const changed = useRef(false)
  useEffect(() => {
    if (CHANGES.includes(intent)) changed.current = true
    if (state !== 'idle' || !changed.current) return
    changed.current = false
    announce(t('desk:act.done'))
    if (document.activeElement && document.activeElement !== document.body) return
    const heading = document.querySelector<HTMLElement>('.ticket-head h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }, [state, intent, t])
}
