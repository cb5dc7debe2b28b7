import type { ExpectedError } from '~/domain/errors'
import { translator } from '~/i18n/translate.server'
import { PROBLEM_CONTENT_TYPE, type Problem, problemType } from '~/platform/problem'
import { retryAfter, statusOf } from '../respond.server'

interface Kind {
  status: number
  title: string
  detail: string
}

/** Every way in which a call can fail: kind -> status and words. Kinds of the domain have the status of the screens. */
const kinds = {
  not_found: {
    status: statusOf.not_found,
    title: 'Not found',
    detail: 'There is no such thing, or this person may not see it.',
  },
  not_allowed: {
    status: statusOf.not_allowed,
    title: 'Not allowed',
    detail: 'This person sees the ticket but may not do this with it.',
  },
  invalid: {
    status: statusOf.invalid,
    title: 'Something in the call is not right',
    detail: 'Each field under `errors` says what to change. Nothing was stored.',
  },
  conflict: {
    status: statusOf.conflict,
    title: 'Somebody changed the ticket meanwhile',
    detail: 'Read the ticket again, and send its new `version`. Nothing was stored.',
  },
  transition: {
    status: statusOf.transition,
    title: 'The ticket cannot take this status',
    detail: 'The present status does not lead to this one. Nothing was stored.',
  },
  closed: {
    status: statusOf.closed,
    title: 'The ticket is closed',
    detail: 'A closed ticket takes no answer; make a new ticket.',
  },
  too_large: {
    status: statusOf.too_large,
    title: 'Too large',
    detail: 'A body may have 256 kB, a file 25 MB.',
  },
  busy: {
    status: statusOf.busy,
    title: 'Briefly busy',
    detail: 'Nothing was stored. Try again after the time in Retry-After.',
  },
  files_unavailable: {
    status: statusOf.files_unavailable,
    title: 'Files cannot be reached now',
    detail: 'The place where files are kept does not answer. Try again after the time in Retry-After.',
  },
  unauthorized: {
    status: 401,
    title: 'A valid token is needed',
    detail: 'Send `Authorization: Bearer iris_...` with a token that is neither revoked nor past its date.',
  },
  not_json: {
    status: 400,
    title: 'This is no JSON',
    detail: 'The body must be one JSON object, not nested deeply.',
  },
  scope_missing: {
    status: 403,
    title: 'The token is not made for this',
    detail: 'Use a token with the scope that `scope` names.',
  },
  precondition_failed: {
    status: 412,
    title: 'Somebody changed the ticket meanwhile',
    detail: 'None of the versions in If-Match is the present one. Read the ticket again. Nothing was stored.',
  },
  still_running: {
    status: 409,
    title: 'This call is still being done',
    detail: 'A call with the same Idempotency-Key is under way. Send it again after the time in Retry-After.',
  },
  key_reused: {
    status: 422,
    title: 'This key stands for another call',
    detail: 'A call with this Idempotency-Key asked for something else. Give each new call a key of its own.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many calls',
    detail: 'Wait as long as Retry-After says. Nothing was stored.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Not with this method',
    detail: 'The header Allow says which methods this address takes.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Not with this type',
    detail: 'Send JSON as `Content-Type: application/json`, and a file as `application/octet-stream`.',
  },
  failed: {
    status: 500,
    title: 'Something went wrong on our side',
    detail: 'It was logged under the name in the header X-Request-Id.',
  },
} as const satisfies Record<string, Kind>
export type ProblemKind = keyof typeof kinds

/** A call that ends here; endpoint answers it with the problem. */
export class RefusedCall extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly errors: Record<string, string> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(kind)
    this.name = 'RefusedCall'
  }
}

/** The problem as a response. `more`: members of the problem besides those that each has. */
export function problem(
  kind: ProblemKind,
  more: Pick<Problem, 'errors' | 'scope'> = {},
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { type: problemType(kind), ...kinds[kind], ...more }
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': PROBLEM_CONTENT_TYPE, 'cache-control': 'no-store', ...headers },
  })
}

/** The sentences beside fields, when there are some. */
export const inFields = (errors: Record<string, string>): Pick<Problem, 'errors'> =>
  Object.keys(errors).length > 0 ? { errors } : {}

/** What a use case refused, with the sentences that the screens show beside the fields. */
export function problemOf(error: ExpectedError): Response {
  const t = translator('en')
  const errors = Object.fromEntries(
    Object.entries(error.fields).map(([field, key]) => [field, String(t(`errors:fields.${key}` as never))]),
  )
  return problem(error.code, inFields(errors), retryAfter[error.code] ?? {})
}
