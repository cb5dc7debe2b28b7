import { useT } from '~/i18n/use-t'
import { signInPath } from '~/paths'
import { useRootData } from '../shell/use-root-data'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'
import { ErrorSummary } from '../ui/error-summary'
import { HelpBox } from './help-box'
import { type RefusedForm, refusalOf } from './refusal'

export interface ForgotPasswordPageProps {
  /** The same words for every address: whether we know it, only its mailbox tells. */
  isSent: boolean
  refused: RefusedForm | undefined
}

export function ForgotPasswordPage({ isSent, refused }: ForgotPasswordPageProps) {
  const t = useT()
  const root = useRootData()
  return (
    <div className="with-aside">
      <div className="stack">
        {isSent ? <Sent /> : <Ask refused={refused} />}
        <p>
          <a href={signInPath()}>{t('account:forgot.back')}</a>
        </p>
      </div>
      <aside>
        <HelpBox contact={root?.contact ?? null} />
      </aside>
    </div>
  )
}

function Sent() {
  const t = useT()
  return (
    <>
      <h1>{t('account:forgot.sentTitle')}</h1>
      <p className="lead">{t('account:forgot.sent')}</p>
      <p>{t('account:forgot.nothing')}</p>
    </>
  )
}

function Ask({ refused }: Pick<ForgotPasswordPageProps, 'refused'>) {
  const t = useT()
  const { errors, errorOf, typed } = refusalOf(t, refused, ['email'])
  return (
    <>
      <ErrorSummary errors={errors} />
      <div>
        <h1>{t('account:forgot.title')}</h1>
        <p className="lead">{t('account:forgot.lead')}</p>
      </div>
      <form method="post" noValidate className="form sign-in-form">
        <TextField
          label={t('account:field.email')}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={typed('email')}
          error={errorOf('email')}
          required
        />
        <Button look="primary">{t('account:forgot.send')}</Button>
      </form>
    </>
  )
}
