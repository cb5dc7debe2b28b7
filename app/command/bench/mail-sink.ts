import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/**
 * A mail server on this machine that takes everything, counts it and throws it away.
 * @param onMail is given each mail's bytes before its sender is told that it was taken
 */
export async function openMailSink(onMail: (raw: Buffer) => void = () => {}) {
  let taken = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => {
        taken += 1
        onMail(Buffer.concat(chunks))
        done()
      })
    },
  })
  // A sender who dies in the middle of a conversation is no fault of ours.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
