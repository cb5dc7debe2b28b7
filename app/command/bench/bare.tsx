// What the machine and the framework allow at all, to hold the helpdesk's figures against: one indexed query of fifty
// rows as JSON, and a bare Remix page with that query and fifty links. Started by the bench as a process of its own.
import { createServer } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { EntryContext, ServerBuild } from '@remix-run/node'
import { Links, Meta, Outlet, RemixServer, useLoaderData } from '@remix-run/react'
import express from 'express'
import pg from 'pg'
import { renderToString } from 'react-dom/server'
import remixOptions from '../../../remix.config.js'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })

interface Row {
  number: string
  subject: string
}

const fiftyTickets = async (queueId: string): Promise<Row[]> => {
  const { rows } = await pool.query<Row>({
    name: 'fifty tickets',
    text: `select number, subject from ticket where queue_id = $1 and status in ('new', 'open', 'pending')
      order by updated_at desc, id desc limit 50`,
    values: [queueId],
  })
  return rows
}

const root = {
  default: () => (
    <html lang="nl">
      <head>
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
      </body>
    </html>
  ),
}

const page = {
  loader: async ({ request }: { request: Request }) => ({
    tickets: await fiftyTickets(new URL(request.url).searchParams.get('queue') ?? ''),
  }),
  default: function Page() {
    const { tickets } = useLoaderData<typeof page.loader>()
    return (
      <ul>
        {tickets.map(({ number, subject }) => (
          <li key={number}>
            <a href={`/desk/tickets/${number}`}>{subject}</a>
          </li>
        ))}
      </ul>
    )
  },
}

const entry = {
  default: (request: Request, status: number, headers: Headers, context: EntryContext) => {
    headers.set('content-type', 'text/html; charset=utf-8')
    const { serverHandoffStream: _, ...rest } = context
    const markup = renderToString(<RemixServer context={rest} url={request.url} />)
    return new Response(`<!doctype html>${markup}`, { status, headers })
  },
}

const inManifest = {
  hasAction: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
}
const places = { root: { id: 'root', path: '' }, page: { id: 'page', parentId: 'root', index: true } }
const build = {
  entry: { module: entry },
  routes: { root: { ...places.root, module: root }, page: { ...places.page, module: page } },
  assets: {
    version: 'bench',
    url: '/manifest.js',
    entry: { module: '/entry.js', imports: [] },
    routes: {
      root: { ...places.root, ...inManifest, hasLoader: false, module: '/root.js' },
      page: { ...places.page, ...inManifest, hasLoader: true, module: '/page.js' },
    },
  },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future: remixOptions.future,
  isSpaMode: false,
  mode: 'production',
} as unknown as ServerBuild

const app = express()
app.disable('x-powered-by').disable('etag')
app.get('/query', async (request, response) => {
  response.json(await fiftyTickets(String(request.query.queue)))
})
app.use(createRequestHandler({ build, mode: 'production' }))
createServer(app).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('Bare pages are ready'))
