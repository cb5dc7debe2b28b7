import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'
import { ErrorSummary } from '../ui/error-summary'
import { NewPasswordField } from './new-password-field'
import { type RefusedForm, refusalOf } from './refusal'

export interface AcceptInvitationPageProps {
  email: string
  /** As whoever invited them wrote it. */
  name: string
  refused: RefusedForm | undefined
}

/** Posts to its own address, which holds the token. */
export function AcceptInvitationPage({ email, name, refused }: AcceptInvitationPageProps) {
  const t = useT()
  const { errors, errorOf, typed } = refusalOf(t, refused, ['name', 'newPassword'])
  return (
    <div className="stack">
      <ErrorSummary errors={errors} />
      <div>
        <h1>{t('account:invitation.title')}</h1>
        <p className="lead">{t('account:invitation.lead', { email })}</p>
      </div>
      <form method="post" noValidate className="form sign-in-form">
        <TextField
          label={t('account:field.name')}
          hint={t('account:field.nameHint')}
          name="name"
          autoComplete="name"
          defaultValue={typed('name', name)}
          error={errorOf('name')}
          required
        />
        <NewPasswordField email={email} error={errorOf('newPassword')} />
        <Button look="primary">{t('account:invitation.send')}</Button>
      </form>
    </div>
  )
}
