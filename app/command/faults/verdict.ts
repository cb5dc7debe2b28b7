import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { acrossAdministrationsInSql, type Reader } from '~/data/scope.server'
import { halfWritten } from './half-written'
import type { Asked } from './ledger'

/** The figures by the names under which they are printed. */
export interface Counts {
  acknowledged: number
  /** Acknowledged, and not stored exactly once with all its files. */
  acknowledged_lost: number
  half_written: number
  /** Mails that were noted as sent. */
  mails: number
  /** Noted as sent, and never arrived. */
  mails_lost: number
  /** Copies beyond the first. */
  extra_mails: number
  /** Mails under a Message-ID that no notification has. */
  strange_mails: number
}
export interface Verdict {
  counts: Counts
  /** What is wrong, in sentences. */
  complaints: string[]
}

interface StoredMessage {
  id: string
  mark: string
}
interface StoredFile {
  messageId: string
  sha256: string
  storageKey: string
}

/**
 * Holds what was acknowledged, and what arrived at the mail server, against what is stored.
 * @param arrived the Message-ID of each mail, as often as it came
 */
export const judge = (asked: Asked[], arrived: string[], dataDir: string): Promise<Verdict> =>
  acrossAdministrationsInSql('what is left after the faults', async (db) => {
    const complaints: string[] = []
    const acknowledged_lost = await lost(db, asked, complaints)
    let half_written = await brokenFiles(db, dataDir, complaints)
    for (const [sentence, count] of Object.entries(halfWritten)) {
      const found = (await count(db))[0]?.count ?? 0
      if (found > 0) complaints.push(`${sentence}: ${found}`)
      half_written += found
    }
    const mails = await judgeMails(db, arrived)
    if (mails.mails_lost > 0) complaints.push(`noted as sent and never arrived: ${mails.mails_lost}`)
    if (mails.strange_mails > 0)
      complaints.push(`under a Message-ID that nobody knows: ${mails.strange_mails}`)
    const acknowledged = asked.filter(({ isAcknowledged }) => isAcknowledged).length
    return { counts: { acknowledged, acknowledged_lost, half_written, ...mails }, complaints }
  })

/** How much of what was acknowledged is not there once; what was not may be there once as well, and not twice. */
async function lost(db: Reader, asked: Asked[], complaints: string[]): Promise<number> {
  const messages = await db.$queryRaw<StoredMessage[]>`
    select id, substring(body from 'mark[0-9]{6}x') as mark from message`
  const files = await db.$queryRaw<StoredFile[]>`
    select message_id as "messageId", sha256, storage_key as "storageKey" from attachment`
  const held = await db.$queryRaw<StoredMessage[]>`
    select id, substring(body from 'mark[0-9]{6}x') as mark from held_reply`
  const byMark = grouped([...messages, ...held], ({ mark }) => mark)
  const filesOf = grouped(files, ({ messageId }) => messageId)
  let count = 0
  for (const { mark, what, isAcknowledged, files: wanted } of asked) {
    const stored = byMark.get(mark) ?? []
    const kept = stored.flatMap(({ id }) => filesOf.get(id) ?? []).map(({ sha256 }) => sha256)
    const isWhole = stored.length === 1 && wanted.every((sha256) => kept.includes(sha256))
    if (isWhole || (!isAcknowledged && stored.length === 0)) continue
    complaints.push(`${what} ${mark} is stored ${stored.length} times, with ${kept.length} files`)
    count += 1
  }
  return count
}

/** Rows whose bytes are not there, or are others. */
async function brokenFiles(db: Reader, dataDir: string, complaints: string[]): Promise<number> {
  const named = await db.$queryRaw<{ storageKey: string; sha256: string }[]>`
    select storage_key as "storageKey", sha256 from attachment
    union select storage_key, sha256 from incoming_mail`
  const broken = named.filter(({ storageKey, sha256 }) => {
    const path = join(dataDir, 'files', storageKey)
    return !existsSync(path) || createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256
  })
  if (broken.length > 0) complaints.push(`a row without its bytes: ${broken.length}`)
  return broken.length
}

async function judgeMails(db: Reader, arrived: string[]) {
  const sent = await db.$queryRaw<{ id: string; isSent: boolean }[]>`
    select id, status = 'sent' as "isSent" from notification`
  const idOf = (messageId: string) => messageId.slice(1).split('@')[0] as string
  const times = grouped(arrived.map(idOf), (id) => id)
  const known = new Set(sent.map(({ id }) => id))
  const noted = sent.filter(({ isSent }) => isSent)
  return {
    mails: noted.length,
    mails_lost: noted.filter(({ id }) => !times.has(id)).length,
    extra_mails: [...times.values()].reduce((sum, copies) => sum + copies.length - 1, 0),
    strange_mails: [...times.keys()].filter((id) => !known.has(id)).length,
  }
}

function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
