// Prisma: no connection, timed out, pool empty, deadlock, no turn in time. Node: no connection, disk full. Our own
// file store: no answer, no room. PostgreSQL: it stops or starts just now, it has no connection left.
const temporary = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOSPC', 'EMFILE', 'files_unavailable'],
  ...['57P01', '57P02', '57P03', '08003', '08006', '53300'],
])
/** What the driver says without a code of a connection that ended under its hands. */
const isCut = (error: unknown): boolean =>
  error instanceof Error &&
  /^(Connection terminated|Client has encountered a connection error)/.test(error.message)

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? ''

/** Nothing is wrong with what was asked: the same later may well work. */
export const isTemporaryFailure = (error: unknown): boolean => temporary.has(codeOf(error)) || isCut(error)

/** The row is there already. */
export const isAlreadyThere = (error: unknown): boolean => codeOf(error) === 'P2002'

/** It names something that does not exist. */
export const namesNothing = (error: unknown): boolean => codeOf(error) === 'P2003'
