import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** One line a request, without what tells who asked for what: no address, no query, no cookie, no body. */
export function logAccess(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    const { method, path } = request
    response.once('close', () => {
      const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10
      const { requestId } = response.locals
      const isComplete = response.writableFinished
      logger.info({
        requestId,
        method,
        path,
        status: response.statusCode,
        milliseconds,
        ...(!isComplete && { aborted: true }),
      })
    })
    next()
  }
}
