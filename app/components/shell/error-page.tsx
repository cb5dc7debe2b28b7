import { useWords } from '~/i18n/use-t'
import { ButtonLink } from '../ui/button'
import { ContactLines } from './contact-lines'
import type { HelpdeskContact } from './helpdesk-contact'
import { Mark } from './mark'

export const errorKinds = ['notFound', 'notAllowed', 'failed', 'unavailable'] as const
export type ErrorKind = (typeof errorKinds)[number]

/** Which page a status leads to; what we do not know is our fault. */
export const errorKind = (status: number): ErrorKind =>
  status === 404 ? 'notFound' : status === 403 ? 'notAllowed' : status === 503 ? 'unavailable' : 'failed'

export interface ErrorPageProps {
  status: number
  /** Null when even that could not be read. */
  contact: HelpdeskContact | null
  /** The request's id, for the log; shown only when something failed. */
  reference?: string
  currentUrl: string
}

/** Needs nothing but words: it must show when everything else is broken. */
export function ErrorPage({ status, contact, reference, currentUrl }: ErrorPageProps) {
  const { t } = useWords()
  const kind = errorKind(status)
  const again = kind === 'failed' || kind === 'unavailable'
  return (
    <div className="portal shell">
      <header className="portal-head">
        <div className="width head-row">
          <a className="brand" href="/">
            <Mark size={34} />
            <span>
              {t('common:product')}
              <small>{t('common:tagline')}</small>
            </span>
          </a>
        </div>
      </header>
      <main id="main" className="width portal-main" tabIndex={-1}>
        <h1>{t(`errors:${kind}.title`)}</h1>
        <p className="mt-3">{t(`errors:${kind}.text`)}</p>
        {kind === 'failed' && reference && (
          <p className="mt-3 text-muted">{t('errors:failed.reference', { reference })}</p>
        )}
        <p className="mt-6 flex flex-wrap gap-3">
          {again ? (
            <ButtonLink look="primary" href={currentUrl}>
              {t('errors:tryAgain')}
            </ButtonLink>
          ) : (
            <ButtonLink look="primary" href="/">
              {t('errors:toHome')}
            </ButtonLink>
          )}
          <ButtonLink href="/tickets">{t('errors:toTickets')}</ButtonLink>
        </p>
      </main>
      {contact && (
        <footer className="portal-foot">
          <div className="width">
            <h2>{t('errors:helpTitle')}</h2>
            <ContactLines contact={contact} />
          </div>
        </footer>
      )}
    </div>
  )
}
