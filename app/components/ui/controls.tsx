import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { Field, type FieldTexts } from './field'

type Attributes<Element> = Omit<Element, keyof FieldTexts | 'className' | 'children'>

function separate<Props extends FieldTexts>({ label, name, id, hint, error, optional, ...control }: Props) {
  return { texts: { label, name, id, hint, error, optional }, control }
}

/** One line of text. Give `autoComplete` and `inputMode` where they apply: a telephone keypad spares mistakes. */
export function TextField(props: FieldTexts & Attributes<InputHTMLAttributes<HTMLInputElement>>) {
  const { texts, control } = separate(props)
  return <Field {...texts}>{(wiring) => <input className="input" {...control} {...wiring} />}</Field>
}

/** Several lines; grows with what is written. */
export function TextArea(props: FieldTexts & Attributes<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { texts, control } = separate(props)
  return <Field {...texts}>{(wiring) => <textarea className="input" {...control} {...wiring} />}</Field>
}

export interface Choice {
  value: string
  label: string
  /** Choices with the same group stand together under its name. */
  group?: string
}

/** For six choices or more; fewer are RadioCards. */
export function Select(
  props: FieldTexts & { choices: Choice[] } & Attributes<SelectHTMLAttributes<HTMLSelectElement>>,
) {
  const { texts, control } = separate(props)
  const { choices, ...attributes } = control
  return (
    <Field {...texts}>
      {(wiring) => (
        <select className="input" {...attributes} {...wiring}>
          <Options choices={choices} />
        </select>
      )}
    </Field>
  )
}

function Options({ choices }: { choices: Choice[] }) {
  const groups = [...new Set(choices.map((choice) => choice.group))]
  return groups.map((group) => {
    const options = choices
      .filter((choice) => choice.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))
    return group ? (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    ) : (
      options
    )
  })
}
