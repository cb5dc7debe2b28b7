import compression from 'compression'
import { type RequestHandler, Router } from 'express'
import type { Logger } from 'pino'
import { logAccess } from './access-log.server'
import { limitBodies } from './body-limits.server'
import { closeFrameworkDoors } from './framework-doors.server'
import { limitRates } from './rate-limits.server'
import { identifyRequest } from './request-identity.server'
import { requireSameOrigin } from './same-origin.server'
import { securityHeaders } from './security-headers.server'

interface Options {
  origin: string
  isDevelopment: boolean
  logger: Logger
}

/** What goes with every response, files included. */
export function coverEveryResponse({ origin, isDevelopment }: Options): RequestHandler {
  const isHttps = origin.startsWith('https://')
  return Router().use(
    identifyRequest,
    ...securityHeaders({ isHttps, isDevelopment }),
    compression({ threshold: 1024 }),
  )
}

/** What a request passes before the program sees it, cheapest refusal first. Knows no database. */
export function guardRequests({ origin, logger }: Options): RequestHandler {
  return Router().use(
    logAccess(logger),
    closeFrameworkDoors,
    requireSameOrigin(origin),
    limitBodies,
    limitRates(),
  )
}
