import type { RequestHandler } from 'express'
import { refuse } from './refuse.server'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Closes the entrances of the framework that we do not use, and what would make it throw. */
export const closeFrameworkDoors: RequestHandler = (request, response, next) => {
  if (!METHODS.has(request.method)) {
    const sentence = 'The helpdesk does not know this method.'
    return refuse(request, response, { status: 405, kind: 'method_not_allowed', sentence })
  }
  if (!/^[\w.:[\]-]+$/.test(request.headers.host ?? '')) return void response.status(400).end()

  // Lazy route discovery is off; one crafted request to it costs 0.9 s of processor.
  if (request.path.replace(/\/+$/, '').endsWith('/__manifest')) return void response.status(404).end()

  // The way to single loaders from before single fetch, past the loaders of the pages around them.
  const query = request.originalUrl.split('?')[1]
  if (query && new URLSearchParams(query).has('_data')) return void response.status(400).end()

  next()
}
