import { FieldHelp, type FieldTexts, OptionalMark, wireField } from './field'

export interface RadioCard {
  value: string
  label: string
  hint?: string
}

export interface RadioCardsProps extends FieldTexts {
  choices: RadioCard[]
  defaultValue?: string
  required?: boolean
  /** Told of each choice, for desk pages; the portal reads the form. */
  onChoose?: (value: string) => void
}

/** A question with a few plain answers. The first answer carries the field's id, so that an error links to it. */
export function RadioCards({ choices, defaultValue, required, onChoose, ...texts }: RadioCardsProps) {
  const wiring = wireField(texts)
  return (
    <fieldset
      className="field"
      data-error={texts.error ? '' : undefined}
      aria-describedby={wiring['aria-describedby']}
    >
      <legend>
        {texts.label}
        {texts.optional && <OptionalMark />}
      </legend>
      <FieldHelp {...texts} />
      <div className="cards">
        {choices.map(({ value, label, hint }, index) => (
          <label key={value} className="card">
            <input
              type="radio"
              id={index === 0 ? wiring.id : `${wiring.id}-${value}`}
              name={wiring.name}
              value={value}
              defaultChecked={value === defaultValue}
              required={required}
              onChange={onChoose && (() => onChoose(value))}
            />
            <span className="card-word">{label}</span>
            {hint && <span className="card-hint">{hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
