import { join } from 'node:path'
import express, { type RequestHandler } from 'express'

/** Files of the build: those in assets/ carry a hash in their name, so a browser never asks for them twice. */
export function sendBuiltFiles(folder: string): RequestHandler {
  const named = express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false })
  const missing: RequestHandler = (_request, response) =>
    void response.status(404).type('text').send('No such file.\n')
  return express
    .Router()
    .use('/assets', named, missing)
    .use(express.static(folder, { maxAge: '1h', index: false }))
}
