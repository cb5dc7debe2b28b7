import { type PromiseKind, promiseKinds } from '~/domain/promises/contract'
import { lineField, readDuration, type TypedLine } from '~/domain/promises/typed-contract'
import type { Priority, TicketType } from '~/domain/ticket-values'
import { subjectText } from '~/i18n/contract-words'
import { formatMinutes } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import type { Refusal } from '../../portal/refusal'
import { Button } from '../../ui/button'
import { Select, TextField } from '../../ui/controls'
import { type ContractPlaces, nameIn, subjectChoices } from './contract-choices'

interface LineRowProps {
  /** Null: what holds for all the rest, which cannot be taken away. */
  place: number | null
  line: TypedLine
  places: ContractPlaces
  refusal: Refusal
  isNew: boolean
}

/** A line, folded to the words for what it speaks and what it promises; open while something in it is to be mended. */
export function LineRow({ place, line, places, refusal, isNew }: LineRowProps) {
  const { t, locale } = useWords()
  const subject =
    place === null
      ? null
      : {
          serviceId: line.serviceId || null,
          type: (line.type || null) as TicketType | null,
          priority: (line.priority || null) as Priority | null,
        }
  const isNamed = place === null || line.serviceId || line.type || line.priority
  const words = isNamed ? subjectText(t, subject, nameIn(places.services)) : t('manage:contract.newLine')
  const choices = subjectChoices(t, t('manage:any'), places.services)
  const shared = (field: keyof TypedLine) => ({
    name: lineField(place, field),
    label: t(`manage:contract.column.${field}`),
    defaultValue: line[field],
    error: refusal.errorOf(lineField(place, field)),
  })
  const hasError = (Object.keys(line) as (keyof TypedLine)[]).some((field) =>
    refusal.errorOf(lineField(place, field)),
  )
  const duration = (kind: PromiseKind) => {
    const seconds = readDuration(line[kind])
    return seconds === null || Number.isNaN(seconds) ? '–' : formatMinutes(locale, seconds / 60)
  }
  return (
    <details className="fold row-fold" open={isNew || hasError || !isNamed}>
      <summary>
        <span>
          {words} <small className="row-values">{promiseKinds.map(duration).join(' · ')}</small>
        </span>
      </summary>
      <div className="row-fields">
        {place !== null && (
          <div className="fields-row">
            <Select {...shared('serviceId')} choices={choices.service} autoFocus={isNew} />
            <Select {...shared('type')} choices={choices.type} />
            <Select {...shared('priority')} choices={choices.priority} />
          </div>
        )}
        <div className="fields-row">
          {promiseKinds.map((kind) => (
            <TextField key={kind} {...shared(kind)} maxLength={20} autoComplete="off" />
          ))}
          <Select
            {...shared('calendarId')}
            choices={places.calendars.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        {place !== null && (
          <div>
            <Button
              look="quiet"
              name="intent"
              value={`removeLine-${place}`}
              formAction="#lines"
              aria-label={t('manage:removeOf', { name: words })}
            >
              {t('manage:remove')}
            </Button>
          </div>
        )}
      </div>
    </details>
  )
}
