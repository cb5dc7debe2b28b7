import { useT } from '~/i18n/use-t'
import { LocaleField, MailField } from '../manage/invited-fields'
import type { Refusal } from '../portal/refusal'
import { TextField } from '../ui/controls'

interface PersonFieldsProps {
  /** The names of the three fields in the form. */
  names: { name: string; email: string; locale: string }
  refusal: Refusal
}

/** Somebody who is invited: whom we know already keeps their own name. */
export function PersonFields({ names, refusal }: PersonFieldsProps) {
  const t = useT()
  const { typed, errorOf } = refusal
  return (
    <>
      <div className="two-languages">
        <MailField label={t('operate:field.email')} name={names.email} refusal={refusal} />
        <TextField
          label={t('operate:field.name')}
          name={names.name}
          maxLength={120}
          autoComplete="off"
          defaultValue={typed(names.name)}
          error={errorOf(names.name)}
          required
        />
      </div>
      <LocaleField label={t('operate:field.locale')} name={names.locale} refusal={refusal} />
    </>
  )
}
