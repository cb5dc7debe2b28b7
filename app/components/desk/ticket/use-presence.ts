import { useCallback, useEffect, useRef, useState } from 'react'
import { deskPeopleNamedPath } from '~/paths'
import { type Doing, STILL_WRITING_MILLISECONDS } from '~/realtime/contract'
import { useLive } from '~/realtime/live'

/** Somebody else who has the ticket open, or writes to the desk. */
export interface PresentPerson {
  id: string
  /** Null: somebody whom this reader may not know, of another body. */
  name: string | null
  doing: Doing
}

/**
 * Who else has this ticket open at a desk, and tells them what is done here.
 * @returns `write` to be called at each key; `rest` when the text was sent or emptied
 */
export function usePresence(ticketId: string): {
  people: PresentPerson[]
  write: (kind: 'replying' | 'noting') => void
  rest: () => void
} {
  const { present, others } = useLive()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const rest = useCallback(() => {
    clearTimeout(timer.current)
    present(ticketId, 'looking')
  }, [present, ticketId])
  const write = useCallback(
    (kind: 'replying' | 'noting') => {
      clearTimeout(timer.current)
      present(ticketId, kind)
      timer.current = setTimeout(rest, STILL_WRITING_MILLISECONDS)
    },
    [present, rest, ticketId],
  )
  useEffect(() => {
    rest()
    return () => clearTimeout(timer.current)
  }, [rest])

  const here = others?.ticketId === ticketId ? others.people : []
  const names = useNames(here.map(({ personId }) => personId))
  const people = here.map(({ personId, doing }) => ({
    id: personId,
    name: names.get(personId) ?? null,
    doing,
  }))
  // Until its name is here somebody is not shown: "somebody" and then a name would be two messages.
  return { people: people.filter(({ id }) => names.has(id)), write, rest }
}

/** The names of these people, as far as the server tells them to this reader; asked once for each. */
function useNames(ids: string[]): Map<string, string | null> {
  const [names, setNames] = useState(new Map<string, string | null>())
  const unknown = ids
    .filter((id) => !names.has(id))
    .sort()
    .join(',')
  useEffect(() => {
    if (unknown === '') return
    const asking = new AbortController()
    const asked = unknown.split(',')
    fetch(deskPeopleNamedPath(asked), { signal: asking.signal })
      .then(async (response) => {
        const answer = response.ok
          ? ((await response.json()) as { people: { id: string; name: string }[] })
          : null
        const told = new Map(answer?.people.map(({ id, name }) => [id, name]))
        setNames((before) => new Map([...before, ...asked.map((id) => [id, told.get(id) ?? null] as const)]))
      })
      // Without a name nobody is shown; the next message about them asks again.
      .catch(() => {})
    return () => asking.abort()
  }, [unknown])
  return names
}
