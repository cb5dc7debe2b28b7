import { parseArgs } from 'node:util'
import { wholeNumber } from '../bench/whole-number'

export interface FaultsOptions {
  /** Any database of a PostgreSQL server, by a login that may create databases; null: the embedded database. */
  serverUrl: string | null
  faults: number
  kind: 'kills' | 'cuts'
  seed: string
}

const help = `npm run faults -- [--kills N | --cuts N] [--embedded] [--seed WORD]

Starts the helpdesk with a mail server beside it, raises tickets, answers and takes in mails, and ends its process with
kill -9 at N (100) random moments; afterwards every word that was acknowledged must be there once, whole, and mailed.
--cuts ends its connections to PostgreSQL instead, under its hands. The database is a throw-away one on TEST_DATABASE_URL,
or on PostgreSQL at 127.0.0.1:5432; --embedded takes the embedded one. The same seed gives the same moments. Prints one
name=value a line, and ends with 1 when something was lost.`

/** What was typed; null after the help was printed. */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): FaultsOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string' },
      cuts: { type: 'string' },
      embedded: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Date.now()) },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    return null
  }
  if (values.cuts && (values.kills || values.embedded))
    throw new Error('--cuts is about PostgreSQL, and without --kills')
  const kind = values.cuts ? 'cuts' : 'kills'
  return {
    serverUrl: values.embedded
      ? null
      : (environment.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'),
    faults: wholeNumber(`--${kind}`, values[kind] ?? '100', 1, 1_000),
    kind,
    seed: values.seed,
  }
}
