import type { ReactNode } from 'react'
import { apiScopes } from '~/domain/api-scopes'
import { useT } from '~/i18n/use-t'
import { openApiPath, profilePath, signInPath } from '~/paths'
import { scopeKey } from '../profile/scope-key'
import { Answers, OperationDescription, type ShownOperation } from './operation-description'

export interface DevelopersPageProps {
  /** Where the helpdesk is reached. */
  origin: string
  isSignedIn: boolean
  operations: ShownOperation[]
  /** How every call can fail. */
  commonAnswers: ShownOperation['answers']
  callsAMinute: number
  onceHours: number
}

const chapters = ['token', 'scopes', 'paging', 'once', 'versions', 'limits', 'errors', 'operations'] as const
type Chapter = (typeof chapters)[number]

/** How a program speaks to the helpdesk: what holds for every call, and then each of them. */
export function DevelopersPage({
  origin,
  isSignedIn,
  operations,
  commonAnswers,
  callsAMinute,
  onceHours,
}: DevelopersPageProps) {
  const t = useT()
  const title = (chapter: Chapter) => t(`account:developers.${chapter}`)
  return (
    <div className="stack-wide developers">
      <div>
        <h1>{t('account:developers.title')}</h1>
        <p className="lead">{t('account:developers.lead')}</p>
      </div>
      <nav aria-labelledby="contents">
        <h2 id="contents">{t('common:onThisPage')}</h2>
        <ul>
          {chapters.map((chapter) => (
            <li key={chapter}>
              <a href={`#${chapter}`}>{title(chapter)}</a>
              {chapter === 'operations' && <OperationLinks operations={operations} />}
            </li>
          ))}
        </ul>
      </nav>
      <Section chapter="token">
        <p>
          {t('account:developers.tokenText')}{' '}
          <a href={isSignedIn ? `${profilePath()}#tokens` : signInPath(profilePath())}>
            {t('account:developers.toProfile')}
          </a>
        </p>
        <p>{t('account:developers.shell')}</p>
        <pre className="to-copy">
          <code>{`IRISDESK=${origin}\nTOKEN=iris_...`}</code>
        </pre>
      </Section>
      <Section chapter="scopes">
        <p>{t('account:developers.scopesText')}</p>
        <dl className="described">
          {apiScopes.map((scope) => (
            <div key={scope}>
              <dt>
                <code>{scope}</code>
              </dt>
              <dd>{t(`account:scope.${scopeKey(scope)}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section chapter="paging" text={t('account:developers.pagingText')} />
      <Section chapter="once" text={t('account:developers.onceText', { hours: onceHours })} />
      <Section chapter="versions" text={t('account:developers.versionsText')} />
      <Section chapter="limits" text={t('account:developers.limitsText', { count: callsAMinute })} />
      <Section chapter="errors" text={t('account:developers.errorsText')}>
        <p>{t('account:developers.everyCall')}</p>
        <Answers answers={commonAnswers} />
      </Section>
      <Section chapter="operations">
        <p>
          {t('account:developers.english')} <a href={openApiPath()}>{t('account:developers.document')}</a>
        </p>
        {operations.map((operation) => (
          <OperationDescription key={operation.id} operation={operation} />
        ))}
      </Section>
    </div>
  )
}

function Section({ chapter, text, children }: { chapter: Chapter; text?: string; children?: ReactNode }) {
  const t = useT()
  return (
    <section aria-labelledby={chapter}>
      <h2 id={chapter}>{t(`account:developers.${chapter}`)}</h2>
      {text && <p>{text}</p>}
      {children}
    </section>
  )
}

function OperationLinks({ operations }: { operations: ShownOperation[] }) {
  return (
    <ul lang="en">
      {operations.map(({ id, summary }) => (
        <li key={id}>
          <a href={`#${id}`}>{summary}</a>
        </li>
      ))}
    </ul>
  )
}
