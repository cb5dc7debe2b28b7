import { useT } from '~/i18n/use-t'
import { ownHoursPath } from '~/paths'
import { ErrorSummary } from '../../ui/error-summary'
import { Notice } from '../../ui/notice'
import { type RefusedForm, refusalOf } from '../refusal'
import { FactsForm, type ProfileFacts } from './facts-form'
import { PasswordForm } from './password-form'
import { SessionList, type ShownSession } from './session-list'
import type { ShownToken } from './token-facts'
import { MadeToken, TokenList } from './token-list'

export interface ProfilePageProps {
  said:
    | 'passwordSet'
    | 'profileSaved'
    | 'passwordChanged'
    | 'sessionEnded'
    | 'sessionsEnded'
    | 'tokenRevoked'
    | null
  person: ProfileFacts
  sessions: ShownSession[]
  tokens: ShownToken[]
  /** A token that was just made, to be shown this once. */
  made: { madeToken: string; tokenName: string } | null
  now: Date | string
  refused: RefusedForm | undefined
}

const fieldsOf = {
  profile: ['name', 'locale', 'handlesNl', 'handlesFr'],
  password: ['currentPassword', 'newPassword'],
  makeToken: ['tokenName', 'scopes', 'expires'],
}

/** What somebody decides about themself. Each form on its own; what one of them was refused stands at that one. */
export function ProfilePage({ said, person, sessions, tokens, made, now, refused }: ProfilePageProps) {
  const t = useT()
  const ofForm = (intent: keyof typeof fieldsOf) =>
    refusalOf(t, refused?.values.intent === intent ? refused : undefined, fieldsOf[intent])
  const facts = ofForm('profile')
  const password = ofForm('password')
  const token = ofForm('makeToken')
  return (
    <div className="stack-wide profile">
      <ErrorSummary errors={[...facts.errors, ...password.errors, ...token.errors]} />
      {said && (
        <Notice tone="success" live>
          <p>{t(`account:said.${said}`)}</p>
        </Notice>
      )}
      {made && <MadeToken name={made.tokenName} value={made.madeToken} />}
      <h1>{t('account:profile.title')}</h1>
      {person.handles && (
        <p>
          <a href={ownHoursPath()}>{t('account:hours.title')}</a>
        </p>
      )}
      <FactsForm person={person} refusal={facts} />
      <PasswordForm hasTokens={tokens.length > 0} email={person.email} refusal={password} />
      <SessionList sessions={sessions} now={now} />
      <TokenList tokens={tokens} now={now} refusal={token} />
    </div>
  )
}
