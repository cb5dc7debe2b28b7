import { Plus } from 'lucide-react'
import { closingField } from '~/domain/calendar/hours-fields'
import type { TypedClosing } from '~/domain/calendar/typed-hours'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../../portal/refusal'
import { Button } from '../../ui/button'
import { ClosingRow } from './closing-row'

interface ClosingFieldsProps {
  closingDays: TypedClosing[]
  refusal: Refusal
  /** The button that was pressed last. */
  added: string
}

/** The days on which nobody is there, each folded to a line that says which. */
export function ClosingFields({ closingDays, refusal, added }: ClosingFieldsProps) {
  const t = useT()
  return (
    <fieldset className="group" id="closing-days">
      <legend>{t('manage:calendars.closingDays')}</legend>
      {closingDays.length === 0 ? (
        <p className="text-muted">{t('manage:calendars.noClosingDays')}</p>
      ) : (
        <div className="row-folds">
          {closingDays.map((closing, place) => (
            <ClosingRow
              key={closingField(place, 'day')}
              place={place}
              closing={closing}
              refusal={refusal}
              isNew={added === 'addClosing' && place === closingDays.length - 1}
            />
          ))}
        </div>
      )}
      <div>
        <Button icon={<Plus size={16} aria-hidden="true" />} name="intent" value="addClosing">
          {t('manage:calendars.addClosing')}
        </Button>
      </div>
    </fieldset>
  )
}
