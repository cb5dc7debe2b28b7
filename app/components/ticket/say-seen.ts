import { ticketSeenPath } from '~/paths'

/**
 * Tells the helpdesk that somebody looks at this ticket, so that the bell falls silent about it. Looking changes nothing
 * by itself: this is a POST of its own, and only sent while the bell has something. Without script, the list behind the
 * bell does the same.
 */
export function sayTicketSeen(number: string): void {
  fetch(ticketSeenPath(number), { method: 'POST' }).catch(() => {
    // The connection is gone; the bell goes on saying it.
  })
}

/** The same for a page without React: the ticket that it says it shows. */
export function sayShownTicketSeen(): void {
  const number = document.querySelector<HTMLElement>('[data-seen-ticket]')?.dataset.seenTicket
  const hasNews = document.querySelector('[data-bell-unread]') !== null
  if (number && hasNews && document.visibilityState === 'visible') sayTicketSeen(number)
}
