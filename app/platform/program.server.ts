import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { boot } from '../boot.server'

/** The program as Remix built it, with what server.ts needs of it. */
export interface Program {
  build: ServerBuild | (() => Promise<ServerBuild>)
  boot: typeof boot
  /** Vite's files, only while developing. */
  developmentFiles?: RequestHandler
}

type BuildWithBoot = ServerBuild & { entry: { module: { boot: typeof boot } } }

/** Opens build/server, or Vite's development server, which reloads the browser when a file is saved. */
export async function openProgram(isDevelopment: boolean, httpServer: Server): Promise<Program> {
  if (!isDevelopment) {
    const build: BuildWithBoot = await import(pathToFileURL(resolve('build/server/index.js')).href)
    return { build, boot: build.entry.module.boot }
  }
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server: httpServer } } })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<BuildWithBoot>
  return { build: load, boot: (await load()).entry.module.boot, developmentFiles: vite.middlewares }
}
