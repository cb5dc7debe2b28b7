import fontFile from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import { ErrorPage, errorKind, errorKinds } from './components/shell/error-page'
import { pageTitle } from './components/shell/page-title'
import { type RootData, useRootData } from './components/shell/use-root-data'
import { isTemporaryFailure } from './data/temporary-failure.server'
import { helpdeskContact } from './data/views/helpdesk-contact.server'
import { env } from './env.server'
import { localeOf } from './http/locale.server'
import { translator } from './i18n/translate.server'
import { useWords } from './i18n/use-t'
import { logger } from './lib/logger.server'
import { useDocumentFacts } from './platform/document-context'
import type { LoaderArgs } from './platform/http.server'
import {
  isRouteErrorResponse,
  Links,
  type LinksFunction,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
} from './platform/router'
import styles from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: fontFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** What every page knows: its language, how to reach a human, whether this is a demo. */
export async function loader(args: LoaderArgs): Promise<RootData> {
  const { requestId } = args.context
  return rootData(args).catch((error) => {
    if (!isTemporaryFailure(error)) throw error
    logger.error({ requestId, err: error }, 'the database is away')
    throw new Response(null, { status: 503, headers: { 'Retry-After': '10' } })
  })
}

async function rootData(args: LoaderArgs): Promise<RootData> {
  const locale = await localeOf(args)
  const t = translator(locale)
  return {
    locale,
    contact: await helpdeskContact(locale, new Date()),
    isDemo: env.isDemo,
    requestId: args.context.requestId,
    errorTitles: errorKinds.map((kind) => pageTitle(t, t(`errors:${kind}.title`))),
  }
}

/** An error page says when it is worth another try. */
export const headers = ({ errorHeaders }: { errorHeaders?: Headers }) => errorHeaders ?? new Headers()

/** Nothing of it changes while one moves about; a language change is a new document. */
export const shouldRevalidate = () => false

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: (error && data?.errorTitles[errorKinds.indexOf(errorKind(statusOf(error)))]) || 'Irisdesk' },
]

export function Layout({ children }: { children: ReactNode }) {
  const { locale } = useWords()
  const { nonce, clientEntry } = useDocumentFacts()
  const hydrates = useHydrates()
  return (
    <html lang={locale} data-hydrate={hydrates}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hydrates ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : (
          <script type="module" src={clientEntry} nonce={nonce} />
        )}
      </body>
    </html>
  )
}

/** Pages for requesters and error pages are documents (decision 001): `handle = { hydrate: false }` says so. */
function useHydrates(): boolean {
  // Null outside an error page, not undefined.
  const failed = Boolean(useRouteError())
  const matches = useMatches()
  return (
    !failed && matches.every(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate !== false)
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRootData()
  const { lastContact } = useDocumentFacts()
  const { pathname, search } = useLocation()
  return (
    <ErrorPage
      status={statusOf(error)}
      contact={data?.contact ?? lastContact}
      currentUrl={pathname + search}
      {...(data && { reference: data.requestId })}
    />
  )
}

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500)
