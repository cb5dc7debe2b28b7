import { accentShades, isColour } from '~/domain/accent'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { Checkbox } from '../ui/checkbox'
import { TextField } from '../ui/controls'

/** Irisdesk's own, for the field of whoever has not chosen yet. */
const OWN = '#4533a8'

interface AccentFieldsProps {
  accent: string | null
  refusal: Refusal
  isRefused: boolean
}

/** The administration's colour, with what becomes of it on light and on dark grounds. */
export function AccentFields({ accent, refusal, isRefused }: AccentFieldsProps) {
  const t = useT()
  const colour = refusal.typed('accent', accent ?? OWN)
  return (
    <fieldset className="group">
      <legend>{t('manage:administration.look')}</legend>
      <Checkbox
        label={t('manage:administration.hasAccent')}
        name="hasAccent"
        value="yes"
        defaultChecked={isRefused ? refusal.wasTicked('hasAccent') : accent !== null}
      />
      <TextField
        label={t('manage:administration.accent')}
        hint={t('manage:administration.accentHint')}
        name="accent"
        type="color"
        defaultValue={isColour(colour) ? colour : OWN}
        error={refusal.errorOf('accent')}
      />
      {accent && isColour(accent) && <Shades accent={accent} />}
    </fieldset>
  )
}

function Shades({ accent }: { accent: string }) {
  const t = useT()
  const { light, dark } = accentShades(accent)
  return (
    <div>
      <p className="hint">{t('manage:administration.shades')}</p>
      <p className="shades">
        <span style={{ background: light, color: '#ffffff' }}>{t('manage:administration.example')}</span>
        <span style={{ background: dark, color: '#18122f' }}>{t('manage:administration.example')}</span>
      </p>
    </div>
  )
}
