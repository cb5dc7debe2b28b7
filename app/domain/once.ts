/** A call that a program may send twice and that must be done once: whose, its key, and what it asked for. */
export interface Once {
  tokenId: string
  /** The header Idempotency-Key. */
  key: string
  /** Hash of method, address and body. */
  fingerprint: string
}

/** How long a key stands for its call. */
export const ONCE_HOURS = 24

/** Why a call with a key is not done now: it was, it is being done this moment, or its key stands for another call. */
export type NotNow = { why: 'done'; outcome: unknown } | { why: 'running' } | { why: 'otherCall' }

/** Ends a change before it began. */
export class NotDoneAgain extends Error {
  constructor(readonly notNow: NotNow) {
    super(`A call with a key is not done: ${notNow.why}`)
    this.name = 'NotDoneAgain'
  }
}
