import pg from 'pg'
import { logger } from '~/lib/logger.server'

/** What the processes at one database tell each other beside the event log: hints, of which any may get lost. */
export interface ProcessExchange {
  /** Tells everybody who listens, this process too. At most 7,999 bytes; without connection it is dropped. */
  tell(message: string): void
  stop(): Promise<void>
}
export type OpenExchange = (hear: (message: string) => void) => Promise<ProcessExchange>

const CHANNEL = 'irisdesk_processes'
const RETRY_MILLISECONDS = 1_000

/** The embedded database belongs to one process, which has nobody to tell. */
export const nobodyElse: OpenExchange = async () => ({ tell() {}, async stop() {} })

/** By NOTIFY, over a connection of its own that is kept: whoever lends connections by the transaction forgets LISTEN. */
export const exchangeOverPostgresql =
  (databaseUrl: string): OpenExchange =>
  async (hear) => {
    let client: pg.Client | undefined
    let told: Promise<unknown> = Promise.resolve()
    let isStopped = false
    let timer: NodeJS.Timeout | undefined

    const connectLater = () => {
      client = undefined
      if (isStopped) return
      clearTimeout(timer)
      timer = setTimeout(connect, RETRY_MILLISECONDS)
    }
    async function connect(): Promise<void> {
      const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
      next.on('notification', ({ payload }) => hear(payload ?? ''))
      next.on('error', (error) => logger.warn({ err: error }, 'the exchange between processes was cut'))
      next.on('end', connectLater)
      try {
        await next.connect()
        await next.query(`listen ${CHANNEL}`)
        if (isStopped) await next.end()
        else client = next
      } catch (error) {
        logger.warn({ err: error }, 'processes cannot hear each other; it is tried again')
        connectLater()
      }
    }
    await connect()
    return {
      tell(message) {
        if (!client) return
        const connected = client
        // One after the other: a connection of pg takes no second query while it has one.
        told = told
          .then(() => connected.query('select pg_notify($1, $2)', [CHANNEL, message]))
          .catch((error: Error) => logger.warn({ err: error }, 'other processes could not be told'))
      },
      async stop() {
        isStopped = true
        clearTimeout(timer)
        await told
        await client?.end()
      },
    }
  }
