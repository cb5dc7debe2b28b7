import { parseArgs } from 'node:util'
import { wholeNumber } from './whole-number'

/** What is measured, in this order; the slope only with more tickets than it is compared with. */
export const parts = ['queries', 'weight', 'slope', 'live', 'speed'] as const
export type Part = (typeof parts)[number]

export interface BenchOptions {
  /** Any database of a PostgreSQL server, by a login that owns the server. */
  serverUrl: string
  tickets: number
  /** How long each figure is measured. */
  seconds: number
  /** How many pages are open, on how many processes. */
  pages: number
  processes: number
  parts: Part[]
}

const help = `npm run bench -- [--tickets N] [--seconds S] [--pages P] [--processes N]
                 [--parts ${parts.join(',')}]

Fills a throw-away database with N tickets (100000), starts the helpdesk on it, and prints what it does in a second:
one name=value a line. The database is on TEST_DATABASE_URL, or on PostgreSQL at 127.0.0.1:5432, and is dropped at
the end. Each figure is measured for S seconds (5). It stops by itself; Ctrl-C stops it too.

queries  statements of each page        weight  its document and scripts, compressed
slope    the time of each page against the same page over 10,000 tickets
live     open pages (1000) on one process or more: how soon each is told, and the memory of each process
speed    each page and mails, beside a bare page of the framework`

/** What was typed; null after the help was printed. */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): BenchOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      tickets: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '5' },
      pages: { type: 'string', default: '1000' },
      processes: { type: 'string', default: '1' },
      parts: { type: 'string', default: parts.join(',') },
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
    pages: wholeNumber('--pages', values.pages, 100, 10_000),
    processes: wholeNumber('--processes', values.processes, 1, 4),
    parts: partsIn(values.parts),
  }
}

function partsIn(text: string): Part[] {
  const named = text.split(',')
  const unknown = named.find((name) => !parts.some((part) => part === name))
  if (unknown !== undefined) throw new Error(`--parts knows ${parts.join(', ')}, and not ${unknown}`)
  return parts.filter((part) => named.includes(part))
}
