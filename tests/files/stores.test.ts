import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FileMissing, type FileStore } from '~/data/files/file-store'
import { localFolder } from '~/data/files/local-folder.server'
import { s3Bucket } from '~/data/files/s3-bucket.server'
import { newId } from '~/lib/new-id'
import { anS3Server } from './s3-server'

const folder = mkdtempSync(join(tmpdir(), 'irisdesk-stores-'))
let s3: Awaited<ReturnType<typeof anS3Server>>
const stores = {} as Record<'folder' | 'bucket', FileStore>

beforeAll(async () => {
  s3 = await anS3Server()
  stores.folder = localFolder(join(folder, 'files'))
  stores.bucket = s3Bucket(s3.settings)
})
afterAll(async () => {
  await s3.close()
  rmSync(folder, { recursive: true, force: true })
})

const aKey = () => {
  const id = newId()
  return `${id.slice(-2)}/${id}`
}

/** Puts a text in a store and gives its key. */
async function kept(store: FileStore, content: string): Promise<string> {
  const path = join(folder, newId())
  writeFileSync(path, content)
  const key = aKey()
  await store.put(key, { path, sizeBytes: Buffer.byteLength(content) })
  return key
}

const keysOf = async (store: FileStore) => {
  const keys: string[] = []
  for await (const key of store.keys()) keys.push(key)
  return keys
}

describe.each(['folder', 'bucket'] as const)('files in a %s', (kind) => {
  const store = () => stores[kind]

  test('come back as they went in, also an empty one and one that is no text', async () => {
    for (const content of ['a printer’s log', '', '\0\x1f\x8b<svg>']) {
      expect(await text(await store().get(await kept(store(), content)))).toBe(content)
    }
  })

  test('come back in part: the first bytes, the last one, and some between', async () => {
    const key = await kept(store(), '0123456789')
    const part = async (from: number, to: number) => text(await store().get(key, { from, to }))
    expect([await part(0, 3), await part(9, 9), await part(4, 6)]).toEqual(['0123', '9', '456'])
  })

  test('that are not there are told apart from a store that does not answer', async () => {
    await expect(store().get(aKey())).rejects.toBeInstanceOf(FileMissing)
    await expect(store().get(aKey(), { from: 0, to: 3 })).rejects.toBeInstanceOf(FileMissing)
  })

  test('that were cut short are missing, not half an answer', async () => {
    const key = await kept(store(), 'short')
    await expect(store().get(key, { from: 10, to: 20 })).rejects.toBeInstanceOf(FileMissing)
  })

  test('are listed by their keys, and gone when they were removed, twice over', async () => {
    const [stays, goes] = [await kept(store(), 'a'), await kept(store(), 'b')]
    await store().remove(goes)
    await store().remove(goes)
    const keys = await keysOf(store())
    expect(keys).toContain(stays)
    expect(keys).not.toContain(goes)
    await expect(store().get(goes)).rejects.toBeInstanceOf(FileMissing)
  })

  test('have keys of one shape: no other path is ever touched', async () => {
    for (const key of ['../secret', 'ab/../../secret', `ab/${newId()}/x`, '']) {
      await expect((async () => store().get(key))()).rejects.toThrow('not a key')
      await expect((async () => store().remove(key))()).rejects.toThrow('not a key')
    }
  })

  test('a look whether they can be stored leaves nothing behind', async () => {
    const before = await keysOf(store())
    await store().check()
    expect(await keysOf(store())).toEqual(before)
  })
})

describe('a folder', () => {
  test('is for its owner only, and holds no file that is not whole', async () => {
    const key = await kept(stores.folder, 'x')
    expect(existsSync(join(folder, 'files', key))).toBe(true)
    truncateSync(join(folder, 'files', key), 0)
    await expect(stores.folder.get(key, { from: 0, to: 0 })).rejects.toBeInstanceOf(FileMissing)
  })

  test('that cannot be written says so as something that passes', async () => {
    writeFileSync(join(folder, 'taken'), '')
    const store = localFolder(join(folder, 'taken'))
    await expect(kept(store, 'x')).rejects.toMatchObject({ code: 'files_unavailable' })
    await expect(store.check()).rejects.toThrow()
  })
})

describe('a bucket', () => {
  test('whose server is gone says so as something that passes, for each of its acts', async () => {
    const gone = s3Bucket({ ...s3.settings, endpoint: 'http://127.0.0.1:9' })
    await expect(kept(gone, 'x')).rejects.toMatchObject({ code: 'files_unavailable' })
    await expect(gone.get(aKey())).rejects.toMatchObject({ code: 'files_unavailable' })
    await expect(gone.check()).rejects.toThrow()
  })

  test.each([
    ['refuses our keys', { accessKeyId: 'somebody else' }],
    ['has no such bucket', { bucket: 'elsewhere' }],
  ])('of a server that %s is a store that does not work, not a file that is missing', async (_, wrong) => {
    const store = s3Bucket({ ...s3.settings, ...wrong })
    await expect(kept(store, 'x')).rejects.toMatchObject({ code: 'files_unavailable' })
    await expect(store.get(aKey())).rejects.toMatchObject({ code: 'files_unavailable' })
  })

  test('gets plain requests: no checksum that only Amazon’s server knows', async () => {
    const headers: Record<string, unknown>[] = []
    const server = createServer((request, response) => {
      headers.push(request.headers)
      request.resume().on('end', () => response.end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    await kept(s3Bucket({ ...s3.settings, endpoint: `http://127.0.0.1:${port}` }), 'plain')
    server.close()
    const [sent = {}] = headers
    expect(sent['content-length']).toBe('5')
    expect(Object.keys(sent).filter((name) => /checksum|trailer|content-encoding/.test(name))).toEqual([])
  })
})
