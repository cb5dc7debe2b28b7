import { useT } from '~/i18n/use-t'
import { developersPath, profilePath } from '~/paths'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { Notice } from '../../ui/notice'
import type { Refusal } from '../refusal'
import { NewTokenFields } from './new-token-fields'
import { type ShownToken, TokenFacts } from './token-facts'

/** The tokens with which programs act for somebody, a button to end each, and a form for another. */
export function TokenList({
  tokens,
  now,
  refusal,
}: {
  tokens: ShownToken[]
  now: Date | string
  refusal: Refusal
}) {
  const t = useT()
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{t('account:tokens.title')}</h2>
      <p>
        {t('account:tokens.text')} <a href={developersPath()}>{t('account:tokens.documentation')}</a>
      </p>
      {tokens.length === 0 ? (
        <p className="text-muted">{t('account:tokens.none')}</p>
      ) : (
        <ul className="sessions">
          {tokens.map((token) => (
            <Token key={token.id} token={token} now={now} />
          ))}
        </ul>
      )}
      <Disclosure summary={t('account:tokens.new')} open={refusal.errors.length > 0}>
        <form method="post" action={profilePath()} noValidate className="form">
          <input type="hidden" name="intent" value="makeToken" />
          <NewTokenFields refusal={refusal} />
          <div>
            <Button>{t('account:tokens.make')}</Button>
          </div>
        </form>
      </Disclosure>
    </section>
  )
}

function Token({ token, now }: { token: ShownToken; now: Date | string }) {
  const t = useT()
  const { id, name } = token
  return (
    <li>
      <div>
        <p>
          <strong className="break-words">{name}</strong>
        </p>
        <TokenFacts token={token} now={now} />
      </div>
      <form method="post" action={profilePath()}>
        <input type="hidden" name="intent" value="revokeToken" />
        <input type="hidden" name="tokenId" value={id} />
        <Button look="quiet" aria-label={t('account:tokens.revokeOf', { name })}>
          {t('account:tokens.revoke')}
        </Button>
      </form>
    </li>
  )
}

/** A token that was just made. Nobody can show it a second time. */
export function MadeToken({ name, value }: { name: string; value: string }) {
  const t = useT()
  return (
    <Notice tone="success" live>
      <p>
        <strong>{t('account:tokens.madeTitle')}</strong>
      </p>
      <p>{t('account:tokens.madeText', { name })}</p>
      <p>
        <span className="sr-only">{t('account:tokens.value')} </span>
        <code className="to-copy">{value}</code>
      </p>
    </Notice>
  )
}
