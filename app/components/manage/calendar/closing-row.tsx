import { closingField } from '~/domain/calendar/hours-fields'
import type { TypedClosing } from '~/domain/calendar/typed-hours'
import { useWords } from '~/i18n/use-t'
import type { Refusal } from '../../portal/refusal'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/controls'
import { dayText } from './closing-days'

interface ClosingRowProps {
  place: number
  closing: TypedClosing
  refusal: Refusal
  isNew: boolean
}

type Field = Exclude<keyof TypedClosing, 'isYearly'>
const fields: Field[] = ['day', 'closesFrom', 'closesTill', 'nameNl', 'nameFr', 'nameEn', 'nameDe']

/** One closing day: open while it is new or something in it is to be mended. */
export function ClosingRow({ place, closing, refusal, isNew }: ClosingRowProps) {
  const { t, locale } = useWords()
  const hasError = fields.some((field) => refusal.errorOf(closingField(place, field)))
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(closing.day) && !Number.isNaN(Date.parse(closing.day))
  const name = locale === 'fr' || locale === 'en' ? closing.nameFr : closing.nameNl
  const day = isDay ? dayText(t, locale, closing) : t('manage:calendars.newClosing')
  const summary = isDay && name ? t('manage:calendars.named', { day, name }) : day
  const shared = (field: Field) => ({
    name: closingField(place, field),
    defaultValue: closing[field],
    error: refusal.errorOf(closingField(place, field)),
    autoComplete: 'off',
  })
  const nameField = (field: 'nameNl' | 'nameFr' | 'nameEn' | 'nameDe') => (
    <TextField
      {...shared(field)}
      label={t(`manage:field.${field}`)}
      lang={field.slice(4).toLowerCase()}
      maxLength={120}
      optional={field === 'nameEn' || field === 'nameDe'}
    />
  )
  const timeField = (field: 'closesFrom' | 'closesTill') => (
    <TextField {...shared(field)} label={t(`manage:calendars.${field}`)} maxLength={8} />
  )
  return (
    <details className="fold row-fold" open={isNew || hasError || !isDay} id={`closing-${place}`}>
      <summary>{summary}</summary>
      <div className="row-fields">
        <div className="fields-row">
          <TextField {...shared('day')} label={t('manage:calendars.day')} type="date" autoFocus={isNew} />
          {timeField('closesFrom')}
          {timeField('closesTill')}
        </div>
        <p className="hint">{t('manage:calendars.partHint')}</p>
        <div className="two-languages">
          {nameField('nameNl')}
          {nameField('nameFr')}
          {nameField('nameEn')}
          {nameField('nameDe')}
        </div>
        <div className="fields-row spread">
          <Checkbox
            label={t('manage:calendars.yearly')}
            name={closingField(place, 'isYearly')}
            value="yes"
            defaultChecked={closing.isYearly}
          />
          <Button
            look="quiet"
            name="intent"
            value={`removeClosing-${place}`}
            formAction="#closing-days"
            aria-label={t('manage:removeOf', { name: summary })}
          >
            {t('manage:remove')}
          </Button>
        </div>
      </div>
    </details>
  )
}
