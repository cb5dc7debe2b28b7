import { useT } from '~/i18n/use-t'
import { profilePath } from '~/paths'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/controls'
import { NewPasswordField } from '../new-password-field'
import type { Refusal } from '../refusal'

interface PasswordFormProps {
  email: string
  /** Then it says what becomes of them. */
  hasTokens: boolean
  refusal: Refusal
}

/** A new password, and what else it ends. */
export function PasswordForm({ email, hasTokens, refusal }: PasswordFormProps) {
  const t = useT()
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t('account:profile.password')}</h2>
      <p>
        {t('account:profile.passwordText')} {hasTokens && t('account:profile.passwordTokens')}
      </p>
      <form method="post" action={profilePath()} noValidate className="form sign-in-form">
        <input type="hidden" name="intent" value="password" />
        <TextField
          label={t('account:field.currentPassword')}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          error={refusal.errorOf('currentPassword')}
          required
        />
        <NewPasswordField email={email} error={refusal.errorOf('newPassword')} />
        {hasTokens && (
          <Checkbox
            name="revokeTokens"
            value="yes"
            label={t('account:profile.revokeTokens')}
            defaultChecked={refusal.wasTicked('revokeTokens')}
          />
        )}
        <div>
          <Button>{t('account:profile.changePassword')}</Button>
        </div>
      </form>
    </section>
  )
}
