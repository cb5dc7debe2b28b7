import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Test data of others, kept beside the project and never in it; tests skip by name when it is absent. */
const root = fileURLToPath(new URL('../../../shared/corpora', import.meta.url))

export const corporaArePresent = existsSync(join(root, 'README.md'))

export interface CorpusMessage {
  /** Folder and file, as in `rt-mail/t/data/emails/lorem-ipsum`. */
  name: string
  raw: Buffer
}

const filesBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()

/** Files without a name of their own kind are mails only when they begin like one. */
const beginsLikeMail = (raw: Buffer) => /^(?:From |[!-9;-~]+:)/.test(raw.subarray(0, 200).toString('latin1'))

const isNoMail = /(?:COPYING|README|LICENSE|NOTICE|README\.txt|LICENSE\.txt|\/dir)$/

/** The mails of an mbox file: each begins with a line "From " after an empty one. */
export const splitMbox = (raw: Buffer): Buffer[] =>
  raw
    .toString('latin1')
    .split(/(?:^|(?<=\r?\n\r?\n))(?=From \S+)/)
    .filter((mail) => mail.trim())
    .map((mail) => Buffer.from(mail.replace(/^From [^\n]*\n/, ''), 'latin1'))

function messagesOf(folder: string, belongs: (file: string) => boolean): CorpusMessage[] {
  return filesBelow(folder)
    .filter((file) => belongs(file) && !isNoMail.test(file))
    .map((name) => ({ name, raw: readFileSync(join(root, name)) }))
}

/** Every mail of the corpora, by corpus. */
export function corpusMessages(): Record<string, CorpusMessage[]> {
  const mboxes = messagesOf('mime4j', (file) => /\/mbox\.[^/]+$/.test(file))
  return {
    mime4j: messagesOf('mime4j', (file) => file.endsWith('.msg')),
    mbox: mboxes.flatMap(({ name, raw }) =>
      splitMbox(raw).map((mail, place) => ({ name: `${name}#${place + 1}`, raw: mail })),
    ),
    'python-email': messagesOf('python-email', (file) => /\/msg_\w+\.txt$/.test(file)),
    mailparser: messagesOf('mailparser-fixtures', (file) => file.endsWith('.eml')),
    'rt-mail': messagesOf('rt-mail', () => true).filter(({ raw }) => beginsLikeMail(raw)),
  }
}

export const naughtyStrings = (): string[] =>
  JSON.parse(readFileSync(join(root, 'naughty-strings', 'blns.json'), 'utf8'))

/** HTML that tries to run something, from DOMPurify's own tests. */
export const dompurifyPayloads = (): { title?: string; payload: string }[] =>
  JSON.parse(readFileSync(join(root, 'dompurify', 'expect.json'), 'utf8'))
