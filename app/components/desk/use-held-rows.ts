import { useEffect, useRef, useState } from 'react'

interface Row {
  id: string
}

export interface HeldRows<Shown extends Row> {
  /** What stands on the screen: in the order that the reader knows, with the newest contents. */
  rows: Shown[]
  /** Rows that wait to be shown. */
  waiting: number
  /** Shows the list as it is now. */
  show: () => void
}

/**
 * Keeps rows from moving under the pointer or the reader. While `isHolding`, rows that the page has stay in their
 * places, with new contents; new ones wait, and those that left the list stay as they were last seen. Otherwise, and in
 * another list, the fresh rows are shown at once.
 * @param list names the list: its address
 */
export function useHeldRows<Shown extends Row>(
  fresh: Shown[],
  { list, isHolding }: { list: string; isHolding: boolean },
): HeldRows<Shown> {
  const [shown, setShown] = useState({ list, rows: fresh })
  // What is held is worked out while rendering: an effect would show the moved rows for a moment.
  const isHeld = isHolding && shown.list === list
  const rows = isHeld ? inKnownOrder(shown.rows, fresh) : fresh
  const known = new Set(rows.map(({ id }) => id))

  const latest = useRef({ list, rows })
  latest.current = { list, rows }
  useEffect(() => {
    // The order on the screen is remembered when it was the fresh one; contents follow when something left the list.
    setShown((before) => (isSame(before, latest.current) ? before : latest.current))
  })

  return {
    rows,
    waiting: isHeld ? fresh.filter(({ id }) => !known.has(id)).length : 0,
    show: () => setShown({ list, rows: fresh }),
  }
}

function inKnownOrder<Shown extends Row>(known: Shown[], fresh: Shown[]): Shown[] {
  const byId = new Map(fresh.map((row) => [row.id, row]))
  return known.map((row) => byId.get(row.id) ?? row)
}

const isSame = <Shown extends Row>(
  one: { list: string; rows: Shown[] },
  other: { list: string; rows: Shown[] },
): boolean =>
  one.list === other.list &&
  one.rows.length === other.rows.length &&
  one.rows.every((row, place) => row === other.rows[place])
