import { env, secret } from '~/env.server'
import { personOfReplyToken, readReplyToken } from '../reply-token'
import type { IncomingMail } from './incoming-mail'
import { replyCandidates } from './match-reply'

/** More hints than this are no conversation. */
const MOST = 20

/** Which tickets of ours a mail names, proved by nothing yet. */
export interface NamedInMail {
  tokens: { token: string; ticketNumber: string }[]
  /** Ids of rows, from our own Message-IDs in its thread. */
  ticketIds: string[]
  notificationIds: string[]
  /** From the tokens and from the subject. */
  numbers: string[]
}

export function ticketsNamedIn(mail: IncomingMail): NamedInMail {
  const found = replyCandidates(mail, new URL(env.origin).hostname)
  const tokens = found.tokens.slice(0, MOST).flatMap((token) => {
    const claim = readReplyToken(token)
    return claim ? [{ token, ticketNumber: claim.ticketNumber }] : []
  })
  return {
    tokens,
    ticketIds: found.ticketIds.slice(0, MOST),
    notificationIds: found.notificationIds.slice(0, MOST),
    numbers: [
      ...new Set([...tokens.map(({ ticketNumber }) => ticketNumber), ...found.ticketNumbers.slice(0, MOST)]),
    ],
  }
}

/** Which of a ticket's people one of the mail's tokens was made for; null when none of them is genuine. */
export function personProvenBy(
  { tokens }: Pick<NamedInMail, 'tokens'>,
  { id, number, personIds }: { id: string; number: string; personIds: string[] },
): string | null {
  const claimed = tokens.filter(({ ticketNumber }) => ticketNumber === number)
  if (claimed.length === 0) return null
  const key = secret()
  for (const { token } of claimed) {
    const personId = personOfReplyToken(key, token, id, personIds)
    if (personId) return personId
  }
  return null
}
