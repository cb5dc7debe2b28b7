import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PGliteAdapter } from './adapters/pglite.server'
import type { Migration } from './migrate.server'
import { migratePGlite } from './migrate-databases.server'

const nothingElse = { externalTables: [], externalEnums: [] }

/** The SQL that leads from what these migrations make to what the schema asks for; null when there is none. */
export async function differenceToSchema(migrations: Migration[], schema: string): Promise<string | null> {
  const pglite = await PGlite.create()
  await migratePGlite(pglite, migrations)
  await startEngine()
  const files = [{ path: 'schema.prisma', content: schema }]
  const adapter = bindMigrationAwareSqlAdapterFactory(new PGliteAdapter(pglite))
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    adapter,
  )
  const { stdout, exitCode } = await schemaEngine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: nothingElse,
  })
  await pglite.close()
  return exitCode === 0 || !stdout ? null : stdout
}

/** Node 20 does not import WebAssembly by itself. */
async function startEngine(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } })
  const { __wbg_set_wasm: use } = engine as unknown as { __wbg_set_wasm(exports: unknown): void }
  use(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}
