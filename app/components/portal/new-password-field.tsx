import { SHORTEST_PASSWORD } from '~/domain/password'
import { useT } from '~/i18n/use-t'
import { TextField } from '../ui/controls'

/** Where somebody chooses a password. `email` is for password managers, which keep both together. */
export function NewPasswordField({ email, error }: { email: string; error: string | undefined }) {
  const t = useT()
  return (
    <>
      <input
        type="text"
        hidden
        readOnly
        autoComplete="username"
        defaultValue={email}
        aria-label={t('account:field.email')}
      />
      <TextField
        label={t('account:field.newPassword')}
        hint={t('account:field.newPasswordHint', { count: SHORTEST_PASSWORD })}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        error={error}
        required
      />
    </>
  )
}
