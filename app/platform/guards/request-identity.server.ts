import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** Gives each request a name for the log and the error page, and its document a nonce. */
export const identifyRequest: RequestHandler = (_request, response, next) => {
  response.locals.requestId = randomUUID()
  response.locals.nonce = randomBytes(16).toString('base64')
  response.setHeader('X-Request-Id', response.locals.requestId)
  next()
}
