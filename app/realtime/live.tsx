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
  /** Runs the loaders of the page again, in turn with what knocks: a refresh that breaks into another makes it fail. */
  refresh(): void
  /** Tells what one does with a ticket that is watched. */
  present(ticketId: string, doing: Doing): void
  /** Who else has the ticket open that one said to have open. */
  others: { ticketId: string; people: Presence[] } | null
}

interface ListLive {
  /** Says which tickets the page lists. */
  list(ticketIds: string[]): void
  /** Those of them that somebody else has open. */
  opened: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()
/** Apart, so that a sign in a list draws nothing else anew. */
const ListContext = createContext<ListLive>({ list: () => {}, opened: nothing })
const LiveContext = createContext<Live>({
  connectionLost: false,
  watchTicket: () => () => {},
  refresh: () => {},
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
  const [opened, setOpened] = useState(nothing)
  const connection = useRef<Connection>()
  const refresher = useRef<ReturnType<typeof makeRefresher>>()
  const listed = useRef<string[]>([])
  const wanted = useRef(new Set<string>())
  const doing = useRef(new Map<string, Doing>())

  useEffect(() => {
    const refreshes = makeRefresher(revalidate)
    refresher.current = refreshes
    const stopListening = onRevalidated(refreshes.finished)
    const made = openConnection({
      onNews: refreshes.request,
      onNotified: refreshes.request,
      onRightsChanged: refreshes.request,
      onLostChange: setConnectionLost,
      onPresence: (ticketId, people) => setOthers({ ticketId, people }),
      onOpened: setOpened,
    })
    connection.current = made
    // Effects of a page run before those of the layout around it.
    for (const ticketId of wanted.current) made.watchTicket(ticketId)
    for (const [ticketId, what] of doing.current) made.present(ticketId, what)
    if (listed.current.length > 0) made.list(listed.current)
    return () => {
      made.close()
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
  const refresh = useCallback(() => refresher.current?.request(), [])
  const present = useCallback((ticketId: string, what: Doing) => {
    doing.current.set(ticketId, what)
    connection.current?.present(ticketId, what)
  }, [])
  const list = useCallback((ticketIds: string[]) => {
    listed.current = ticketIds
    connection.current?.list(ticketIds)
  }, [])
  const lists = useMemo(() => ({ list, opened }), [list, opened])
  const live = useMemo(
    () => ({ connectionLost, watchTicket, refresh, present, others }),
    [connectionLost, watchTicket, refresh, present, others],
  )
  return (
    <LiveContext.Provider value={live}>
      <ListContext.Provider value={lists}>{children}</ListContext.Provider>
    </LiveContext.Provider>
  )
}

export const useLive = () => useContext(LiveContext)

/** Says that this page shows this ticket: for tickets that reach the person by no other room than its own. */
export function useWatchTicket(ticketId: string): void {
  const { watchTicket } = useLive()
  useEffect(() => watchTicket(ticketId), [watchTicket, ticketId])
}

/** Which tickets of a list somebody else has open. */
export function useOpened(ticketIds: string[]): ReadonlySet<string> {
  const { list, opened } = useContext(ListContext)
  const named = ticketIds.join()
  useEffect(() => list(named === '' ? [] : named.split(',')), [list, named])
  useEffect(() => () => list([]), [list])
  return opened
}
