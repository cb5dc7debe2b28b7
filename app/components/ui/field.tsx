import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'

export interface FieldTexts {
  label: string
  /** Its name in the form; also its id, unless `id` is given. */
  name: string
  id?: string
  hint?: string
  /** What to do, in a sentence: "Schrijf een onderwerp". */
  error?: string
  /** Says "niet verplicht" beside the label. Required is the normal case and says nothing. */
  optional?: boolean
}

/** The attributes that tie a control to its label, hint and error. */
export interface FieldWiring {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export function wireField({ id, name, hint, error }: FieldTexts): FieldWiring {
  const own = id ?? name
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ')
  return {
    id: own,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

/** Label, hint, error and the control, in the order in which they are read. */
export function Field({ children, ...texts }: FieldTexts & { children: (wiring: FieldWiring) => ReactNode }) {
  const wiring = wireField(texts)
  return (
    <div className="field" data-error={texts.error ? '' : undefined}>
      <label htmlFor={wiring.id}>
        {texts.label}
        {texts.optional && <OptionalMark />}
      </label>
      <FieldHelp {...texts} />
      {children(wiring)}
    </div>
  )
}

export function OptionalMark() {
  const t = useT()
  return <span className="optional"> ({t('common:optional')})</span>
}

export function FieldHelp({ id, name, hint, error }: Pick<FieldTexts, 'id' | 'name' | 'hint' | 'error'>) {
  const own = id ?? name
  return (
    <>
      {hint && (
        <p id={`${own}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${own}-error`} className="error">
          <CircleAlert size={16} aria-hidden="true" />
          {error}
        </p>
      )}
    </>
  )
}
