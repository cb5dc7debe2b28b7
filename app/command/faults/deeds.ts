import { createHash, randomUUID } from 'node:crypto'
import type { Operations } from '~/command/admin/operations'
import type { Chance } from '~/lib/chance'
import { makeReplyToken, replyAddress } from '~/mail/reply-token'
import type { KnownTicket, Ledger } from './ledger'
import type { Place, Somebody } from './world'

export interface Doors {
  origin: string
  /** Signs the addresses to which people answer. */
  secret: string
  places: Place[]
  /** The door for mails of the helpdesk that runs now. @throws while none does */
  mails(): Promise<Operations>
  /** True when nothing more is asked. */
  isOver(): boolean
}

type Deed = (doors: Doors, ledger: Ledger, chance: Chance) => Promise<void>

/** What people and programs do, and how often of a hundred times. */
export const deeds: [weight: number, deed: Deed][] = [
  [20, ticketOnPage],
  [25, ticketOfProgram],
  [15, answerOnPage],
  [15, answerOfProgram],
  [5, noteOfProgram],
  [10, ticketByMail],
  [10, answerByMail],
]

/** A page is sent once: without an answer nobody knows whether it was stored, and both are right. */
async function ticketOnPage({ origin, places }: Doors, ledger: Ledger, chance: Chance): Promise<void> {
  const { cookie } = chance.pick(chance.pick(places).requesters)
  const line = ledger.note('ticket')
  const form = {
    type: 'incident',
    subject: `Printer ${line.mark}`,
    description: `De printer drukt niet meer af. ${line.mark}`,
    affected: 'me',
    ability: 'difficulty',
  }
  line.isAcknowledged = await posted(`${origin}/tickets/new`, { cookie, origin, form })
}

async function ticketOfProgram(doors: Doors, ledger: Ledger, chance: Chance): Promise<void> {
  const placeIndex = chance.between(0, doors.places.length - 1)
  const place = doors.places[placeIndex] as Place
  const requester = chance.between(0, place.requesters.length - 1)
  const { token } = place.requesters[requester] as Somebody
  const file = chance.happens(0.4) ? await uploaded(doors, token, chance) : null
  const line = ledger.note('ticket', file ? [file.sha256] : [])
  const answer = await untilAnswered(doors, token, '/api/v1/tickets', {
    administration: place.code,
    type: 'incident',
    subject: `Network ${line.mark}`,
    description: `The light is red. ${line.mark}`,
    impact: 'low',
    urgency: 'medium',
    ...(file && { files: [file.reference] }),
  })
  if (!answer) return
  line.isAcknowledged = true
  const { id, number } = answer as { id: string; number: string }
  ledger.tickets.push({ id, number, place: placeIndex, requester })
}

