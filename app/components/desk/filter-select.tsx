import { useEffect, useState } from 'react'
import type { Choice } from '../ui/controls'

export interface FilterSelectProps {
  name: string
  /** Names the filter for who does not see its place; the first choice says it for the others. */
  label: string
  value: string
  /** What the list shows before somebody filters it. */
  neutral: string
  choices: Choice[]
}

/** A filter that says by itself what it does ("Any priority"), and stands out when it narrows the list. */
export function FilterSelect({ name, label, value, neutral, choices }: FilterSelectProps) {
  // It shows the choice at once, and what the address says when that changes: back, or another list.
  const [shown, setShown] = useState(value)
  useEffect(() => setShown(value), [value])
  return (
    <select
      className="input"
      name={name}
      aria-label={label}
      value={shown}
      data-narrows={shown === neutral ? undefined : ''}
      onChange={(event) => setShown(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
