import { join } from 'node:path'
import { env } from '~/env.server'
import { type KeptMail, listKept, readKept } from './kept.server'

/** How far back the page of a demo looks. */
const NEWEST = 400
const SHOWN = 50

/** Where the mails of a demo are kept; null where mails are really sent, or where this is no demo. */
const folder = (): string | null => (env.isDemo && !env.smtpUrl ? join(env.dataDir, 'mails') : null)

const isTo = (address: string) => (mail: KeptMail) => mail.to.address.toLowerCase() === address.toLowerCase()

/**
 * The mails of a demo that were kept instead of sent, newest first: those to this address and no other, because the
 * folder holds every administration's mail. Null where no mails are kept.
 */
export async function keptMailsFor(address: string): Promise<KeptMail[] | null> {
  const place = folder()
  return place === null ? null : (await listKept(place, NEWEST)).filter(isTo(address)).slice(0, SHOWN)
}

/** One of them; null when it is not there, or was written to somebody else. */
export async function keptMailFor(address: string, id: string): Promise<KeptMail | null> {
  const place = folder()
  const mail = place === null ? null : await readKept(place, id)
  return mail && isTo(address)(mail) ? mail : null
}
