/** Everything by which mail programs keep the mails of one ticket together. */
export interface ThreadHeaders {
  messageId: string
  inReplyTo: string
  /** Oldest first, as RFC 5322 wants it. */
  references: string[]
}

interface Thread {
  notificationId: string
  ticketId: string
  /** The domain that our ids end on; it must not change while tickets live. */
  host: string
  /** `replyTokenId(...)`: it comes back in References even when somebody changes the address. */
  replyTokenId?: string
  /** Message-IDs of the conversation's own mails, such as the mail which opened the ticket; oldest first. */
  earlier?: string[]
}

const messageIdShape = /^<[^\s<>@]{1,200}@[^\s<>@]{1,200}>$/
/** Exchange and Gmail need the root and the newest ids; a list without end makes headers that servers refuse. */
const earlierKept = 8

const idAt = (local: string, host: string): string => {
  const id = `<${local}@${host}>`
  if (!messageIdShape.test(id)) throw new Error(`This cannot be a Message-ID: ${JSON.stringify(id)}`)
  return id
}

/** The same notification always has the same Message-ID, so that a second delivery is seen to be the same mail. */
export const notificationMessageId = (notificationId: string, host: string): string =>
  idAt(notificationId, host)

/** The same for a mail about somebody's access. */
export const accountMessageId = (accountMailId: string, host: string): string =>
  idAt(`account-${accountMailId}`, host)

/** The invented first mail of a ticket, to which every mail about it answers. */
export const ticketThreadId = (ticketId: string, host: string): string => idAt(`ticket-${ticketId}`, host)

/**
 * The three headers of one notification. Ids that came from outside are taken only if they look like one:
 * they are strangers' text in our headers.
 */
export function threadHeaders({
  notificationId,
  ticketId,
  host,
  replyTokenId,
  earlier = [],
}: Thread): ThreadHeaders {
  const root = ticketThreadId(ticketId, host)
  const outside = earlier.filter((id) => messageIdShape.test(id)).slice(-earlierKept)
  const references = [...new Set([root, ...(replyTokenId ? [replyTokenId] : []), ...outside])]
  return {
    messageId: notificationMessageId(notificationId, host),
    inReplyTo: outside.at(-1) ?? root,
    references,
  }
}
