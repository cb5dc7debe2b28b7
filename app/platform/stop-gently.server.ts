import type { Server } from 'node:http'
import type { RequestHandler } from 'express'

const PATIENCE_MILLISECONDS = 10_000

/** Counts the requests being answered, so that stopping can wait for them. */
export function requestsInFlight(): { count: RequestHandler; none(): Promise<void> } {
  let open = 0
  let whenNone = () => {}
  return {
    count: (_request, response, next) => {
      open += 1
      response.once('close', () => {
        open -= 1
        if (open === 0) whenNone()
      })
      next()
    },
    none: () =>
      new Promise((resolve) => {
        whenNone = resolve
        if (open === 0) resolve()
      }),
  }
}

interface Options {
  httpServer: Server
  /** Called first: from now on /readyz says no. */
  announce(): void
  finishRequests(): Promise<void>
  stopProgram(): Promise<void>
}

/** On SIGTERM or Ctrl-C: take no more, finish what is being answered, close. A second signal, or 10 s, ends at once. */
export function stopGently({ httpServer, announce, finishRequests, stopProgram }: Options): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) process.exit(130)
    isStopping = true
    announce()
    setTimeout(() => process.exit(1), PATIENCE_MILLISECONDS * 1.5).unref()
    httpServer.close()
    httpServer.closeIdleConnections()
    await Promise.race([finishRequests(), after(PATIENCE_MILLISECONDS)])
    await stopProgram()
    httpServer.closeAllConnections()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())
