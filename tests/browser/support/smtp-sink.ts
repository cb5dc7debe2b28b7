import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface SinkMail extends ParsedMail {
  recipients: string[]
}

/** A mail server that takes everything and keeps it: the other end of a real SMTP conversation. */
export interface SmtpSink {
  url: string
  mails: SinkMail[]
  /** Waits for a mail to this person which fits. */
  mailTo(address: string, fits?: (mail: SinkMail) => boolean): Promise<SinkMail>
  close(): Promise<void>
}

/**
 * @param options.port where a server that was down comes back
 * @param options.refuses the SMTP code with which this recipient is refused, or null
 */
export async function startSmtpSink({
  port: wanted = 0,
  refuses = () => null,
}: {
  port?: number
  refuses?: (address: string) => number | null
} = {}): Promise<SmtpSink> {
  const mails: SinkMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const responseCode = refuses(address)
      done(responseCode ? Object.assign(new Error('not here'), { responseCode }) : null)
    },
    onData(stream, session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(
            Object.assign(mail, { recipients: session.envelope.rcptTo.map(({ address }) => address) }),
          )
          done()
        },
        (error) => done(error),
      )
    },
  })
  server.listen(wanted, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async mailTo(address, fits = () => true) {
      const until = Date.now() + 15_000
      for (;;) {
        const found = mails.find((mail) => mail.recipients.includes(address) && fits(mail))
        if (found) return found
        if (Date.now() > until) {
          const seen = mails.map((mail) => `${mail.recipients.join()}: ${mail.subject}`).join('\n')
          throw new Error(`No such mail to ${address}. Seen:\n${seen}`)
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
