/** What went wrong with a call to the API (RFC 9457), for programs to read and for their makers to understand. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  /** A sentence for each field of the body or the query that was refused. */
  errors?: Record<string, string>
  /** The scope that the token lacks. */
  scope?: string
}

export const PROBLEM_CONTENT_TYPE = 'application/problem+json'

/** `kind` stays the same for ever: programs compare it. */
export const problemType = (kind: string) => `urn:irisdesk:problem:${kind}`
