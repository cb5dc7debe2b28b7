import { type HeldMailRecord, heldMailRecord } from '~/data/views/held-mail.server'
import type { Actor } from '~/domain/actor'
import type { HeldReason } from '~/domain/mail-intake'
import type { TextLanguage } from '~/domain/ticket-values'
import { languageOfText } from '~/i18n/language-of-text'
import { readStoredMail } from './stored-mail.server'

/** More is not read on a screen; the ticket gets all of it. */
const LONGEST_SHOWN = 20_000

export interface HeldMail extends Omit<HeldMailRecord, 'storageKey'> {
  text: string
  language: TextLanguage
  isShortened: boolean
  attachments: { name: string; sizeBytes: number }[]
  /** Whether somebody is there who can be answered. */
  canBeTaken: boolean
}

/** Without a sender there is nobody to answer; our own mail and a bounce have none that reads. */
export const canBeTaken = (reason: HeldReason, from: unknown): boolean =>
  Boolean(from) && reason !== 'own-mail' && reason !== 'delivery-report'

/** An agent opens a held mail: who wrote it, why it waits, and its plain text. HTML is never shown. */
export async function readHeldMail(actor: Actor, deliveryId: string): Promise<HeldMail> {
  const { storageKey, ...record } = await heldMailRecord(actor, deliveryId)
  const reading = await readStoredMail({ storageKey })
  const mail = reading.outcome === 'read' ? reading.mail : reading.glimpse
  const text = mail?.text ?? ''
  return {
    ...record,
    text: text.slice(0, LONGEST_SHOWN).toWellFormed(),
    language: languageOfText(text) ?? 'und',
    isShortened: text.length > LONGEST_SHOWN,
    attachments: [
      ...(mail?.attachments ?? []).map(({ name, bytes }) => ({ name, sizeBytes: bytes.length })),
      ...(mail?.omittedAttachments ?? []).map(({ name, sizeBytes }) => ({ name, sizeBytes })),
    ],
    canBeTaken: canBeTaken(record.reason, record.fromAddress),
  }
}
