import { defineConfig } from 'prisma/config'

// For Prisma's own tools only: the program brings its database up to date itself, at every start.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
