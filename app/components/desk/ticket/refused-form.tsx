import type { ReactNode } from 'react'
import { Notice } from '~/components/ui/notice'
import type { Translate } from '~/i18n/translator'
import type { RefusedTicketForm } from './shown-ticket'

interface FormErrors {
  any: boolean
  /** What is wrong with the whole, in words. */
  general: ReactNode
  /** `{ error }` for a field, to spread on it. */
  of: (field: string) => { error?: string }
  /** What was typed. */
  valueOf: (field: string) => string | undefined
}

/** What the server said of one of the page's forms; nothing when it refused another one, or none. */
export function errorsOf(t: Translate, refused: RefusedTicketForm | null, intent: string): FormErrors {
  const own = refused?.values.intent === intent ? refused : null
  const code = own?.formError?.code
  return {
    any: own !== null,
    general: code && (
      <Notice tone="danger" live>
        <p>{t(`errors:form.${code as 'conflict'}`)}</p>
      </Notice>
    ),
    of(field) {
      const key = own?.fieldErrors[field]
      return key ? { error: t(`errors:fields.${key as 'bodyMissing'}`) } : {}
    },
    valueOf: (field) => own?.values[field],
  }
}
