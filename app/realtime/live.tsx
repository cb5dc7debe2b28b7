import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { onRevalidated, revalidate } from '~/platform/router'
import { type Connection, openConnection } from './connection'
import type { Doing, Presence } from './contract'
import { makeRefresher } from './refresher'

interface Live {
  /** True after two seconds without connection; for the banner. */
  connectionLost: boolean
  /** Asks to be told of this ticket until the returned function is called. */
  watchTicket(ticketId: string): () => void
  /** Tells what one does with a ticket that is watched. */
  present(ticketId: string, doing: Doing): void
  /** Who else has the ticket open that one said to have open. */
  others: { ticketId: string; people: Presence[] } | null
}

const LiveContext = createContext<Live>({
  connectionLost: false,
  watchTicket: () => () => {},
  present: () => {},
  others: null,
})

/**
 * Keeps every page below it as the server has it: on a knock the loaders run again, each answering what this person
 * may see. React then changes only what differs, so focus, scrolling and what is being typed stay where they are.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [connectionLost, setConnectionLost] = useState(false)
  const [others, setOthers] = useState<Live['others']>(null)
  const connection = useRef<Connection>()
  const wanted = useRef(new Set<string>())
  const doing = useRef(new Map<string, Doing>())

  useEffect(() => {
    const refreshes = makeRefresher(revalidate)
    const stopListening = onRevalidated(refreshes.finished)
    const opened = openConnection({
      onNews: refreshes.request,
      onNotified: refreshes.request,
      onRightsChanged: refreshes.request,
      onLostChange: setConnectionLost,
      onPresence: (ticketId, people) => setOthers({ ticketId, people }),
    })
    connection.current = opened
    // Effects of a page run before those of the layout around it.
    for (const ticketId of wanted.current) opened.watchTicket(ticketId)
    for (const [ticketId, what] of doing.current) opened.present(ticketId, what)
    return () => {
      opened.close()
      stopListening()
      refreshes.stop()
    }
  }, [])

  const watchTicket = useCallback((ticketId: string) => {
    wanted.current.add(ticketId)
    connection.current?.watchTicket(ticketId)
    return () => {
      wanted.current.delete(ticketId)
      doing.current.delete(ticketId)
      connection.current?.unwatchTicket(ticketId)
    }
  }, [])
  const present = useCallback((ticketId: string, what: Doing) => {
    doing.current.set(ticketId, what)
    connection.current?.present(ticketId, what)
  }, [])
  const live = useMemo(
    () => ({ connectionLost, watchTicket, present, others }),
    [connectionLost, watchTicket, present, others],
  )
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}

export const useLive = () => useContext(LiveContext)

/** Says that this page shows this ticket: for tickets that reach the person by no other room than its own. */
export function useWatchTicket(ticketId: string): void {
  const { watchTicket } = useLive()
  useEffect(() => watchTicket(ticketId), [watchTicket, ticketId])
}
