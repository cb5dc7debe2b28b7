import { Readable } from 'node:stream'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import { storeUpload } from '~/use-cases/files/store-upload.server'

export const stored = (name: string, content: Buffer | string) =>
  storeUpload(name, Readable.from([Buffer.from(content)]))

export const look = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test looks', work)

/** The id of the one attachment with this name. */
export const attachmentCalled = async (name: string): Promise<string> =>
  look(async (db) => (await db.attachment.findFirstOrThrow({ where: { name } })).id)
