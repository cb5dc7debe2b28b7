import { useT } from '~/i18n/use-t'
import { TextField } from '../ui/controls'

/** Where something stands in its list: the lowest number first. */
export function PositionField({ value, error }: { value: string; error: string | undefined }) {
  const t = useT()
  return (
    <TextField
      label={t('manage:field.position')}
      hint={t('manage:field.positionHint')}
      name="position"
      type="number"
      min={0}
      max={999}
      defaultValue={value}
      error={error}
    />
  )
}
