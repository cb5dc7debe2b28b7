import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, expect, it } from 'vitest'
import { durable } from '~/data/adapters/durable-files.server'
import { testBackend } from '../support/test-database'

const folder = fs.mkdtempSync(join(tmpdir(), 'irisdesk-durable-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

it.skipIf(testBackend === 'postgresql')(
  'the embedded database writes each commit through to the disk, and finds it again',
  async () => {
    const { fsyncSync } = fs
    let writtenThrough = 0
    fs.fsyncSync = (descriptor) => {
      writtenThrough++
      fsyncSync(descriptor)
    }
    syncBuiltinESMExports()
    try {
      const first = await PGlite.create(durable(folder))
      await first.exec('create table kept (id int)')
      writtenThrough = 0
      for (const id of [1, 2, 3]) await first.query('insert into kept values ($1)', [id])
      expect(writtenThrough).toBeGreaterThanOrEqual(3)
      writtenThrough = 0
      await first.query('select count(*) from kept')
      expect(writtenThrough).toBe(0)
      await first.close()
    } finally {
      fs.fsyncSync = fsyncSync
      syncBuiltinESMExports()
    }
    const second = await PGlite.create(durable(folder))
    const { rows } = await second.query('select count(*)::int as kept from kept')
    await second.close()
    expect(rows).toEqual([{ kept: 3 }])
  },
)
