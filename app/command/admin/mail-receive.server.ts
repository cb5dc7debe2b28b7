import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { isTemporaryFailure } from '~/data/temporary-failure.server'
import type { TakenMail } from '~/use-cases/mail/finish-mail.server'
import { LARGEST_MAIL_BYTES } from '~/use-cases/mail/receive-mail.server'
import { type AdminCommand, type Terminal, TRY_AGAIN_LATER } from './command'
import { CommandFailure } from './command-failure'
import type { Operations } from './operations'
import { readUpTo } from './read-up-to'
import { withOperations } from './with-operations.server'

export const mailReceive: AdminCommand = {
  summary: 'takes in mails, from files or from standard input',
  help: `mail:receive [--to ADDRESS]... [FILE...]

Takes in one mail a file, as it came from the mail server (RFC 5322, at most 64 MB); without a file one mail from
standard input. --to names a recipient as the mail server knew it, when no header does. For Postfix, in master.cf:

  irisdesk unix - n n - 4 pipe user=irisdesk argv=npm run --silent admin -- mail:receive --to \${recipient}

Prints a line a mail: ticket, reply, duplicate or held, then the sum. Taking a mail in twice is harmless.
Ends with 0; with 1 when a file cannot be read; with ${TRY_AGAIN_LATER} when a mail is not stored, so that the mail server tries again.`,

  async run(args, terminal) {
    const { values, positionals: files } = parseArgs({
      args,
      options: { to: { type: 'string', multiple: true } },
      allowPositionals: true,
    })
    const to = values.to ?? []
    return withOperations((operations) => takeAll(operations, files, to, terminal))
  },
}

const counted = ['ticket', 'reply', 'duplicate', 'held'] as const

async function takeAll(
  operations: Operations,
  files: string[],
  to: string[],
  terminal: Terminal,
): Promise<number> {
  const sum = { read: 0, ticket: 0, reply: 0, duplicate: 0, held: 0 }
  let code = 0
  for (const file of files.length > 0 ? files : [null]) {
    const name = file ?? 'standard input'
    const raw = await readUpTo(file ? createReadStream(file) : terminal.stdin, LARGEST_MAIL_BYTES + 1).catch(
      (error: NodeJS.ErrnoException) => {
        terminal.complain(`${name}: cannot be read (${error.code ?? error.message}).`)
        return null
      },
    )
    if (!raw) {
      code ||= 1
      continue
    }
    try {
      const taken = await operations.receiveMail({ to }, raw)
      sum.read += 1
      sum[taken.outcome] += 1
      terminal.print(lineFor(name, taken))
    } catch (error) {
      if (!isWorthAnotherTry(error)) throw error
      terminal.complain(`${name}: not taken in, because the helpdesk cannot store it now. Try again later.`)
      code = TRY_AGAIN_LATER
    }
  }
  terminal.print(`read=${sum.read} ${counted.map((outcome) => `${outcome}=${sum[outcome]}`).join(' ')}`)
  return code
}

const isWorthAnotherTry = (error: unknown) =>
  isTemporaryFailure(error) || (error instanceof CommandFailure && error.isTemporary)

const lineFor = (name: string, { outcome, ticketNumbers, reasons }: TakenMail): string =>
  [`${name}: ${outcome}`, ...ticketNumbers, ...reasons].join(' ')
