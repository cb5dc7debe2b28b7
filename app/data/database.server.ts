import { oncePerProcess } from '~/lib/once-per-process'
import type { BareTransaction } from './adapters/bare-transaction.server'
import type { PrismaClient } from './generated/client'
import type { OpenExchange } from './process-exchange.server'

/** An open, migrated database; made by open-database. */
export interface Database {
  kind: 'pglite' | 'postgresql'
  prisma: PrismaClient
  /** For views; data/scope is the only caller. */
  bareTransaction: BareTransaction
  /** Opens what this process hears of others at the same database, and tells them. */
  openExchange: OpenExchange
  close(): Promise<void>
}

const held = oncePerProcess('database', () => ({ current: null as Database | null }))

/** Makes this the database of the process: once at the start, in commands and in tests. */
export function setDatabase(database: Database): void {
  held.current = database
}

/** The database of this process. */
export function database(): Database {
  if (!held.current) throw new Error('No database is open yet: openDatabase() and setDatabase() come first')
  return held.current
}

/** Closes the database of this process, if one is open. */
export async function closeDatabase(): Promise<void> {
  const open = held.current
  held.current = null
  await open?.close()
}
