import { ticketSeenPath } from '~/paths'

/**
 * Tells the helpdesk that somebody looks at this ticket, so that the bell falls silent about it. Looking changes nothing
 * by itself: this is a POST of its own, and only sent while the bell has something. Without script, the list behind the
 * bell does the same.
 * @returns did the bell have something about it?
 */
export async function sayTicketSeen(number: string): Promise<boolean> {
  // Without connection the bell goes on saying it.
  const response = await fetch(ticketSeenPath(number), { method: 'POST' }).catch(() => null)
  return response?.ok === true && ((await response.json()) as { read: number }).read > 0
}

/** The same for a page without React: the ticket that it says it shows. */
export async function sayShownTicketSeen(): Promise<boolean> {
  const number = document.querySelector<HTMLElement>('[data-seen-ticket]')?.dataset.seenTicket
  const hasNews = document.querySelector('[data-bell-unread]') !== null
  return number && hasNews && document.visibilityState === 'visible' ? sayTicketSeen(number) : false
}
