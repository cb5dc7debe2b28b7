import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { NewPasswordField } from './new-password-field'
import { type RefusedForm, refusalOf } from './refusal'

export interface ResetPasswordPageProps {
  email: string
  refused: RefusedForm | undefined
}

/** Posts to its own address, which holds the token. */
export function ResetPasswordPage({ email, refused }: ResetPasswordPageProps) {
  const t = useT()
  const { errors, errorOf } = refusalOf(t, refused, ['newPassword'])
  return (
    <div className="stack">
      <ErrorSummary errors={errors} />
      <div>
        <h1>{t('account:reset.title')}</h1>
        <p className="lead">{t('account:reset.lead', { email })}</p>
      </div>
      <form method="post" noValidate className="form sign-in-form">
        <NewPasswordField email={email} error={errorOf('newPassword')} />
        <Button look="primary">{t('account:reset.send')}</Button>
      </form>
    </div>
  )
}
