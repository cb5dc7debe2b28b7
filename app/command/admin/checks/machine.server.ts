import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileStore } from '~/data/file-store.server'
import { env } from '~/env.server'
import { type Check, fail, ok, warn, wordsOf } from './check'

const GIGABYTE = 1_000_000_000

/** Node, settings and the data directory. Wrong settings never come so far: env.server names them all and ends. */
export async function machineChecks(): Promise<Check[]> {
  return [
    nodeCheck(process.versions.node),
    ok(
      'settings',
      `${env.origin}, ${env.isDemo ? 'demo' : 'no demo'}, listening on ${env.host}:${env.port}.`,
    ),
    await dataDirectoryCheck(env.dataDir),
    await filesCheck(),
  ]
}

/** @param version as in `20.19.0`; 20.19 is the oldest that works, and past its end of life */
export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    return fail('node', `This is Node ${version}; Irisdesk needs 20.19 or newer.`)
  return major === 20
    ? warn('node', `Node ${version} works, but gets no security fixes any more. Take 22 or 24.`)
    : ok('node', `Node ${version}.`)
}

async function dataDirectoryCheck(folder: string): Promise<Check> {
  const existing = await stat(folder).then(
    (found) => (found.isDirectory() ? folder : null),
    () => dirname(folder),
  )
  if (!existing) return fail('data directory', `${folder} is not a folder. Set DATA_DIR to one.`)
  try {
    await access(existing, constants.W_OK)
    const { bavail, bsize } = await statfs(existing)
    const free = (bavail * bsize) / GIGABYTE
    const sentence = `${folder}, ${free.toFixed(1)} GB free.`
    if (free < 1) return warn('data directory', `${sentence} Make room: attachments and mails need it.`)
    return existing === folder
      ? ok('data directory', sentence)
      : ok('data directory', `${sentence} The first start makes it.`)
  } catch (error) {
    return fail('data directory', `${folder} cannot be written: ${wordsOf(error)}.`)
  }
}

/** Writes and removes a trial, in the folder or in the bucket of the settings. */
async function filesCheck(store = fileStore()): Promise<Check> {
  try {
    await store.check()
    return ok('files', `Attachments and mails can be stored in ${store.place}.`)
  } catch (error) {
    return fail('files', `Nothing can be stored in ${store.place}: ${wordsOf(error)}.`)
  }
}
