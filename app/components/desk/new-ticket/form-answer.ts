import type { FieldError } from '~/components/ui/error-summary'
import type { Translate } from '~/i18n/translator'
import type { FoundPerson } from '../person-field'

/** The form as it came back. */
export interface AnsweredForm {
  values: Record<string, string>
  fieldErrors: Record<string, string>
  formError: { code: string } | null
  files: { token: string; names: string[] }
  matches: FoundPerson[]
  /** It asked only who fits. */
  isFinding: boolean
}

export interface GivenForm {
  errors: FieldError[]
  matches: FoundPerson[]
  /** `{ error }` for a field, to spread on it. */
  errorOf(field: string): { error?: string }
  /** What the form carries of files that arrived with it; nothing when it is shown for the first time. */
  keptFiles: string | undefined
  /** What was typed; undefined when the form is shown for the first time. */
  typedIn(field: string): string | undefined
}

const ORDER = ['caller', 'channel', 'type', 'subject', 'description', 'affected', 'ability']

/** The words for a form that came back, and what was typed in it. */
export function formAnswerOf(t: Translate, answer: AnsweredForm | null): GivenForm {
  const fieldErrors = answer && !answer.isFinding ? answer.fieldErrors : {}
  const errorOf = (field: string) => {
    const key = fieldErrors[field]
    return key ? { error: t(`errors:fields.${key as 'subjectMissing'}`) } : {}
  }
  const fields = [...ORDER, ...Object.keys(fieldErrors).filter((field) => !ORDER.includes(field))]
  const errors = fields.flatMap((field) => {
    const { error } = errorOf(field)
    return error ? [{ field, message: error }] : []
  })
  const code = answer && !answer.isFinding && answer.formError?.code
  if (code) errors.unshift({ field: 'caller', message: t(`errors:form.${code as 'busy'}`) })
  return {
    errors,
    matches: answer?.matches ?? [],
    errorOf,
    keptFiles: answer?.files.token,
    typedIn: (field) => answer?.values[field],
  }
}
