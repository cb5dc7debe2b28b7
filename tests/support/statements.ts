import { database, setDatabase } from '~/data/database.server'

/** How many statements a view asks within its scope. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const real = database()
  let queries = 0
  setDatabase({
    ...real,
    bareTransaction: (opening, inside) =>
      real.bareTransaction(opening, (run, opened) =>
        inside((...query) => {
          queries += 1
          return run(...query)
        }, opened),
      ),
  })
  try {
    await work()
  } finally {
    setDatabase(real)
  }
  return queries
}
