import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { TextField } from '../ui/controls'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'
import type { ShownVersion } from './versions-list'

/** From when a new version holds, and which later plan then takes over all the same. */
export function FromField({
  refusal,
  planned,
  now,
}: {
  refusal: Refusal
  planned: ShownVersion[]
  now: Date
}) {
  const t = useT()
  return (
    <fieldset className="group">
      <legend>{t('manage:versions.from')}</legend>
      {planned.length > 0 && (
        <Notice>
          <p>{t('manage:versions.plannedStays')}</p>
          <ul className="plain-list">
            {planned.map(({ id, from }) => (
              <li key={id}>
                <Time at={from} now={now} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <TextField
        label={t('manage:versions.day')}
        hint={t('manage:versions.dayHint')}
        name="from"
        type="date"
        defaultValue={refusal.typed('from')}
        error={refusal.errorOf('from')}
        optional
      />
    </fieldset>
  )
}
