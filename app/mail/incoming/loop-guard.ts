import type { IncomingMail } from './incoming-mail'

/** Why a mail was written by a machine; the names are stored and shown with the mail. */
export type AutomaticReason =
  | 'own-mail'
  | 'delivery-report'
  | 'auto-submitted'
  | 'bulk-mail'
  | 'mailing-list'
  | 'automatic-reply'
  | 'no-return-address'

type Guarded = Pick<IncomingMail, 'from' | 'headers'>

const systemSender = /^(?:mailer-daemon|postmaster|mail-daemon|bounces?|no-?reply-bounces?)(?:[+-][^@]*)?@/
const autoreplyHeaders = ['x-autoreply', 'x-autorespond', 'x-autoreply-from', 'x-mail-autoreply'] as const
const withoutPlus = (address: string) => address.toLowerCase().replace(/\+[^@]*@/, '@')

/** In this order the first that applies names the mail. */
const rules: Record<AutomaticReason, (mail: Guarded, own: Set<string>) => boolean> = {
  'own-mail': ({ from, headers }, own) =>
    headers['x-irisdesk'] !== undefined || (from !== null && own.has(withoutPlus(from.address))),
  'delivery-report': ({ from, headers }) =>
    /^multipart\/report\b/i.test(headers['content-type'] ?? '') ||
    headers['x-failed-recipients'] !== undefined ||
    systemSender.test(from?.address ?? ''),
  // RFC 3834: every value but "no" (which may carry a comment or parameters) is a machine's.
  'auto-submitted': ({ headers }) => !/^(?:no\b|$)/i.test(headers['auto-submitted'] ?? ''),
  'automatic-reply': ({ headers }) =>
    autoreplyHeaders.some((name) => !/^(?:no|false|$)/i.test(headers[name] ?? '')) ||
    /mailbox rules agent/i.test(headers['x-ms-exchange-generated-message-source'] ?? '') ||
    /\bauto_?reply\b/i.test(headers.precedence ?? ''),
  'mailing-list': ({ headers }) =>
    headers['list-id'] !== undefined || /^list\b/i.test(headers.precedence ?? ''),
  'bulk-mail': ({ headers }) => /^(?:bulk|junk)\b/i.test(headers.precedence ?? ''),
  'no-return-address': ({ headers }) => /^(?:<\s*>)?$/.test(headers['return-path'] ?? '<absent>'),
}

/**
 * Whether nobody may be answered because no person wrote this, and why; null when a person did. `ownAddresses` are
 * the helpdesk's mailboxes: a mail from one of them, with or without a token, has gone round in a circle.
 */
export function automaticReason(mail: Guarded, ownAddresses: readonly string[]): AutomaticReason | null {
  const own = new Set(ownAddresses.map(withoutPlus))
  const applying = Object.entries(rules).find(([, applies]) => applies(mail, own))
  return (applying?.[0] as AutomaticReason | undefined) ?? null
}
