import { X } from 'lucide-react'
import { periodField } from '~/domain/calendar/hours-fields'
import type { TypedPeriod } from '~/domain/calendar/typed-hours'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../../portal/refusal'
import { Button } from '../../ui/button'
import { FieldHelp, wireField } from '../../ui/field'

interface PeriodRowProps {
  place: number
  period: TypedPeriod
  /** Its name, for who does not see in which line it stands. */
  day: string
  refusal: Refusal
  isNew: boolean
  /** The one empty row of a day: there is nothing to take away. */
  isBlank: boolean
}

/** From when till when, and a button that takes the row away. */
export function PeriodRow({ place, period, day, refusal, isNew, isBlank }: PeriodRowProps) {
  const t = useT()
  const texts = (field: 'opensAt' | 'closesAt') => {
    const name = periodField(place, field)
    return { name, label: `${day}, ${t(`manage:calendars.${field}`)}`, error: refusal.errorOf(name) }
  }
  const box = (field: 'opensAt' | 'closesAt') => (
    <input
      className="input time-input"
      type="text"
      inputMode="text"
      maxLength={8}
      autoComplete="off"
      aria-label={texts(field).label}
      defaultValue={period[field]}
      autoFocus={isNew && field === 'opensAt'}
      {...wireField(texts(field))}
    />
  )
  const hasError = texts('opensAt').error || texts('closesAt').error
  return (
    <div className="field" data-error={hasError ? '' : undefined}>
      <FieldHelp {...texts('opensAt')} />
      <FieldHelp {...texts('closesAt')} />
      <input type="hidden" name={periodField(place, 'weekday')} value={period.weekday} />
      <div className="period-row">
        {box('opensAt')}
        <span aria-hidden="true">{t('manage:calendars.until')}</span>
        {box('closesAt')}
        {!isBlank && (
          <Button
            look="quiet"
            icon={<X size={16} aria-hidden="true" />}
            iconOnly
            name="intent"
            value={`removePeriod-${place}`}
            formAction={`#weekday-${period.weekday}`}
          >
            {t('manage:removeOf', { name: `${day} ${period.opensAt}` })}
          </Button>
        )}
      </div>
    </div>
  )
}
