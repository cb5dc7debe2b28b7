import { useT } from '~/i18n/use-t'
import { profilePath } from '~/paths'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/controls'
import { NewPasswordField } from '../new-password-field'
import type { Refusal } from '../refusal'

export function PasswordForm({ email, refusal }: { email: string; refusal: Refusal }) {
  const t = useT()
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t('account:profile.password')}</h2>
      <p>{t('account:profile.passwordText')}</p>
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
        <div>
          <Button>{t('account:profile.changePassword')}</Button>
        </div>
      </form>
    </section>
  )
}
