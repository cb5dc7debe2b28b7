import { ArrowUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useT } from '~/i18n/use-t'
import { useOpened } from '~/realtime/live'
import { announce } from '../ui/announcer'
import { TicketTable, type TicketTableProps } from './ticket-table'
import { useHeldRows } from './use-held-rows'
import { useReaderIsThere } from './use-reader-is-there'

/** The table as it changes by itself: new tickets knock ("3 new") and wait while somebody is at it. */
export function LiveTickets({ list, ...table }: Omit<TicketTableProps, 'opened'> & { list: string }) {
  const t = useT()
  const part = useRef<HTMLDivElement>(null)
  const isHolding = useReaderIsThere(part)
  const { rows, waiting, show } = useHeldRows(table.tickets, { list, isHolding })
  const opened = useOpened(rows.map(({ id }) => id))
  const words = t('queue:waiting', { count: waiting })
  useEffect(() => {
    if (waiting > 0) announce(words)
  }, [waiting, words])

  const showFromTop = () => {
    flushSync(show)
    window.scrollTo({ top: 0 })
    // The button goes away: whoever pressed it by keyboard goes on at the first of the new tickets.
    part.current?.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true })
  }
  return (
    <div ref={part}>
      <div className="knock">
        {waiting > 0 && (
          <button type="button" className="button button-primary" onClick={showFromTop}>
            <ArrowUp size={16} aria-hidden="true" />
            {words}
          </button>
        )}
      </div>
      <TicketTable {...table} tickets={rows} opened={opened} />
    </div>
  )
}
