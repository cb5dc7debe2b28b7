import type { Readable } from 'node:stream'
import { ExpectedError } from '~/domain/errors'

/** Bytes from the first to the last one, both included, counted from 0. */
export interface ByteRange {
  from: number
  to: number
}

/** Where the bytes of attachments and mails are: a folder of this machine, or a bucket of an S3 server. */
export interface FileStore {
  /** Takes over a file of this machine and keeps it for good under `key` before this answers. */
  put(key: string, arrived: { path: string; sizeBytes: number }): Promise<void>
  /** The bytes, or a part of them. The caller reads them to the end or destroys them. @throws FileMissing */
  get(key: string, range?: ByteRange): Promise<Readable>
  /** Removing what is not there is no fault. */
  remove(key: string): Promise<void>
  /** Everything that is kept, in no order. */
  keys(): AsyncIterable<string>
  /** Throws when nothing could be kept now. Leaves nothing behind. */
  check(): Promise<void>
  /** Where the files are, for operators. */
  readonly place: string
}

/** The database names a file that the store does not have: a fault of ours, or of whoever cleaned up. */
export class FileMissing extends Error {
  constructor(key: string) {
    super(`The file store has no ${key}`)
    this.name = 'FileMissing'
  }
}

/** The store does not answer or has no room. Everything else goes on, and the same later may well work. */
export const filesUnavailable = (cause: unknown): ExpectedError =>
  Object.assign(new ExpectedError('files_unavailable', { files: 'filesUnavailable' }), { cause })

/** Two hexadecimal digits as the folder, so that none grows beyond what a file system likes, and a UUID. */
export const fileKey = /^[0-9a-f]{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
