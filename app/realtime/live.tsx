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
import { useRevalidator } from '~/platform/router'
import { type Connection, openConnection } from './connection'
import { makeRefresher } from './refresher'

interface Live {
  /** True after two seconds without connection; for the banner. */
  connectionLost: boolean
  /** Asks to be told of this ticket until the returned function is called. */
  watchTicket(ticketId: string): () => void
}

const LiveContext = createContext<Live>({ connectionLost: false, watchTicket: () => () => {} })

/**
 * Keeps every page below it as the server has it: on a knock the loaders run again, each answering what this person
 * may see. React then changes only what differs, so focus, scrolling and what is being typed stay where they are.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { revalidate, state } = useRevalidator()
  const [connectionLost, setConnectionLost] = useState(false)
  const refresher = useRef<ReturnType<typeof makeRefresher>>()
  const connection = useRef<Connection>()
  const wanted = useRef(new Set<string>())

  useEffect(() => {
    const refreshes = makeRefresher(revalidate)
    const opened = openConnection({
      onNews: refreshes.request,
      onNotified: refreshes.request,
      onRightsChanged: refreshes.request,
      onLostChange: setConnectionLost,
    })
    refresher.current = refreshes
    connection.current = opened
    // Effects of a page run before those of the layout around it.
    for (const ticketId of wanted.current) opened.watchTicket(ticketId)
    return () => {
      opened.close()
      refreshes.stop()
    }
  }, [revalidate])

  useEffect(() => {
    if (state === 'idle') refresher.current?.finished()
  }, [state])

  const watchTicket = useCallback((ticketId: string) => {
    wanted.current.add(ticketId)
    connection.current?.watchTicket(ticketId)
    return () => {
      wanted.current.delete(ticketId)
      connection.current?.unwatchTicket(ticketId)
    }
  }, [])
  const live = useMemo(() => ({ connectionLost, watchTicket }), [connectionLost, watchTicket])
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}

export const useLive = () => useContext(LiveContext)

/** Says that this page shows this ticket: for tickets that reach the person by no other room than its own. */
export function useWatchTicket(ticketId: string): void {
  const { watchTicket } = useLive()
  useEffect(() => watchTicket(ticketId), [watchTicket, ticketId])
}
