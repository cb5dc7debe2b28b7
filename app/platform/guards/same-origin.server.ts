import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler } from 'express'
import { refuse } from './refuse.server'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets a change through only when our own page sent it. Browsers name the sender in Sec-Fetch-Site and Origin.
 * A program carries nothing that another site could abuse as long as it shows no cookie: it may sign in, and call the
 * API with its token.
 * `origin` is the address under which people reach us, whatever the Host header says behind a proxy.
 */
export function requireSameOrigin(origin: string): RequestHandler {
  return (request, response, next) => {
    // Anyone can send this header, and the framework's own check would believe it.
    delete request.headers['x-forwarded-host']

    if (READING.has(request.method) || isTokenCall(request) || isFromProgram(request)) return next()
    if (!isFromOurPage(request, origin)) {
      const sentence = 'This request did not come from a page of the helpdesk.'
      return refuse(request, response, { status: 403, kind: 'other_origin', sentence })
    }
    // A proxy may have changed Host; the framework compares it with Origin once more.
    if (request.headers.origin === origin) request.headers.host = new URL(origin).host
    next()
  }
}

function isTokenCall({ headers, path }: Request): boolean {
  return (
    path.startsWith('/api/') &&
    headers.cookie === undefined &&
    /^Bearer \S/i.test(headers.authorization ?? '')
  )
}

/** Every browser in use names the sender of a change in one of these; a page of another site cannot leave all out. */
function isFromProgram({ headers }: Request): boolean {
  const named = [headers.origin, headers.referer, headers['sec-fetch-site'], headers.cookie]
  return named.every((header) => header === undefined)
}

/** Did our own page send this, as far as a browser tells? Also asked before a socket opens. */
export function isFromOurPage({ headers }: Pick<IncomingMessage, 'headers'>, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  // Some old browsers send neither header with a form: Referer is what is left.
  const sender = headers.origin ?? headers.referer
  if (!sender || !URL.canParse(sender)) return false
  const { origin: from, host } = new URL(sender)
  return from === origin || host === headers.host
}
