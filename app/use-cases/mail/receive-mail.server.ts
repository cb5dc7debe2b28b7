import { storeBytes } from '~/data/file-store.server'
import { recordReceived, type UnfinishedMail } from '~/data/incoming-mail.server'
import { readAddress } from '~/mail/incoming/header-block.mjs'
import { finishMail, type TakenMail } from './finish-mail.server'

/** The largest mail that we read; of a larger one the beginning is kept, for a human to see. */
export const LARGEST_MAIL_BYTES = 64 * 1024 * 1024

export interface Envelope {
  /** The recipients as the mail server knew them: they may stand in no header. */
  to?: string[]
}

/** A mail arrives: first its bytes are safe, then it is read and decided. */
export async function receiveMail(
  raw: Uint8Array,
  envelope: Envelope = {},
  now = new Date(),
): Promise<TakenMail> {
  const { stored, bytes } = await keepMail(raw, envelope, now)
  return finishMail(stored, bytes, now)
}

/**
 * Stores a mail before anything is read in it. The envelope's recipients are written on top, as mail servers do at the
 * last delivery, so that a later run knows them too.
 */
export async function keepMail(
  raw: Uint8Array,
  { to = [] }: Envelope = {},
  now = new Date(),
): Promise<{ stored: UnfinishedMail; bytes: Uint8Array }> {
  const recipients = to.map(readAddress).filter((address) => address !== null)
  const trace = recipients.map((address) => `Delivered-To: ${address}\r\n`).join('')
  const bytes = trace ? Buffer.concat([Buffer.from(trace), raw]) : raw
  const kept = bytes.subarray(0, LARGEST_MAIL_BYTES)
  const file = await storeBytes('mail.eml', kept, LARGEST_MAIL_BYTES)
  return { stored: await recordReceived(file, bytes.length, now), bytes }
}
