import { storeBytes } from '~/data/file-store.server'
import type { UnfinishedMail } from '~/data/incoming-mail.server'
import type { StoredFile } from '~/data/messages.server'
import type { TextLanguage } from '~/domain/ticket-values'
import { languageOfText } from '~/i18n/language-of-text'
import type { IncomingMail } from '~/mail/incoming/incoming-mail'
import { splitQuotedText } from '~/mail/incoming/quoted-text'

/** What somebody can type in a form as well; more hangs on the message as a file, so that nothing is lost. */
const LONGEST_BODY = 20_000
const LONGEST_SUBJECT = 200

export interface MailWords {
  subject: string
  body: string
  language: TextLanguage
}

const answerMark = /^\s*(?:re|antw|aw|sv|ré|tr|fw|fwd|wg|doorst)(?:\[\d+\])?\s?:/i
const ticketMark = /\[\s*[a-z]{2,5}-\d{1,9}\s*\]/gi

/** "Re: [MOB-1042] Printer" is "Printer": the ticket has its own number, and its conversation its own order. */
export function plainSubject(written: string): string {
  let subject = written.replace(ticketMark, ' ')
  while (answerMark.test(subject)) subject = subject.replace(answerMark, '')
  return subject.replace(/\s+/g, ' ').trim()
}

/** The mail as a message. Null when nobody wrote anything. Only an answer's history is cut: a new mail may forward the problem. */
export function wordsOf(mail: IncomingMail, { isAnswer }: { isAnswer: boolean }): MailWords | null {
  const body = isAnswer ? splitQuotedText(mail.text).reply : mail.text.trim()
  const [firstLine = ''] = body.split('\n', 1)
  const subject = (plainSubject(mail.subject) || firstLine.trim() || 'E-mail').slice(0, LONGEST_SUBJECT)
  const hasFiles = mail.attachments.length > 0 || isIncomplete(mail)
  if (!body && !hasFiles && (isAnswer || !plainSubject(mail.subject))) return null
  return {
    subject: subject.toWellFormed(),
    body: body || (isAnswer ? '' : subject),
    language: languageOfText(body) ?? 'und',
  }
}

/** Only the stored mail has all of it. */
const isIncomplete = ({ omittedAttachments, completeness }: IncomingMail) =>
  omittedAttachments.length > 0 || completeness !== 'whole'

/** The body as it stands in the conversation; the whole of a longer one is among the files. */
export const shortBody = (body: string): string =>
  body.length <= LONGEST_BODY ? body : `${body.slice(0, LONGEST_BODY).toWellFormed()}\n…`

/**
 * Stores what hangs on the mail. What was too large or too many for a message, or could not be read, is there
 * all the same: the mail itself, as it came. It carries the sender's own reply token, so whoever speaks for the
 * helpdesk does without.
 */
export async function filesOf(
  stored: UnfinishedMail,
  mail: IncomingMail,
  words: MailWords,
  { withOriginal }: { withOriginal: boolean },
): Promise<StoredFile[]> {
  const files: StoredFile[] = []
  for (const { name, bytes } of mail.attachments) files.push(await storeBytes(name, bytes))
  if (words.body.length > LONGEST_BODY) files.push(await storeBytes('message.txt', Buffer.from(words.body)))
  if (isIncomplete(mail) && withOriginal) {
    const { sizeBytes, sha256, storageKey } = stored
    files.push({ name: 'mail.eml', contentType: 'message/rfc822', sizeBytes, sha256, storageKey })
  }
  return files
}
