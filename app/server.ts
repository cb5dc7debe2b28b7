// The process: one port for pages, files and sockets. It must not import the program itself but take it from the
// build; otherwise there would be two copies of every module, and two Prisma clients.

import { createServer } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type { Running } from './boot.server'
import { env } from './env.server'
import { logger } from './lib/logger.server'
import { openAdminSocket } from './platform/admin-socket.server'
import { areasOf } from './platform/areas'
import { sendBuiltFiles } from './platform/built-files.server'
import { coverEveryResponse, guardRequests } from './platform/guards/guards.server'
import { listen } from './platform/listen.server'
import { openProgram, type Program } from './platform/program.server'
import { sayStarting } from './platform/starting-page.server'
import { requestsInFlight, stopGently } from './platform/stop-gently.server'

logger.level = env.logLevel
const isDevelopment = env.mode === 'development'
let running: Running | undefined
let isStopping = false

async function main(): Promise<void> {
  const app = express()
  const httpServer = createServer(app)
  const inFlight = requestsInFlight()
  const guards = { origin: env.origin, isDevelopment, logger }

  // The port first: the demo takes a while to seed, and a taken port should be said before.
  await listen(httpServer, env)
  const program = await openProgram(isDevelopment, httpServer)

  app.disable('x-powered-by').disable('etag').set('trust proxy', env.trustedProxies)
  app.use(inFlight.count, coverEveryResponse(guards))
  app.use(program.developmentFiles ?? sendBuiltFiles('build/client'))
  app.use(guardRequests(guards))
  app.use((request, response, next) => (running ? next() : sayStarting(request, response, next)))
  app.use(answerPages(program.build))
  app.use(answerUnexpected)

  running = await program.boot({ httpServer })
  const admin = running.adminHandler && (await openAdminSocket(env.dataDir, running.adminHandler))

  stopGently({
    httpServer,
    announce: () => {
      isStopping = true
    },
    finishRequests: inFlight.none,
    stopProgram: async () => {
      admin?.close()
      await running?.stop()
    },
  })
  for (const line of [`Irisdesk is ready at ${env.origin}`, ...(running.readyLines ?? [])]) console.log(line)
}

/** Lets Remix answer; while developing its build can change with each request, and is not cut into areas. */
function answerPages(build: Program['build']): RequestHandler {
  const answering = (part: Program['build']) =>
    createRequestHandler({
      build: part,
      mode: env.mode,
      getLoadContext: (request, response) => ({
        nonce: response.locals.nonce,
        requestId: response.locals.requestId,
        clientAddress: request.ip ?? '',
        isReady: async () => !isStopping && (await running?.ready()) === true,
      }),
    })
  if (typeof build === 'function') return answering(build)
  const handlerOf = areasOf(build, answering)
  return (request, response, next) => handlerOf(request.path)(request, response, next)
}

/** What nobody expected: logged with the request's name, which is all that the person sees. */
const answerUnexpected: ErrorRequestHandler = (error, _request, response, next) => {
  const { requestId } = response.locals
  logger.error({ requestId, err: error }, 'a request failed')
  if (response.headersSent) return next(error)
  response.status(500).type('text').send(`Something went wrong. Reference: ${requestId}\n`)
}

main().catch((error: Error) => {
  // A sentence for the person who started it; the stack only where somebody looks for a fault of ours.
  console.error(error.cause ? error.message : error)
  process.exit(1)
})
