// npm run migration -- NAME: writes prisma/migrations/<time>_NAME/migration.sql, the difference between what the
// migrations make and what prisma/schema.prisma asks for. Read it before you commit it: what Prisma does not know
// (checks, policies, functions, partial indexes) is added by hand, and a new table needs its policies.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations } from '~/data/migrate.server'
import { differenceToSchema } from '~/data/migration-difference.server'

const [name = ''] = process.argv.slice(2)
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the change in small letters: npm run migration -- add_site_to_ticket')
  process.exit(1)
}

const script = await differenceToSchema(readMigrations(), readFileSync('prisma/schema.prisma', 'utf8'))
if (script === null) {
  console.log('The migrations already make what prisma/schema.prisma asks for.')
  process.exit(0)
}

const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = join('prisma/migrations', `${time}_${name}`)
mkdirSync(folder)
writeFileSync(join(folder, 'migration.sql'), script)
console.log(`Written: ${join(folder, 'migration.sql')}`)
process.exit(0)
