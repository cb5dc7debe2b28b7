import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A reply token proves that an answer belongs to a ticket and came from what we sent to one person.
 * It is `mob-1042-` and twenty letters: the number leads to the ticket, the letters are a signature over the ids
 * of ticket and person. Mail systems change capitals and allow 64 characters before the @, hence the alphabet
 * without capitals and a signature of 100 bits.
 */
export interface ReplyTokenClaim {
  ticketNumber: string
  signature: string
}

interface Bound {
  ticketId: string
  personId: string
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const signatureLength = 20
const longestToken = 36
const tokenShape = /^([a-z]{2,5}-\d{1,9})-([a-z2-7]{20})$/

function sign(secret: string, { ticketId, personId }: Bound): string {
  if (secret.length < 16) throw new Error('The secret for reply tokens needs at least 16 characters')
  // JSON keeps the two ids apart: 'ab' + 'c' and 'a' + 'bc' sign differently.
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify(['reply', ticketId, personId]))
    .digest()
  let bits = 0n
  for (const byte of digest.subarray(0, 13)) bits = (bits << 8n) | BigInt(byte)
  bits >>= 4n
  let letters = ''
  for (let place = 0; place < signatureLength; place++) {
    letters = alphabet[Number(bits & 31n)] + letters
    bits >>= 5n
  }
  return letters
}

/** The token of one person for one ticket; the same every time, so that it need not be stored. */
export function makeReplyToken(secret: string, bound: Bound & { ticketNumber: string }): string {
  const token = `${bound.ticketNumber.toLowerCase()}-${sign(secret, bound)}`
  if (token.length > longestToken || !tokenShape.test(token))
    throw new Error(`No reply token can be made for ticket ${JSON.stringify(bound.ticketNumber)}`)
  return token
}

/** What a token claims, not yet proved; null if it is no token. The number is in capitals, as tickets write it. */
export function readReplyToken(token: string): ReplyTokenClaim | null {
  if (token.length > longestToken) return null
  const [, number, signature] = tokenShape.exec(token.toLowerCase()) ?? []
  return number && signature ? { ticketNumber: number.toUpperCase(), signature } : null
}

/** Whether the token was made with this secret for this ticket and this person. Takes the same time either way. */
export function verifyReplyToken(secret: string, token: string, bound: Bound): boolean {
  const claim = readReplyToken(token)
  return claim !== null && timingSafeEqual(Buffer.from(claim.signature), Buffer.from(sign(secret, bound)))
}

/** Which of the ticket's people the token was made for, or null: then a human decides. */
export const personOfReplyToken = (
  secret: string,
  token: string,
  ticketId: string,
  personIds: string[],
): string | null =>
  personIds.find((personId) => verifyReplyToken(secret, token, { ticketId, personId })) ?? null

/** `helpdesk@mob.example` becomes `helpdesk+mob-1042-...@mob.example`. */
export function replyAddress(mailbox: string, token: string): string {
  const at = mailbox.lastIndexOf('@')
  const address = `${mailbox.slice(0, at)}+${token}${mailbox.slice(at)}`
  if (at < 1 || address.lastIndexOf('@') > 64)
    throw new Error(`The mailbox ${JSON.stringify(mailbox)} leaves no room for a reply token`)
  return address
}

/** The token in a recipient's address, in To, Cc or Delivered-To; null if there is none. */
export function replyTokenInAddress(address: string): string | null {
  const [, token] = /\+([^+@\s]{1,60})@[^@\s]+$/.exec(address.trim()) ?? []
  return token && readReplyToken(token) ? token.toLowerCase() : null
}

/** The token as an id for References, where it comes back although somebody changed the address. */
export const replyTokenId = (token: string, host: string): string => `<reply.${token}@${host}>`

/** The token in an id of a References or In-Reply-To header; null if there is none. */
export function replyTokenInId(id: string): string | null {
  const [, token] = /^<reply\.([^@\s<>]{1,60})@[^@\s<>]+>$/i.exec(id.trim()) ?? []
  return token && readReplyToken(token) ? token.toLowerCase() : null
}
