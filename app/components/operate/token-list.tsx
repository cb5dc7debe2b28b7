import { useT } from '~/i18n/use-t'
import { operateAreaPath, operateRevokeTokenPath } from '~/paths'
import { type ShownToken, TokenFacts } from '../portal/profile/token-facts'
import { Button, ButtonLink } from '../ui/button'

export interface OperatedToken extends ShownToken {
  personName: string
  personEmail: string
  /** Codes of the administrations that its owner belongs to. */
  codes: string[]
}

interface TokenListProps {
  tokens: OperatedToken[]
  /** What was looked for: it stays in the address. */
  typed: string
  now: Date
}

/** Which programs speak with the installation, and in whose name. */
export function TokenList({ tokens, typed, now }: TokenListProps) {
  const t = useT()
  return (
    <ul className="sessions">
      {tokens.map((token) => (
        <li key={token.id}>
          <div>
            <p>
              <strong className="break-words">{token.name}</strong>
            </p>
            <Owner token={token} />
            <TokenFacts token={token} now={now} />
          </div>
          <ButtonLink
            look="quiet"
            href={operateRevokeTokenPath(token.id, typed)}
            aria-label={t('account:tokens.revokeOf', { name: token.name })}
          >
            {t('account:tokens.revoke')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

function Owner({ token: { personName, personEmail, codes } }: { token: OperatedToken }) {
  const t = useT()
  return (
    <p className="break-words">
      {personName} · {personEmail} · {codes.length > 0 ? codes.join(', ') : t('operate:tokens.nowhere')}
    </p>
  )
}

/** Before a token ends: what follows from it, and the button. */
export function RevokeToken({ token, now }: { token: OperatedToken; now: Date }) {
  const t = useT()
  return (
    <form
      method="post"
      action={operateAreaPath('tokens')}
      className="panel stack"
      aria-labelledby="revoke"
      tabIndex={-1}
      autoFocus
    >
      <h2 id="revoke">{t('operate:tokens.revokeTitle', { name: token.name })}</h2>
      <Owner token={token} />
      <TokenFacts token={token} now={now} />
      <p>{t('operate:tokens.revokeText')}</p>
      <input type="hidden" name="id" value={token.id} />
      <div className="actions">
        <Button look="danger" name="intent" value="revoke">
          {t('account:tokens.revoke')}
        </Button>
        <ButtonLink href={operateAreaPath('tokens')}>{t('common:cancel')}</ButtonLink>
      </div>
    </form>
  )
}
