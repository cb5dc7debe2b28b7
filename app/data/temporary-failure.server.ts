// Prisma: no connection, timed out, pool empty, deadlock, no turn in time. Node: no connection, disk full. PostgreSQL:
// stopping, starting, too many connections, connection broken. Our own file store: no answer, no room.
const temporary = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOSPC', 'EMFILE', 'files_unavailable'],
])

/** The same from underneath: a raw query's failure is always P2010, with what happened inside. */
const temporaryKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'TooManyConnections',
  'SocketTimeout',
])
/** What node-postgres and its pool say without a code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

interface Failure {
  code?: string
  message?: string
  meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } }
}

const codeOf = (error: unknown) => (error as Failure | null)?.code ?? ''

/** Nothing is wrong with what was asked: the same later may well work. */
export function isTemporaryFailure(error: unknown): boolean {
  const { code = '', message = '', meta } = (error ?? {}) as Failure
  const inside = meta?.driverAdapterError?.cause
  return (
    temporary.has(code) ||
    temporary.has(inside?.originalCode ?? '') ||
    temporaryKinds.has(inside?.kind ?? '') ||
    lostConnection.test(message)
  )
}

/** The row is there already. */
export const isAlreadyThere = (error: unknown): boolean => codeOf(error) === 'P2002'

/** It names something that does not exist. */
export const namesNothing = (error: unknown): boolean => codeOf(error) === 'P2003'
