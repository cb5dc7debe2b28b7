import type { z } from 'zod'
import type { ExpectedError } from '~/domain/errors'
import { expectedOrThrow, statusOf } from './respond.server'

/** What a form shows after it was refused: what was typed, a key of locales/errors.json per field, and a general one. */
export interface FormAnswer {
  values: Record<string, string>
  fieldErrors: Record<string, string>
  formError: { code: string; details: Record<string, string> } | null
}

export class RefusedForm extends Error {
  constructor(
    readonly status: number,
    readonly answer: FormAnswer,
  ) {
    super('The form was refused')
  }
}

const MAX_FIELDS = 60

/**
 * The text fields of a form, once each; files and repeated names are left to whoever reads the body.
 * @param most for forms of many rows
 */
export function textFields(form: FormData, most = MAX_FIELDS): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || Object.hasOwn(values, name)) continue
    if (Object.keys(values).length >= most) break
    // Browsers send CR LF; we keep LF. NUL cannot be stored.
    values[name] = value.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed()
  }
  return values
}

/**
 * Reads a form by its schema. Issues carry the key of a sentence in locales/errors.json as their message.
 * @throws RefusedForm with what was typed
 */
export function readForm<Schema extends z.ZodType>(form: FormData, schema: Schema): z.output<Schema> {
  const values = textFields(form)
  const parsed = schema.safeParse(values)
  if (parsed.success) return parsed.data
  const fieldErrors: Record<string, string> = {}
  for (const issue of parsed.error.issues) fieldErrors[String(issue.path[0] ?? 'form')] ??= issue.message
  throw new RefusedForm(422, { values, fieldErrors, formError: null })
}

/**
 * Runs what a form asks for. A refused form or an expected failure becomes `{ status, answer }` for the page to show;
 * everything else is thrown.
 */
export async function answerForm<T>(
  form: FormData,
  work: () => Promise<T>,
  most = MAX_FIELDS,
): Promise<{ done: T } | { refused: { status: number; answer: FormAnswer } }> {
  try {
    return { done: await work() }
  } catch (error) {
    if (error instanceof Response) throw error
    if (error instanceof RefusedForm) return { refused: { status: error.status, answer: error.answer } }
    const expected: ExpectedError = expectedOrThrow(error)
    // What one may not see does not exist, also for forms.
    if (expected.code === 'not_found') throw new Response(null, { status: 404, statusText: 'Not Found' })
    const hasFields = Object.keys(expected.fields).length > 0
    return {
      refused: {
        status: statusOf[expected.code],
        answer: {
          values: textFields(form, most),
          fieldErrors: expected.fields,
          formError: hasFields ? null : { code: expected.code, details: expected.details },
        },
      },
    }
  }
}
