import { useT } from '~/i18n/use-t'
import { forgotPasswordPath } from '~/paths'
import { useRootData } from '../shell/use-root-data'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'
import { ErrorSummary } from '../ui/error-summary'
import { Notice } from '../ui/notice'
import { DemoSignIns } from './demo-sign-ins'
import { HelpBox } from './help-box'
import { type RefusedForm, refusalOf } from './refusal'

export interface SignInPageProps {
  /** Where the person was going; null for the first page. */
  to: string | null
  signedInAs: string | null
  /** Somebody just chose a new password. */
  isPasswordSet: boolean
  refused: RefusedForm | undefined
}

export function SignInPage({ to, signedInAs, isPasswordSet, refused }: SignInPageProps) {
  const t = useT()
  const root = useRootData()
  const { errors, errorOf, typed } = refusalOf(t, refused, ['email', 'password'])
  return (
    <div className="with-aside">
      <div className="stack">
        <ErrorSummary errors={errors} />
        <div>
          <h1>{t('portal:signIn.title')}</h1>
          <p className="lead">{to ? t('portal:signIn.leadBack') : t('portal:signIn.lead')}</p>
        </div>
        {isPasswordSet && (
          <Notice tone="success">
            <p>{t('account:said.passwordSet')}</p>
          </Notice>
        )}
        {signedInAs && (
          <Notice>
            <p>
              {t('portal:signIn.already', { name: signedInAs })}{' '}
              <a href={to ?? '/'}>{t('portal:signIn.goOn')}</a>
            </p>
          </Notice>
        )}
        <form method="post" noValidate className="form sign-in-form">
          <TextField
            label={t('portal:signIn.email')}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={typed('email')}
            error={errorOf('email')}
            required
          />
          <TextField
            label={t('portal:signIn.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            error={errorOf('password')}
            required
          />
          <Button look="primary">{t('common:signIn')}</Button>
        </form>
        <p>
          <a href={forgotPasswordPath()}>{t('account:forgot.link')}</a>
        </p>
        <p className="text-muted">{t('portal:signIn.noAccess')}</p>
      </div>
      <aside>
        <HelpBox contact={root?.contact ?? null} />
      </aside>
      {root?.isDemo && <DemoSignIns />}
    </div>
  )
}
