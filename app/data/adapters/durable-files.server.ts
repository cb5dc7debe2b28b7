import { closeSync, fsyncSync, openSync } from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** An open file as Emscripten's NODEFS keeps it; `nfd` is Node's own number, absent for a folder. */
interface OpenFile {
  nfd?: number
  node: object
}

interface NodeFiles {
  realPath(node: object): string
  stream_ops: { fsync?: (file: OpenFile) => number }
}

/**
 * Files of the embedded database that PostgreSQL can really write through to the disk. PGlite's own ignore its
 * wish, so that a power cut could lose what was already answered as stored.
 */
export class DurableFiles extends NodeFS {
  override async init(...[pglite, options]: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(pglite, options)
    const install: NonNullable<typeof emscriptenOpts.preRun>[number] = (module) => {
      const files = module.FS.filesystems.NODEFS as unknown as NodeFiles
      files.stream_ops.fsync = (file) => {
        if (file.nfd !== undefined) fsyncSync(file.nfd)
        else syncFolder(files.realPath(file.node))
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), install] } }
  }
}

function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** For the constructor of PGlite: each commit is on the disk before it is answered. */
export const durable = (folder: string): PGliteOptions => ({
  fs: new DurableFiles(folder),
  // -F turns fsync off. Of PostgreSQL's ways to sync, only the plain one reaches the function above.
  startParams: [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    '-c',
    'wal_sync_method=fsync',
  ],
})
