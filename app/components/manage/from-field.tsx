import { useT } from '~/i18n/use-t'
import { manageVersionPath } from '~/paths'
import type { Refusal } from '../portal/refusal'
import { TextField } from '../ui/controls'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'
import type { ShownVersion } from './versions-list'

/** From when a new version holds, what it starts from, and which later plan then takes over all the same. */
export function FromField({
  refusal,
  planned,
  page,
  day,
  now,
}: {
  refusal: Refusal
  planned: ShownVersion[]
  /** Where each version can be read, and a planned one withdrawn. */
  page: string
  /** Of the plan that the form started from, as an ISO date; empty: from now on. */
  day: string
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
                <a href={manageVersionPath(page, id)}>
                  <Time at={from} now={now} />
                </a>
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
        defaultValue={refusal.typed('from', day)}
        error={refusal.errorOf('from')}
        optional
      />
    </fieldset>
  )
}
