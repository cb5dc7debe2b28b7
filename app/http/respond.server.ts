import { type ErrorCode, ExpectedError } from '~/domain/errors'

/** Which HTTP status an expected failure has, for pages and for the API. */
export const statusOf: Record<ErrorCode, number> = {
  not_found: 404,
  not_allowed: 403,
  invalid: 422,
  conflict: 409,
  transition: 409,
  closed: 409,
  too_large: 413,
  busy: 503,
  files_unavailable: 503,
}

/** What passes by itself, and when it is worth another try. */
export const retryAfter: Partial<Record<ErrorCode, Record<string, string>>> = {
  busy: { 'Retry-After': '2' },
  files_unavailable: { 'Retry-After': '60' },
}

// Prisma P2028: a transaction waited too long for the database. Nothing was stored; trying again is right.
const isBusy = (error: unknown) => (error as { code?: string } | null)?.code === 'P2028'

/** The expected failure in whatever was thrown, or the thing itself thrown again for the error page. */
export function expectedOrThrow(error: unknown): ExpectedError {
  if (error instanceof ExpectedError) return error
  if (isBusy(error)) return new ExpectedError('busy')
  throw error
}

/** For loaders: an expected failure becomes the response of the error page. */
export async function orErrorPage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Response) throw error
    const { code } = expectedOrThrow(error)
    throw new Response(null, {
      status: statusOf[code],
      headers: retryAfter[code] ?? {},
    })
  }
}
