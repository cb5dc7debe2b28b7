import { buffer } from 'node:stream/consumers'
import { readStoredFile } from '~/data/file-store.server'
import type { MailReading } from '~/mail/incoming/incoming-mail'
import { parseMessage } from '~/mail/incoming/parse-message.server'

/** The bytes of a mail as they came. */
export const storedBytes = async ({ storageKey }: { storageKey: string }): Promise<Uint8Array> =>
  buffer(await readStoredFile(storageKey))

/** A stored mail, read anew in the worker: nothing of a held mail's text stands in the database. */
export const readStoredMail = async (stored: { storageKey: string }): Promise<MailReading> =>
  parseMessage(await storedBytes(stored))
