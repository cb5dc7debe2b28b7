import { locales, ownName } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { Select, TextField } from '../ui/controls'
import { choicesOf } from './language-choices'

interface MailFieldProps {
  label: string
  hint?: string
  name: string
  refusal: Refusal
}

/** The mail address of somebody else, or of a helpdesk: never filled in from one's own. */
export function MailField({ label, hint, name, refusal: { typed, errorOf } }: MailFieldProps) {
  return (
    <TextField
      label={label}
      {...(hint && { hint })}
      name={name}
      type="email"
      maxLength={254}
      autoComplete="off"
      defaultValue={typed(name)}
      error={errorOf(name)}
      required
    />
  )
}

interface LocaleFieldProps {
  label: string
  name: string
  refusal: Refusal
}

/** The language of somebody who is invited; nobody need know it. */
export function LocaleField({ label, name, refusal: { typed, errorOf } }: LocaleFieldProps) {
  const t = useT()
  return (
    <Select
      label={label}
      name={name}
      choices={choicesOf(
        t('manage:invite.localeUnknown'),
        locales.map((locale) => ({ id: locale, name: ownName[locale] })),
      )}
      defaultValue={typed(name)}
      error={errorOf(name)}
    />
  )
}
