import { parseArgs } from 'node:util'
import { wholeNumber } from './whole-number'

export interface BenchOptions {
  /** Any database of a PostgreSQL server, by a login that may create databases and roles. */
  serverUrl: string
  tickets: number
  /** How long each figure is measured. */
  seconds: number
}

const help = `npm run bench -- [--tickets N] [--seconds S]

Fills a throw-away database with N tickets (100000), starts the helpdesk on it, and prints what it does in a second:
one name=value a line. The database is on TEST_DATABASE_URL, or on PostgreSQL at 127.0.0.1:5432, and is dropped at
the end. Each figure is measured for S seconds (5). It stops by itself; Ctrl-C stops it too.`

/** What was typed; null after the help was printed. */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): BenchOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      tickets: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    return null
  }
  return {
    serverUrl: environment.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres',
    tickets: wholeNumber('--tickets', values.tickets, 1_000, 5_000_000),
    seconds: wholeNumber('--seconds', values.seconds, 1, 60),
  }
}
