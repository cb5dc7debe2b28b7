import type { InputHTMLAttributes } from 'react'

export type CheckboxProps = { label: string; name: string } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'type' | 'children'
>

/** One statement that is true or not: "Hou mijn eenheid op de hoogte". */
export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  )
}
