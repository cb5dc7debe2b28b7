/** What the process tells every loader and action about the request it serves. */
export interface LoadContext {
  /** Allows this response's own scripts and styles, and no others, to run. */
  nonce: string
  /** Stands in the log, in `X-Request-Id`, and on the error page. */
  requestId: string
  /** The caller's address as the nearest trusted proxy saw it. */
  clientAddress: string
  /** True while the database answers and the process is not stopping. */
  isReady(): Promise<boolean>
}
