import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

const BUCKET = 'irisdesk'

/** A small S3 server on a free port of this machine, with one empty bucket; its two keys are S3RVER. */
export async function anS3Server(port = 0) {
  const directory = mkdtempSync(join(tmpdir(), 'irisdesk-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port,
    silent: true,
    directory,
    resetOnClose: false,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  })
  const address: AddressInfo = await server.run()
  return {
    settings: {
      endpoint: `http://127.0.0.1:${address.port}`,
      region: 'us-east-1',
      bucket: BUCKET,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    async close() {
      await server.close().catch(() => undefined)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
