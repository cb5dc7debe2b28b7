import type { Connection } from './connection'
import { STILL_WRITING_MILLISECONDS } from './contract'

/**
 * Tells the desk while somebody writes an answer on their own page: at the first key, and again when they stopped, sent it
 * or emptied the box. What they write stays with them.
 *   textarea data-writing-to="<ticket id>"
 */
export function tellWriting({ present }: Pick<Connection, 'present'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = (ticketId: string) => {
    clearTimeout(timer)
    present(ticketId, null)
  }
  // On the document: the box may be exchanged for one that the server wrote anew.
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return
    const ticketId = target.dataset.writingTo
    if (!ticketId) return
    if (target.value.trim() === '') return rest(ticketId)
    clearTimeout(timer)
    present(ticketId, 'writing')
    timer = setTimeout(rest, STILL_WRITING_MILLISECONDS, ticketId)
  })
}
