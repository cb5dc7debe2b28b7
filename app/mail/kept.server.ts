import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'

/** A mail that was kept instead of sent, as a page shows it. */
export interface KeptMail {
  /** For `readKept`; made from the Message-ID. */
  id: string
  messageId: string
  to: { name: string; address: string }
  from: { name: string; address: string }
  subject: string
  date: Date
  html: string
  text: string
}

const idShape = /^[a-z0-9][a-z0-9._@-]{0,200}$/i

const idOf = (messageId: string): string => {
  const id = messageId.replace(/^<|>$/g, '').replace(/[^a-z0-9._@-]/gi, '_')
  if (!idShape.test(id)) throw new Error(`No file can be named after ${JSON.stringify(messageId)}`)
  return id
}

/** Writes the whole file beside its place and moves it there: a reader never sees half a mail, a retry makes no second. */
export async function keepMessage(keepDir: string, messageId: string, message: Buffer): Promise<void> {
  const place = join(keepDir, `${idOf(messageId)}.eml`)
  const beside = join(keepDir, `.${randomUUID()}.part`)
  await mkdir(keepDir, { recursive: true, mode: 0o700 })
  try {
    await writeFile(beside, message, { mode: 0o600, flag: 'wx' })
    await rename(beside, place)
  } finally {
    await rm(beside, { force: true })
  }
}

/** The mails kept in a folder, the newest first, at most `limit`. An absent folder has none. */
export async function listKept(keepDir: string, limit = 50): Promise<KeptMail[]> {
  const files = await readdir(keepDir).catch(noneIfAbsent)
  const ids = files.flatMap((file) =>
    file.endsWith('.eml') && !file.startsWith('.') ? [file.slice(0, -4)] : [],
  )
  const written = await Promise.all(
    ids.map(async (id) => ({ id, at: (await stat(join(keepDir, `${id}.eml`))).mtimeMs })),
  )
  const newest = written.sort((a, b) => b.at - a.at || b.id.localeCompare(a.id)).slice(0, limit)
  const mails = await Promise.all(newest.map(({ id }) => readKept(keepDir, id)))
  return mails.filter((mail) => mail !== null)
}

/** One kept mail, or null when there is none of that id. The id may come from an address: it never leaves the folder. */
export async function readKept(keepDir: string, id: string): Promise<KeptMail | null> {
  if (!idShape.test(id)) return null
  const message = await readFile(join(keepDir, `${id}.eml`)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!message) return null
  const mail = await simpleParser(message, {
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  })
  const [to] = Array.isArray(mail.to) ? mail.to : [mail.to]
  return {
    id,
    messageId: mail.messageId ?? '',
    to: firstOf(to?.value),
    from: firstOf(mail.from?.value),
    subject: mail.subject ?? '',
    date: mail.date ?? new Date(0),
    html: mail.html || '',
    text: mail.text ?? '',
  }
}

const firstOf = (people: { name: string; address?: string }[] = []): KeptMail['to'] => ({
  name: people[0]?.name ?? '',
  address: people[0]?.address ?? '',
})

function noneIfAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
