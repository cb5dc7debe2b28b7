import { useEffect } from 'react'
import { sayTicketSeen } from '~/components/ticket/say-seen'
import { useLive } from '~/realtime/live'
import { useDeskData } from '../use-desk-data'

/** While somebody looks at this ticket, the bell does not go on about it. */
export function useSeenTicket(number: string): void {
  const unread = useDeskData()?.unread ?? 0
  const { refresh } = useLive()
  useEffect(() => {
    if (unread === 0) return
    const say = async () => {
      // A page that was just opened may not be connected yet: it counts anew by itself.
      if (document.visibilityState === 'visible' && (await sayTicketSeen(number))) refresh()
    }
    say()
    document.addEventListener('visibilitychange', say)
    return () => document.removeEventListener('visibilitychange', say)
  }, [number, unread, refresh])
}
