import { locales, ownName } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import { choicesOf } from '../manage/language-choices'
import type { Refusal } from '../portal/refusal'
import { Select, TextField } from '../ui/controls'

interface PersonFieldsProps {
  /** The names of the three fields in the form. */
  names: { name: string; email: string; locale: string }
  refusal: Refusal
}

/** Somebody who is invited: whom we know already keeps their own name. */
export function PersonFields({ names, refusal: { typed, errorOf } }: PersonFieldsProps) {
  const t = useT()
  return (
    <>
      <div className="two-languages">
        <TextField
          label={t('operate:field.email')}
          name={names.email}
          type="email"
          maxLength={254}
          autoComplete="off"
          defaultValue={typed(names.email)}
          error={errorOf(names.email)}
          required
        />
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
      <Select
        label={t('operate:field.locale')}
        name={names.locale}
        choices={choicesOf(
          t('manage:invite.localeUnknown'),
          locales.map((locale) => ({ id: locale, name: ownName[locale] })),
        )}
        defaultValue={typed(names.locale)}
        error={errorOf(names.locale)}
      />
    </>
  )
}