async function answerOnPage(doors: Doors, ledger: Ledger, chance: Chance): Promise<void> {
  const ticket = chosen(ledger, chance)
  if (!ticket) return
  const { origin } = doors
  const { cookie, token } = chance.pick((doors.places[ticket.place] as Place).agents)
  const seen = await fetch(`${origin}/api/v1/tickets/${ticket.number}`, {
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => null)
  const version = (await seen?.json().catch(() => null))?.version
  if (!version) return
  const line = ledger.note('reply')
  const form = {
    intent: 'reply',
    body: `We kijken het na. ${line.mark}`,
    language: 'nl',
    next: 'stay',
    version: String(version),
  }
  line.isAcknowledged = await posted(`${origin}/desk/tickets/${ticket.number}`, { cookie, origin, form })
}

async function answerOfProgram(doors: Doors, ledger: Ledger, chance: Chance): Promise<void> {
  const ticket = chosen(ledger, chance)
  if (!ticket) return
  const place = doors.places[ticket.place] as Place
  const { token } = chance.happens(0.7)
    ? chance.pick(place.agents)
    : (place.requesters[ticket.requester] as Somebody)
  const file = chance.happens(0.3) ? await uploaded(doors, token, chance) : null
  const line = ledger.note('reply', file ? [file.sha256] : [])
  const said = { body: `Does it work again? ${line.mark}`, ...(file && { files: [file.reference] }) }
  line.isAcknowledged =
    (await untilAnswered(doors, token, `/api/v1/tickets/${ticket.number}/replies`, said)) !== null
}

async function noteOfProgram(doors: Doors, ledger: Ledger, chance: Chance): Promise<void> {
  const ticket = chosen(ledger, chance)
  if (!ticket) return
  const { token } = chance.pick((doors.places[ticket.place] as Place).agents)
  const line = ledger.note('note')
  const said = { body: `Ask for another model. ${line.mark}` }
  line.isAcknowledged =
    (await untilAnswered(doors, token, `/api/v1/tickets/${ticket.number}/notes`, said)) !== null
}

async function ticketByMail(doors: Doors, ledger: Ledger, chance: Chance): Promise<void> {
  const place = chance.pick(doors.places)
  await mailed(doors, ledger, chance, { from: chance.pick(place.requesters).email, to: place.mailbox })
}

async function answerByMail(doors: Doors, ledger: Ledger, chance: Chance): Promise<void> {
  const ticket = chosen(ledger, chance)
  if (!ticket) return
  const place = doors.places[ticket.place] as Place
  const { id: personId, email } = place.requesters[ticket.requester] as Somebody
  const { id: ticketId, number: ticketNumber } = ticket
  const token = makeReplyToken(doors.secret, { ticketId, personId, ticketNumber })
  await mailed(doors, ledger, chance, { from: email, to: replyAddress(place.mailbox, token) })
}

/** A mail server tries again until it is rid of the mail, and sometimes has two copies. */
async function mailed(
  doors: Doors,
  ledger: Ledger,
  chance: Chance,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const content = contentOf(chance)
  const line = ledger.note('mail', [sha256(content)])
  const raw = Buffer.from(
    [
      `From: ${from}`,
      `To: ${to}`,
      `Subject: Mail ${line.mark}`,
      `Date: ${new Date().toUTCString()}`,
      `Message-ID: <${randomUUID()}@mail.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=part',
      '',
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `De printer doet het niet. ${line.mark}`,
      '--part',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename=log.bin',
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--part--',
      '',
    ].join('\r\n'),
  )
  const copies = chance.happens(0.2) ? 2 : 1
  for (let copy = 0; copy < copies; copy++) {
    const taken = await again(doors, async () => (await doors.mails()).receiveMail({ to: [] }, raw))
    if (taken) line.isAcknowledged = true
  }
}

const chosen = ({ tickets }: Ledger, chance: Chance): KnownTicket | null =>
  tickets.length > 0 ? chance.pick(tickets) : null

async function posted(
  url: string,
  { cookie, origin, form }: { cookie: string; origin: string; form: Record<string, string> },
): Promise<boolean> {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin },
    body: new URLSearchParams(form),
  }).catch(() => null)
  return answer?.status === 303 || answer?.status === 302
}

async function uploaded(doors: Doors, token: string, chance: Chance) {
  const content = contentOf(chance)
  const answer = await untilAnswered(doors, token, '/api/v1/files?name=log.bin', content)
  return answer && { reference: (answer as { file: string }).file, sha256: sha256(content) }
}

/** A program sends its call again with the same key until it has an answer. Null when it was refused, or all is over. */
async function untilAnswered(
  doors: Doors,
  token: string,
  path: string,
  body: object | Buffer,
): Promise<object | null> {
  const key = randomUUID()
  const isFile = Buffer.isBuffer(body)
  const answer = await again(doors, async () => {
    const response = await fetch(doors.origin + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
        'content-type': isFile ? 'application/octet-stream' : 'application/json',
      },
      body: isFile ? new Uint8Array(body) : JSON.stringify(body),
    })
    const { status } = response
    if (status >= 500 || status === 429 || status === 409) throw new Error(`${path} answered ${status}`)
    return { status, said: await response.json() }
  })
  if (answer === null) return null
  if (answer.status >= 400)
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.said)}`)
  return answer.said as object
}

/** Tries until it works. Null when all was over before. */
async function again<T>({ isOver }: Doors, work: () => Promise<T>): Promise<T | null> {
  for (;;) {
    try {
      return await work()
    } catch {
      if (isOver()) return null
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

const contentOf = (chance: Chance): Buffer =>
  Buffer.from(Array.from({ length: chance.between(50, 20_000) }, () => chance.between(0, 255)))

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
