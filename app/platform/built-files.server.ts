import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler } from 'express'

/** Files of the build: those in assets/ carry a hash in their name, so a browser never asks for them twice. */
export function sendBuiltFiles(folder: string): RequestHandler {
  const named = express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false })
  const missing: RequestHandler = (_request, response) =>
    void response.status(404).type('text').send('No such file.\n')
  // Known by name, so that not every page asks the disk first whether it is a file.
  const names = new Set(readdirSync(folder).map((name) => `/${name}`))
  const files = express.static(folder, { maxAge: '1h', index: false })
  return express
    .Router()
    .use('/assets', named, missing)
    .use((request, response, next) => (names.has(request.path) ? files(request, response, next) : next()))
}
