import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { refuse } from './refuse.server'

export interface RateBudgets {
  /** Requests a minute of a browser that shows a cookie. */
  cookie: number
  /** Requests a minute of an address without a cookie. */
  anonymous: number
  /** Requests a minute of an address in all: a whole ministry may come from one. */
  address: number
}

const USUAL: RateBudgets = { cookie: 1_200, anonymous: 600, address: 12_000 }

/**
 * Slows down whoever asks far more than a person can. Wrong passwords are counted elsewhere, per account.
 * The machine itself is exempt: a proxy there names the real caller, and everything else there is an operator's.
 */
export function limitRates(budgets: RateBudgets = USUAL, isExempt = isThisMachine): RequestHandler {
  const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const limiters = {
    cookie: perMinute(budgets.cookie),
    anonymous: perMinute(budgets.anonymous),
    address: perMinute(budgets.address),
  }

  return async (request, response, next) => {
    const address = request.ip ?? ''
    if (isExempt(address)) return next()
    try {
      await limiters.address.consume(address)
      await (request.headers.cookie
        ? limiters.cookie.consume(cookieKey(request))
        : limiters.anonymous.consume(address))
    } catch (refusal) {
      const waitMilliseconds = (refusal as { msBeforeNext?: number }).msBeforeNext ?? 60_000
      response.set('Retry-After', String(Math.ceil(waitMilliseconds / 1000)))
      const sentence = 'Too many requests. Try again in a minute.'
      return refuse(request, response, { status: 429, kind: 'too_many_requests', sentence })
    }
    next()
  }
}

const cookieKey = (request: Request): string =>
  createHash('sha256')
    .update(request.headers.cookie ?? '')
    .digest('base64')

const isThisMachine = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address)
