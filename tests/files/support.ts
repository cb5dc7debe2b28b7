import { Readable } from 'node:stream'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import { storeUpload } from '~/use-cases/files/store-upload.server'

/** The smallest pictures there are, with a size in their header that a test chooses. */
export function aPng(width = 3, height = 2): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return Buffer.concat([
    header,
    Buffer.from('0000000049444154', 'hex'),
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ])
}
export const aPdf = () =>
  Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const anSvg = () =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
export const anHtmlPage = () => Buffer.from('<!doctype html><script>alert(1)</script>')

export const stored = (name: string, content: Buffer | string) =>
  storeUpload(name, Readable.from([Buffer.from(content)]))

export const look = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test looks', work)

/** The id of the one attachment with this name. */
export const attachmentCalled = async (name: string): Promise<string> =>
  look(async (db) => (await db.attachment.findFirstOrThrow({ where: { name } })).id)
