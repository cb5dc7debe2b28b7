import { useEffect, useRef } from 'react'
import { useT } from '~/i18n/use-t'

export interface FieldError {
  /** The id of the control (its name, unless it was given another id). */
  field: string
  message: string
}

/**
 * All that is still to be mended, on top of the page and with the focus. Each line leads to its field and says what
 * stands beside that field. Shows nothing when there is nothing to mend.
 */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)

  // The portal has no script of ours: there the browser follows the autofocus attribute.
  useEffect(() => {
    if (errors.length === 0) return
    box.current?.focus()
    const prefix = t('common:errorSummary.titlePrefix')
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title
  }, [errors, t])

  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      className="error-summary"
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{t('common:errorSummary.title', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
