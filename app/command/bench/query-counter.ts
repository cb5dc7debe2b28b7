import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Counts what a program asks PostgreSQL, from the outside: a wire in between that reads the kinds of its messages. */
export interface QueryCounter {
  /** The same database, through the counter. */
  url: string
  /** Statements since the last time this was asked; beginning and ending a transaction is none. */
  take(): number
  close(): void
}

const isTransaction = /^\s*(begin|commit|rollback)\s*;?\s*$/i

export async function openQueryCounter(databaseUrl: string): Promise<QueryCounter> {
  const target = new URL(databaseUrl)
  let statements = 0
  const wires = new Set<Socket>()
  const server = createServer((fromProgram) => {
    const toDatabase = connect(Number(target.port || 5432), target.hostname)
    const count = messageReader((kind, body) => {
      // A prepared statement is executed once for each Execute; a simple one carries its text.
      if (kind === 'E' || (kind === 'Q' && !isTransaction.test(body()))) statements += 1
    })
    for (const wire of [fromProgram, toDatabase]) {
      wires.add(wire)
      wire.on('error', () => wire.destroy())
      wire.once('close', () => {
        wires.delete(wire)
        fromProgram.destroy()
        toDatabase.destroy()
      })
    }
    fromProgram.on('data', count)
    fromProgram.pipe(toDatabase).pipe(fromProgram)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(typeof address === 'object' && address ? address.port : 0)
  // What is encrypted cannot be counted; both ends are on this machine.
  url.searchParams.set('sslmode', 'disable')
  return {
    url: url.href,
    take() {
      const counted = statements
      statements = 0
      return counted
    },
    close() {
      server.close()
      for (const wire of wires) wire.destroy()
    },
  }
}

/** Cuts the program's side of the protocol into messages: a letter, a length, a body. The first has no letter. */
function messageReader(onMessage: (kind: string, body: () => string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let isStarting = true
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = isStarting ? 4 : 5
      if (rest.length < head) return
      const length = rest.readUInt32BE(head - 4) + head - 4
      if (rest.length < length) return
      const message = rest.subarray(0, length)
      if (!isStarting)
        onMessage(String.fromCharCode(message[0] as number), () => message.toString('utf8', 5, length - 1))
      isStarting = false
      rest = rest.subarray(length)
    }
  }
}
