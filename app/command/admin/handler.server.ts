import type { IncomingMessage, RequestListener } from 'node:http'
import { ExpectedError } from '~/domain/errors'
import { logger } from '~/lib/logger.server'
import { LARGEST_MAIL_BYTES } from '~/use-cases/mail/receive-mail.server'
import type { Operations } from './operations'
import { ownOperations } from './own-operations.server'
import { readUpTo } from './read-up-to'

/** An order as it travels: the operation's name, what it needs, and a mail's bytes as the body. */
export interface Order {
  operation: keyof Operations
  input: unknown
}
export const COMMAND_PATH = '/command'
/** URI-encoded JSON of an Order. */
export const ORDER_HEADER = 'x-irisdesk-order'

/**
 * Answers operators' commands in the running helpdesk, over the unix socket that only its own user may open:
 * POST /command with an Order gives 200 { answer }, 422 { code, fields } for what is refused in words,
 * 404 for an operation that this version does not know.
 */
export const adminHandler: RequestListener = (request, response) => {
  const answer = (status: number, body: object) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }
  if (request.url !== COMMAND_PATH) return answer(404, {})
  if (request.method === 'GET') return answer(200, { pid: process.pid })
  if (request.method !== 'POST') return answer(405, {})
  perform(request).then(
    (done) => (done === unknownOperation ? answer(404, {}) : answer(200, { answer: done })),
    (error) => {
      if (error instanceof ExpectedError) return answer(422, { code: error.code, fields: error.fields })
      // Not its message: a database's error quotes what was to be stored.
      const { name, code } = error as { name?: string; code?: string }
      logger.error({ name, code }, 'An operator’s command did not work')
      answer(500, { name, code })
    },
  )
}

const unknownOperation = Symbol('unknown operation')

async function perform(request: IncomingMessage): Promise<unknown> {
  const { operation, input } = JSON.parse(decodeURIComponent(String(request.headers[ORDER_HEADER]))) as Order
  // One byte more than we read of a mail tells that it is too large.
  const body = await readUpTo(request, LARGEST_MAIL_BYTES + 1)
  if (!Object.hasOwn(ownOperations, operation)) return unknownOperation
  const work: (input: never, body: Uint8Array) => Promise<unknown> = ownOperations[operation]
  return work(input as never, body)
}
