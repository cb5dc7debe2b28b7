import type { RequestHandler } from 'express'
import helmet from 'helmet'

interface Options {
  isHttps: boolean
  /** Vite's development server writes inline styles and talks over its own WebSocket. */
  isDevelopment: boolean
}

const CSP = 'Content-Security-Policy'

/** Every response's headers; a route that sets its own Content-Security-Policy (a mail's body) keeps it. */
export function securityHeaders({ isHttps, isDevelopment }: Options): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    // Says the same as frame-ancestors, but would also stop our own pages from framing a mail's body.
    frameguard: { action: 'sameorigin' },
  })
  const policy: RequestHandler = (_request, response, next) => {
    const text = contentSecurityPolicy(response.locals.nonce, { isHttps, isDevelopment })
    // Written at the last moment: two policies would both be enforced, so a route could only ever tighten this one.
    response.writeHead = new Proxy(response.writeHead, {
      apply(writeHead, self, args) {
        if (!response.hasHeader(CSP)) response.setHeader(CSP, text)
        return Reflect.apply(writeHead, self, args)
      },
    })
    next()
  }
  return [headers, policy]
}

/** The policy of an ordinary page: our own files, and inline only what carries this response's nonce. */
export function contentSecurityPolicy(nonce: string, { isHttps, isDevelopment }: Options): string {
  const directives = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}'`,
    'script-src-attr': "'none'",
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    // Bar lengths and positions are style attributes; they cannot run anything.
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': isDevelopment ? "'self' ws: wss:" : "'self'",
    'object-src': "'none'",
    'frame-src': "'self'",
    'frame-ancestors': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    ...(isHttps && { 'upgrade-insecure-requests': '' }),
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')
}
