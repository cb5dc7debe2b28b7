import { useT } from '~/i18n/use-t'
import { forgotPasswordPath, signInPath } from '~/paths'
import { useRootData } from '../shell/use-root-data'
import { ButtonLink } from '../ui/button'
import { HelpBox } from './help-box'

/** A link that was used, ended or never was: the same words for all, and the way on. */
export function LinkOverPage({ purpose }: { purpose: 'reset' | 'invitation' | 'rating' }) {
  const t = useT()
  const root = useRootData()
  return (
    <div className="with-aside">
      <div className="stack">
        <div>
          <h1>{t('account:over.title')}</h1>
          <p className="lead">{t(`account:over.${purpose}`)}</p>
        </div>
        <p>
          {purpose === 'reset' ? (
            <ButtonLink look="primary" href={forgotPasswordPath()}>
              {t('account:over.again')}
            </ButtonLink>
          ) : (
            <ButtonLink look="primary" href={signInPath()}>
              {t('common:signIn')}
            </ButtonLink>
          )}
        </p>
      </div>
      <aside>
        <HelpBox contact={root?.contact ?? null} />
      </aside>
    </div>
  )
}
