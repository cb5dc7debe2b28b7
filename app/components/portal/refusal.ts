import type { Translate } from '~/i18n/translator'
import type { FieldError } from '../ui/error-summary'

/** What the server said of a form that it refused. */
export interface RefusedForm {
  values: Record<string, string>
  fieldErrors: Record<string, string>
  formError: { code: string; details: Record<string, string> } | null
}

export interface Refusal {
  /** For the summary, in the order of the form. */
  errors: FieldError[]
  errorOf(field: string): string | undefined
  /** What was typed, or `otherwise` when the form is shown for the first time. */
  typed(field: string, otherwise?: string): string
  wasTicked(field: string): boolean
}

/**
 * The words for a refused form; an empty one for a form that is shown for the first time.
 * @param order the fields as they stand on the page; the first is where a general error leads
 */
export function refusalOf(t: Translate, refused: RefusedForm | undefined, order: string[]): Refusal {
  const { values = {}, fieldErrors = {}, formError = null } = refused ?? {}
  const errorOf = (field: string) => {
    const key = fieldErrors[field]
    return key ? t(`errors:fields.${key as 'subjectMissing'}`) : undefined
  }
  const fields = [...order, ...Object.keys(fieldErrors).filter((field) => !order.includes(field))]
  const errors = fields.flatMap((field) => {
    const message = errorOf(field)
    return message ? [{ field, message }] : []
  })
  if (formError) {
    const details = { minutes: '', ...formError.details }
    const message = t(`errors:form.${formError.code as 'throttled'}`, details)
    errors.unshift({ field: order[0] ?? 'main', message })
  }
  return {
    errors,
    errorOf,
    typed: (field, otherwise = '') => (refused ? (values[field] ?? '') : otherwise),
    wasTicked: (field) => values[field] === 'yes',
  }
}
