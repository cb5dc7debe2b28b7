import { TextField } from './controls'

interface FromUntilFieldsProps {
  labels: { from: string; until: string }
  /** What was typed in a form that came back, and what is wrong with it. */
  typed: (field: string) => string
  errorOf: (field: string) => string | undefined
}

/** A stretch of time: the day and the clock of its beginning and of its end. */
export const FromUntilFields = ({ labels, typed, errorOf }: FromUntilFieldsProps) => (
  <>
    {(['from', 'until'] as const).map((name) => (
      <TextField
        key={name}
        label={labels[name]}
        name={name}
        type="datetime-local"
        defaultValue={typed(name)}
        error={errorOf(name)}
        required
      />
    ))}
  </>
)
