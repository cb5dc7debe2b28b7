import type { telltaleHeaders } from './telltale-headers.mjs'

/** A mailbox as mails name it. The address is in small letters, its domain in ASCII, so that equal ones compare equal. */
export interface MailAddress {
  name: string
  address: string
}

export interface MailAttachment {
  /** Without folders, control or direction characters; never empty. */
  name: string
  /** What the sender says it is; the bytes decide (see the attachment rules). */
  contentType: string
  bytes: Uint8Array
  /** The id by which the HTML shows it (`cid:`), or null when it is an attachment of its own. */
  inlineId: string | null
}

/** An attachment that was left out; the stored raw mail still has it. */
export interface OmittedAttachment {
  name: string
  sizeBytes: number
  reason: 'too-big' | 'too-many'
}

/** In small letters; a header that is absent is undefined. */
export type TelltaleHeader = (typeof telltaleHeaders)[number]

/** A mail that came in, as plain data: cleaned, capped, with nothing in it that could run. */
export interface IncomingMail {
  /**
   * 'cut': the text is longer than we read. 'minimal': the parser gave up; there are headers and rough text, and
   * attachments are only in the raw mail.
   */
  completeness: 'whole' | 'cut' | 'minimal'
  /** Angle brackets included. */
  messageId: string | null
  inReplyTo: string | null
  /** Oldest first, angle brackets included. */
  references: string[]
  /** Null when the mail names no sender or several: then there is none to believe. */
  from: MailAddress | null
  to: MailAddress[]
  cc: MailAddress[]
  /** Addresses from Delivered-To, X-Original-To and Envelope-To: where it really came, Bcc and forwards included. */
  deliveredTo: string[]
  subject: string
  /** As the sender's clock says; null when absent or absurd. */
  date: Date | null
  /** The best plain text, lines parted by \n. Quoted history is still in it: see quoted-text. */
  text: string
  /** Sanitised; null when the mail has no HTML. Still only to be shown in a sandboxed frame. */
  html: string | null
  attachments: MailAttachment[]
  omittedAttachments: OmittedAttachment[]
  headers: Partial<Record<TelltaleHeader, string>>
  sizeBytes: number
}

export type UnreadableReason =
  | 'empty'
  | 'too-large'
  | 'took-too-long'
  | 'needed-too-much-memory'
  | 'parser-crashed'

/** Every message ends in one of these two; reading never throws. */
export type MailReading =
  | { outcome: 'read'; mail: IncomingMail }
  /** `glimpse`: headers and rough text for whoever must decide; null when not even that could be read. */
  | { outcome: 'unreadable'; reason: UnreadableReason; glimpse: IncomingMail | null }
