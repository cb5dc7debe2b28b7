import type { Server } from 'node:net'

const SENTENCES: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`,
  EACCES: (port) => `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
  EADDRNOTAVAIL: (_port, host) =>
    `This machine has no address ${host}. Set HOST to one that it has, or to 0.0.0.0 for all.`,
}

/** Resolves once the port is ours. Rejects with a sentence for the person who started the program. */
export function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = SENTENCES[error.code ?? '']?.(port, host)
      reject(sentence ? new Error(sentence, { cause: error }) : error)
    })
    server.listen(port, host, resolve)
  })
}
