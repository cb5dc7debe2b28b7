import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { type ErrorCode, ExpectedError } from '~/domain/errors'
import { CommandFailure } from './command-failure'
import { COMMAND_PATH, ORDER_HEADER, type Order } from './handler.server'
import type { Operations } from './operations'

/** The helpdesk that runs on this data directory, or null when none does. */
export async function runningHelpdesk(socketPath: string): Promise<(Operations & { pid: number }) | null> {
  const { pid } = (await ask(socketPath, 'GET').catch((error: NodeJS.ErrnoException) => {
    // ECONNREFUSED: a crash left the socket behind.
    if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') return { pid: null }
    throw error
  })) as { pid: number | null }
  if (pid === null) return null
  const order = async <T>(operation: keyof Operations, input: unknown, body?: Uint8Array): Promise<T> => {
    const { answer } = (await ask(socketPath, 'POST', { operation, input }, body)) as { answer: T }
    return answer
  }
  return {
    pid,
    createToken: (input) => order('createToken', input),
    receiveMail: (input, raw) => order('receiveMail', input, raw),
    health: () => order('health', null),
    verifyPromises: (input) => order('verifyPromises', input),
    verifyFigures: () => order('verifyFigures', null),
  }
}

async function ask(socketPath: string, method: 'GET' | 'POST', order?: Order, body?: Uint8Array) {
  const headers = order ? { [ORDER_HEADER]: encodeURIComponent(JSON.stringify(order)) } : {}
  return new Promise<object>((resolve, reject) => {
    const call = request({ socketPath, path: COMMAND_PATH, method, headers }, (response) => {
      text(response)
        .then((written) => resolve(readAnswer(response.statusCode ?? 500, written)))
        .catch(reject)
    })
    call.on('error', reject).end(body)
  })
}

function readAnswer(status: number, written: string): object {
  const answer = JSON.parse(written) as { code?: string; fields?: Record<string, string>; name?: string }
  if (status === 200) return answer
  if (status === 422) throw new ExpectedError(answer.code as ErrorCode, answer.fields)
  if (status === 404)
    throw new CommandFailure('The running helpdesk is of another version. Stop it, start it, and try again.')
  throw new CommandFailure(
    `The running helpdesk could not do it (${answer.code ?? answer.name ?? status}). Its log says more.`,
    { isTemporary: true },
  )
}
