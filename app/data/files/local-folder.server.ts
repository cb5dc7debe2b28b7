import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { newId } from '~/lib/new-id'
import { FileMissing, type FileStore, fileKey, filesUnavailable } from './file-store'

/** Keeps files in folders of 256 beneath `folder`, readable by this user only. */
export function localFolder(folder: string): FileStore {
  const placeOf = (key: string): string => {
    if (!fileKey.test(key)) throw new Error('This is not a key of the file store')
    return join(folder, key)
  }
  return {
    place: folder,

    async put(key, { path }) {
      const place = placeOf(key)
      try {
        await mkdir(dirname(place), { recursive: true, mode: 0o700 })
        await rename(path, place)
        // Without this a power cut may leave the name out of the folder.
        const beneath = await open(dirname(place))
        await beneath.sync().finally(() => beneath.close())
      } catch (error) {
        throw filesUnavailable(error)
      }
    },

    async get(key, range) {
      const place = placeOf(key)
      try {
        const { size } = await stat(place)
        // A file that was cut short would else be sent as a broken answer.
        if (range && range.to >= size) throw new FileMissing(key)
      } catch (error) {
        if (isAbsent(error)) throw new FileMissing(key)
        throw error instanceof FileMissing ? error : filesUnavailable(error)
      }
      return opened(createReadStream(place, range && { start: range.from, end: range.to }))
    },

    remove: (key) => rm(placeOf(key), { force: true }),

    async *keys() {
      for (const name of await namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(name)) continue
        for (const file of await namesIn(join(folder, name))) {
          const key = `${name}/${file}`
          if (fileKey.test(key)) yield key
        }
      }
    },

    async check() {
      const trial = join(folder, `.trial-${newId()}`)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(trial, 'x', { mode: 0o600, flush: true })
      } finally {
        await rm(trial, { force: true })
      }
    },
  }
}

const isAbsent = (error: unknown) => (error as { code?: string }).code === 'ENOENT'

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error) => {
    if (isAbsent(error)) return []
    throw error
  })

/** Faults of opening show here, while an answer can still say so, and not in the middle of one. */
function opened(content: Readable): Promise<Readable> {
  return new Promise((resolve, reject) => {
    content.once('ready', () => resolve(content))
    content.once('error', (error) => reject(filesUnavailable(error)))
  })
}
