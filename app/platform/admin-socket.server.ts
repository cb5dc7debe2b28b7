import { createHash } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where operator commands reach the running program. Systems cut socket paths at about 100 bytes. */
export function adminSocketPath(dataDir: string): string {
  const path = join(dataDir, 'admin.sock')
  if (Buffer.byteLength(path) <= 100) return path
  return join(tmpdir(), `irisdesk-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}.sock`)
}

/**
 * Lets operator commands in, for this user only (mode 600).
 * Call it once the data directory is ours: it takes the place of a socket that a crash left behind.
 */
export async function openAdminSocket(dataDir: string, handler: RequestListener): Promise<Server> {
  const path = adminSocketPath(dataDir)
  rmSync(path, { force: true })
  const server = createServer(handler)
  const mask = process.umask(0o177)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  process.umask(mask)
  chmodSync(path, 0o600)
  return server
}
