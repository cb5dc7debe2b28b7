import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Locale } from '~/i18n/locales'
import { keepMessage } from './kept.server'
import type { ThreadHeaders } from './message-id'
import { oneLine } from './safe-text'

export interface MailAddress {
  name: string
  address: string
}

/** One mail to one person, ready to go; one that belongs to no conversation has only its own id. */
export interface OutgoingMail extends Partial<ThreadHeaders> {
  messageId: string
  from: MailAddress
  to: MailAddress
  /** The address with the reply token in it. */
  replyTo?: MailAddress
  /** Where refusals come back to; `from` when it is not given. */
  bounceTo?: string
  subject: string
  html: string
  text: string
  languages: Locale[]
  date: Date
  /** 'auto-replied' for the receipt of a mail (RFC 3834), 'auto-generated' for everything else. */
  autoSubmitted?: 'auto-generated' | 'auto-replied'
}

/** Sending it again would not help: the address does not exist, or the mail itself is refused. */
export class PostRefusedError extends Error {
  override name = 'PostRefusedError'
}

/** The mail server cannot take it now: try again later, under the same Message-ID. */
export class PostUnavailableError extends Error {
  override name = 'PostUnavailableError'
}

export interface Post {
  /** @throws PostRefusedError, PostUnavailableError */
  send(mail: OutgoingMail): Promise<void>
  close(): void
}

interface PostOptions {
  /** `smtp://user:password@host:587`, or smtps. Without it mails are kept as files. */
  smtpUrl?: string | undefined
  keepDir: string
}

const seconds = 1000
/** Neither a stuck server nor one that drips a line a minute may hold a worker. */
const patience = {
  connectionTimeout: 10 * seconds,
  greetingTimeout: 10 * seconds,
  socketTimeout: 30 * seconds,
}

/** Opens the way out for mail: SMTP, or a folder of `.eml` files that hold exactly what SMTP would have carried. */
export function createPost({ smtpUrl, keepDir }: PostOptions): Post {
  if (smtpUrl) {
    const pool = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: 4,
      ...noOutsideContent,
      ...patience,
    })
    return {
      close: () => pool.close(),
      async send(mail) {
        const message = messageOf(mail)
        await pool.sendMail(message).catch((error: SmtpError) => {
          throw failureOf(error)
        })
      },
    }
  }
  const writer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...noOutsideContent,
  })
  return {
    close: () => writer.close(),
    async send(mail) {
      const { message } = await writer.sendMail(messageOf(mail))
      if (!Buffer.isBuffer(message)) throw new Error('The mail was streamed, not buffered')
      await keepMessage(keepDir, mail.messageId, message).catch((error: Error) => {
        throw new PostUnavailableError(`The mail could not be kept in ${keepDir}: ${error.message}`, {
          cause: error,
        })
      })
    },
  }
}

/** Nothing in a mail may name a file or an address whose content would be sent along. */
const noOutsideContent = { disableFileAccess: true, disableUrlAccess: true }

function messageOf(mail: OutgoingMail): SendMailOptions {
  const { from, to, replyTo, messageId, inReplyTo, references = [] } = mail
  for (const id of [messageId, ...(inReplyTo ? [inReplyTo] : []), ...references])
    if (!/^<[^\s<>]+>$/.test(id)) throw new PostRefusedError(`Not a message id: ${JSON.stringify(id)}`)
  return {
    from: checked(from),
    to: checked(to),
    ...(replyTo && { replyTo: checked(replyTo) }),
    envelope: { from: checked({ name: '', address: mail.bounceTo ?? from.address }).address, to: to.address },
    subject: headerLine(mail.subject),
    date: mail.date,
    messageId,
    ...(inReplyTo && { inReplyTo }),
    ...(references.length > 0 && { references }),
    text: mail.text,
    html: mail.html,
    // A letter per line would do for a mail program; 'base64' would hide the words from people who read the source.
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': mail.autoSubmitted ?? 'auto-generated',
      // Exchange keeps its absence notes to itself; NDR is not in the list, because refusals must come back.
      'X-Auto-Response-Suppress': 'OOF, AutoReply, DR, RN, NRN',
      'Content-Language': mail.languages.join(', '),
    },
  }
}

/** One address and nothing else: no list, no group, no line end, no capitals games with the parser. */
const addressShape = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/iu

function checked({ name, address }: MailAddress): MailAddress {
  if (!addressShape.test(address))
    throw new PostRefusedError(`Not a mail address: ${JSON.stringify(address)}`)
  return { name: oneLine(name), address }
}

/** A line end in a header would begin a header of the writer's choice: such a mail is a defect or an attack. */
function headerLine(line: string): string {
  if (/\p{Cc}/u.test(line)) throw new PostRefusedError('A subject cannot have a line end in it')
  return line
}

interface SmtpError extends Error {
  code?: string
  responseCode?: number
  command?: string
}

/** The commands about this mail; a refusal at any other step (greeting, sign-in) is the server's trouble, not the mail's. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)$/
/** "Sign in first" can be the answer to MAIL FROM as well (RFC 4954): the operator mends it, the mail waits. */
const aboutSignIn = [530, 534, 535, 538]

function failureOf(error: SmtpError): Error {
  const { responseCode = 0, command = '' } = error
  const isPermanent = responseCode >= 500 && responseCode < 600 && !aboutSignIn.includes(responseCode)
  const isRefused = isPermanent && aboutTheMail.test(command)
  const answer = oneLine(error.message, 300)
  return isRefused
    ? new PostRefusedError(answer, { cause: error })
    : new PostUnavailableError(answer, { cause: error })
}
