import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { ExpectedError } from '~/domain/errors'
import { env } from '~/env.server'
import { logger } from '~/lib/logger.server'
import { newId } from '~/lib/new-id'
import { oncePerProcess } from '~/lib/once-per-process'
import { type ByteRange, type FileStore, filesUnavailable } from './files/file-store'
import { localFolder } from './files/local-folder.server'
import { pictureSizeOf } from './files/picture-size.server'
import { s3Bucket } from './files/s3-bucket.server'
import type { StoredFile } from './messages.server'

/** The largest attachment that we take. */
export const LARGEST_FILE_BYTES = 25 * 1024 * 1024

/** Where the bytes are: in a bucket when the settings name one, else beside the embedded database. */
export const fileStore = (): FileStore =>
  oncePerProcess('file-store', () => (env.s3 ? s3Bucket(env.s3) : localFolder(join(env.dataDir, 'files'))))

/** Where a file stands while it arrives: a name without its bytes never exists in the store. */
export const arrivalsFolder = () => join(env.dataDir, 'files', 'arriving')

/** The last digits of our ids are random; the first ones say when the file arrived. */
const newKey = () => {
  const id = newId()
  return `${id.slice(-2)}/${id}`
}

/** A name that shows as it is: no folders, no control or direction characters, never empty. */
const cleanFileName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/gu, '')
    .toWellFormed()
    .trim()
    .slice(-180)
    .toWellFormed() || 'attachment'

/**
 * Streams a file to its place: kept for good before this answers, and under its key only when whole.
 * @throws ExpectedError too_large; files_unavailable when the store does not answer or is full
 */
export async function storeFile(
  name: string,
  content: Readable,
  largestBytes = LARGEST_FILE_BYTES,
): Promise<StoredFile> {
  const storageKey = newKey()
  const path = join(arrivalsFolder(), storageKey.slice(3))
  const digest = createHash('sha256')
  let sizeBytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      sizeBytes += chunk.length
      digest.update(chunk)
      pass(sizeBytes > largestBytes ? new ExpectedError('too_large', { files: 'fileTooLarge' }) : null, chunk)
    },
  })
  try {
    await mkdir(arrivalsFolder(), { recursive: true, mode: 0o700 }).catch(orUnavailable)
    await pipeline(
      content,
      measure,
      createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
    ).catch((error) => (isDiskFault(error) ? orUnavailable(error) : Promise.reject(error)))
    const type = await fileTypeFromFile(path)
    const contentType = type?.mime ?? 'application/octet-stream'
    const { width, height } = (await pictureSizeOf(path, contentType)) ?? { width: null, height: null }
    await fileStore().put(storageKey, { path, sizeBytes })
    const sha256 = digest.digest('hex')
    return { name: cleanFileName(name), contentType, width, height, sizeBytes, sha256, storageKey }
  } catch (error) {
    logIfUnavailable(error)
    throw error
  } finally {
    await rm(path, { force: true })
  }
}

/** Stores bytes that are already in memory: a raw mail and what hung on it. */
export const storeBytes = (
  name: string,
  bytes: Uint8Array,
  largestBytes = LARGEST_FILE_BYTES,
): Promise<StoredFile> => storeFile(name, Readable.from([bytes]), largestBytes)

/**
 * The stored file as a stream, or a part of it; the rest is not read.
 * @throws ExpectedError files_unavailable; FileMissing
 */
export async function readStoredFile(storageKey: string, range?: ByteRange): Promise<Readable> {
  try {
    return await fileStore().get(storageKey, range)
  } catch (error) {
    logIfUnavailable(error)
    throw error
  }
}

const isDiskFault = (error: NodeJS.ErrnoException) => Boolean(error.syscall && error.code?.startsWith('E'))
const orUnavailable = (error: unknown) => Promise.reject(filesUnavailable(error))

/** People read a sentence; operators need the cause, and no key or name of a file. */
function logIfUnavailable(error: unknown): void {
  if (!(error instanceof ExpectedError) || error.code !== 'files_unavailable') return
  const { name, code, message } = (error.cause ?? {}) as { name?: string; code?: string; message?: string }
  logger.error({ store: fileStore().place, name, code, message }, 'the file store does not work')
}
