import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { ExpectedError } from '~/domain/errors'
import { env } from '~/env.server'
import { newId } from '~/lib/new-id'
import type { StoredFile } from './messages.server'

/** The largest attachment that we take. */
export const LARGEST_FILE_BYTES = 25 * 1024 * 1024

const keyShape = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/

/** Folders of 256, so that none grows beyond what a file system likes. The last digits of our ids are random. */
const newKey = () => {
  const id = newId()
  return `${id.slice(-2)}/${id}`
}

export function storedFilePath(storageKey: string): string {
  if (!keyShape.test(storageKey)) throw new Error('This is not a key of the file store')
  return join(env.dataDir, 'files', storageKey)
}

/** A name that shows as it is: no folders, no control or direction characters, never empty. */
const cleanFileName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .toWellFormed()
    .trim()
    .slice(-180) || 'attachment'

/**
 * Streams a file to its place: on disk for good before this answers, and under its name only when whole.
 * @throws ExpectedError too_large
 */
export async function storeFile(
  name: string,
  content: Readable,
  largestBytes = LARGEST_FILE_BYTES,
): Promise<StoredFile> {
  const storageKey = newKey()
  const place = storedFilePath(storageKey)
  const beside = `${place}.part`
  const digest = createHash('sha256')
  let sizeBytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      sizeBytes += chunk.length
      digest.update(chunk)
      pass(sizeBytes > largestBytes ? new ExpectedError('too_large', { files: 'fileTooLarge' }) : null, chunk)
    },
  })
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  try {
    await pipeline(content, measure, createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true }))
    const type = await fileTypeFromFile(beside)
    await rename(beside, place)
    const folder = await open(dirname(place))
    await folder.sync().finally(() => folder.close())
    return {
      name: cleanFileName(name),
      contentType: type?.mime ?? 'application/octet-stream',
      sizeBytes,
      sha256: digest.digest('hex'),
      storageKey,
    }
  } finally {
    await rm(beside, { force: true })
  }
}

/** Stores bytes that are already in memory: a raw mail and what hung on it. */
export const storeBytes = (
  name: string,
  bytes: Uint8Array,
  largestBytes = LARGEST_FILE_BYTES,
): Promise<StoredFile> => storeFile(name, Readable.from([bytes]), largestBytes)

/** Takes a stored file away that hangs on nothing. */
export const dropFile = (storageKey: string): Promise<void> => rm(storedFilePath(storageKey), { force: true })

/** The stored file as a stream, with its true size. */
export async function readStoredFile(storageKey: string): Promise<{ content: Readable; sizeBytes: number }> {
  const place = storedFilePath(storageKey)
  const { size } = await stat(place)
  return { content: createReadStream(place), sizeBytes: size }
}
