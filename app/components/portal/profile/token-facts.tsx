import { type ApiScope, apiScopes } from '~/domain/api-scopes'
import { useT } from '~/i18n/use-t'
import { Time } from '../../ui/time'
import { scopeKey } from './scope-key'

export interface ShownToken {
  id: string
  name: string
  scopes: ApiScope[]
  createdAt: Date | string
  lastUsedAt: Date | string | null
  expiresAt: Date | string | null
}

/** What a token may do, since when it is there, when it was used, and until when it works. */
export function TokenFacts({ token, now }: { token: ShownToken; now: Date | string }) {
  const t = useT()
  const { scopes, createdAt, lastUsedAt, expiresAt } = token
  const isOver = expiresAt !== null && new Date(expiresAt) <= new Date(now)
  const named = apiScopes.filter((scope) => scopes.includes(scope))
  return (
    <>
      <p>{named.map((scope) => t(`account:scope.${scopeKey(scope)}`)).join(' · ')}</p>
      <p className="text-muted">
        {t('account:tokens.created')} <Time at={createdAt} now={now} />
        {' · '}
        {lastUsedAt ? (
          <>
            {t('account:tokens.lastUsed')} <Time at={lastUsedAt} now={now} />
          </>
        ) : (
          t('account:tokens.neverUsed')
        )}
        {' · '}
        {expiresAt ? (
          <>
            {t(isOver ? 'account:tokens.expired' : 'account:tokens.expires')}{' '}
            <Time at={expiresAt} now={now} />
          </>
        ) : (
          t('account:tokens.forEver')
        )}
      </p>
    </>
  )
}
