import type { EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { lastHelpdeskContact } from './data/views/helpdesk-contact.server'
import { env } from './env.server'
import { localeOfHeaders } from './http/locale.server'
import { isLocale } from './i18n/locales'
import { translator } from './i18n/translate.server'
import { WordsProvider } from './i18n/use-t'
import { logger } from './lib/logger.server'
import { DocumentProvider } from './platform/document-context'
import { writeHydrationData } from './platform/hydration-data.server'
import type { LoadContext } from './platform/load-context'

// server.ts takes boot from the build, so that one process has one copy of the program (and of Prisma).
export { boot } from './boot.server'

logger.level = env.logLevel

/**
 * Writes the document in one go: nothing is deferred, and on the same page renderToString serves about a quarter
 * more requests a second than streaming.
 */
export default async function handleDocumentRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: LoadContext,
): Promise<Response> {
  const { serverHandoffStream, ...context } = remixContext
  const { root } = remixContext.staticHandlerContext.loaderData as { root?: { locale?: unknown } }
  const locale = isLocale(root?.locale) ? root.locale : localeOfHeaders(request.headers)
  const facts = {
    nonce: loadContext.nonce,
    clientEntry: remixContext.manifest.entry.module,
    lastContact: root ? null : lastHelpdeskContact(locale, new Date()),
  }

  const markup = renderToString(
    <DocumentProvider value={facts}>
      <WordsProvider value={{ locale, t: translator(locale) }}>
        <RemixServer context={context} url={request.url} nonce={facts.nonce} />
      </WordsProvider>
    </DocumentProvider>,
  )
  const hydrates = context.renderMeta?.didRenderScripts === true
  const document = await writeHydrationData(markup, serverHandoffStream, { hydrates, nonce: facts.nonce })

  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(`<!doctype html>${document}`, { status, headers })
}

/** Logs what nobody expected under the name that the person sees on the error page. "Not found" is expected. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  logger.error({ requestId: context.requestId, err: error }, 'a page failed')
}
