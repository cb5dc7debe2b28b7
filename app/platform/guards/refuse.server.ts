import type { Request, Response } from 'express'
import { PROBLEM_CONTENT_TYPE, type Problem, problemType } from '../problem'

/** Refuses a request with a sentence: as text, and for programs that call the API as a problem. */
export function refuse(
  request: Request,
  response: Response,
  { status, kind, sentence }: { status: number; kind: string; sentence: string },
): void {
  response.status(status)
  if (!request.path.startsWith('/api/')) return void response.type('text').send(`${sentence}\n`)
  const problem: Problem = { type: problemType(kind), title: sentence, status, detail: sentence }
  response.type(PROBLEM_CONTENT_TYPE).send(JSON.stringify(problem))
}
