import type { PGlite, Transaction as PGliteTransaction } from '@electric-sql/pglite'
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

/** What the original keeps private and our repairs stand on. */
type Original = SqlDriverAdapter & { client: PGlite; onError(error: unknown): never }

/** pglite-prisma-adapter, repaired: tests/data/adapters.test.ts names the faults. */
export class PGliteAdapter extends PrismaPGlite {
  constructor(private readonly pglite: PGlite) {
    super(pglite)
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const { pglite } = this
    const adapter = (await super.connect()) as Original
    // The original does not wait, and so reports success for a script that fails.
    adapter.executeScript = async (script) => {
      await pglite.exec(script).catch((error) => adapter.onError(error))
    }
    adapter.startTransaction = (isolationLevel) => startTransaction(pglite, adapter, isolationLevel)
    return adapter
  }
}

/** The original swallows what goes wrong at COMMIT, and sets the isolation level outside of the transaction. */
function startTransaction(
  pglite: PGlite,
  adapter: Original,
  isolationLevel: IsolationLevel | undefined,
): Promise<Transaction> {
  return new Promise((resolve, reject) => {
    const finished = pglite.transaction(async (tx) => {
      if (isolationLevel) await tx.exec(`SET TRANSACTION ISOLATION LEVEL ${isolationLevel}`)
      // PGlite commits when this function returns; it returns when Prisma says so.
      await new Promise<void>((end) => {
        const end_ = async () => {
          end()
          await finished.catch((error) => adapter.onError(error))
        }
        resolve(transactionOver(tx, adapter, end_))
      })
    })
    finished.catch((error) => {
      try {
        adapter.onError(error)
      } catch (translated) {
        reject(translated)
      }
    })
  })
}

function transactionOver(tx: PGliteTransaction, adapter: Original, end: () => Promise<void>): Transaction {
  // The adapter's own queries and conversions, said over the transaction instead of the database.
  const over: SqlQueryable = Object.create(adapter, { client: { value: tx } })
  const say = async (sql: string) => {
    await over.executeRaw({ sql, args: [], argTypes: [] })
  }
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    // Prisma must not send COMMIT itself: PGlite does.
    options: { usePhantomQuery: true },
    queryRaw: (query) => over.queryRaw(query),
    executeRaw: (query) => over.executeRaw(query),
    commit: end,
    async rollback() {
      await tx.rollback()
      await end()
    },
    createSavepoint: (name) => say(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => say(`ROLLBACK TO SAVEPOINT ${name}`),
    releaseSavepoint: (name) => say(`RELEASE SAVEPOINT ${name}`),
  }
}
