import type { TicketRecord } from '~/data/tickets.server'

/** What a public word moves on its ticket, whichever way it was said: on the page, by mail, or with a status. */
export const afterPublicWord = (
  ticket: Pick<TicketRecord, 'firstResponseAt' | 'requesterId'>,
  { isFromHelpdesk, authorId, now }: { isFromHelpdesk: boolean; authorId: string; now: Date },
) => ({
  waitsForHelpdesk: !isFromHelpdesk,
  // The first word of a human to the requester; one's own ticket is not answered by oneself.
  ...(isFromHelpdesk && !ticket.firstResponseAt && ticket.requesterId !== authorId
    ? { firstResponseAt: now }
    : {}),
})
