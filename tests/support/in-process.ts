import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { startSession } from '~/auth/session.server'
import * as entry from '~/entry.server'
import * as root from '~/root'
import routes from '~/routes'
import remixOptions from '../../remix.config.js'

// The whole helpdesk as it answers requests, from the sources and without a port: so that a test can walk every
// route, and take a module away (vi.mock) to see whether the next wall holds. The guards before it have tests of their own.

type Module = ServerBuild['routes'][string]['module']

const modules = import.meta.glob<Module>('../../app/routes/**/*.{ts,tsx}')

/** One line of the site map, flattened. */
export interface SiteRoute {
  id: string
  parentId: string
  /** Relative to the parent; a layout has none. */
  path: string | undefined
  isIndex: boolean
  module: Module
}

/** Every route of app/routes.ts with its module. */
export async function siteRoutes(
  entries: RouteConfigEntry[] = routes as RouteConfigEntry[],
  parentId = 'root',
): Promise<SiteRoute[]> {
  const found = await Promise.all(
    entries.map(async ({ file, path, index, children, id = file.replace(/\.tsx?$/, '') }) => {
      const load = modules[`../../app/${file}`]
      if (!load) throw new Error(`app/routes.ts names ${file}, which is not there`)
      const own = { id, parentId, path, isIndex: index === true, module: await load() }
      return [own, ...(await siteRoutes(children ?? [], id))]
    }),
  )
  return found.flat()
}

async function serverBuild(): Promise<ServerBuild> {
  const all: SiteRoute[] = [
    { id: 'root', parentId: '', path: '', isIndex: false, module: root as Module },
    ...(await siteRoutes()),
  ]
  const manifest = all.map(({ id, parentId, path, isIndex, module }) => {
    const place = {
      id,
      ...(parentId && { parentId }),
      ...(path !== undefined && { path }),
      ...(isIndex && { index: true }),
    }
    return { place, module }
  })
  return {
    mode: 'production',
    entry: { module: entry },
    routes: Object.fromEntries(manifest.map(({ place, module }) => [place.id, { ...place, module }])),
    assets: {
      entry: { imports: [], module: '/entry.client.js' },
      routes: Object.fromEntries(
        manifest.map(({ place, module }) => [
          place.id,
          {
            ...place,
            module: `/${place.id}.js`,
            imports: [],
            hasAction: 'action' in module,
            hasLoader: 'loader' in module,
            hasClientAction: false,
            hasClientLoader: false,
            hasErrorBoundary: 'ErrorBoundary' in module,
          },
        ]),
      ),
      url: '/manifest.js',
      version: 'test',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: remixOptions.future as ServerBuild['future'],
    isSpaMode: false,
  }
}

export const TEST_ORIGIN = 'http://127.0.0.1:3000'

export interface Asked {
  method?: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Value of the Cookie header; sessionCookie makes one. */
  cookie?: string | undefined
  form?: Record<string, string> | FormData
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
}

/** Asks the helpdesk for a path, as a browser or a program would. */
export type Ask = (path: string, asked?: Asked) => Promise<Response>

/** Opens the helpdesk on whatever database is the process's. */
export async function helpdeskInProcess(): Promise<Ask> {
  const handle = createRequestHandler(await serverBuild(), 'production')
  return (path, { method, cookie, form, headers = {}, body } = {}) => {
    const formBody = form instanceof FormData ? form : form && new URLSearchParams(form)
    const request = new Request(TEST_ORIGIN + path, {
      method: method ?? (formBody || body !== undefined ? 'POST' : 'GET'),
      headers: { ...(cookie && { cookie }), ...headers },
      ...(formBody && { body: formBody }),
      ...(body !== undefined && { body }),
    })
    return handle(request, {
      nonce: 'test',
      requestId: '00000000-0000-4000-8000-000000000000',
      clientAddress: '192.0.2.1',
      isReady: async () => true,
    })
  }
}

/** Signs somebody in without their password, and gives what their browser would send. */
export async function sessionCookie(person: { id: string }): Promise<string> {
  const header = await startSession(person.id, 'test')
  return header.split(';')[0] ?? ''
}
