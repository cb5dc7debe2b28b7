/** Every failure that we expect; http/respond gives each its status, locales/errors.json its sentence. */
export const errorCodes = [
  'not_found',
  'not_allowed',
  'invalid',
  'conflict',
  'transition',
  'closed',
  'too_large',
  'busy',
  'files_unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/**
 * An expected failure. `fields` maps a form field to the key of its sentence in locales/errors.json;
 * `details` carries ids and values for the sentence, never another person's words.
 */
export class ExpectedError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: Record<string, string> = {},
    readonly details: Record<string, string> = {},
  ) {
    super(code)
    this.name = 'ExpectedError'
  }
}

export const notFound = () => new ExpectedError('not_found')
export const invalid = (fields: Record<string, string>) => new ExpectedError('invalid', fields)

/** For what one may not see the answer is "not found"; for what one sees but may not do, "not allowed". */
export function assertAllowed(allowed: boolean, sees = true): asserts allowed {
  if (!allowed) throw new ExpectedError(sees ? 'not_allowed' : 'not_found')
}
