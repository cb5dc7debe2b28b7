import { useT } from '~/i18n/use-t'
import { ErrorSummary } from '../../ui/error-summary'
import { Notice } from '../../ui/notice'
import { type RefusedForm, refusalOf } from '../refusal'
import { FactsForm, type ProfileFacts } from './facts-form'
import { PasswordForm } from './password-form'
import { SessionList, type ShownSession } from './session-list'

export interface ProfilePageProps {
  said: 'passwordSet' | 'profileSaved' | 'passwordChanged' | 'sessionEnded' | 'sessionsEnded' | null
  person: ProfileFacts
  sessions: ShownSession[]
  now: Date | string
  refused: RefusedForm | undefined
}

const fieldsOf = {
  profile: ['name', 'locale', 'handlesNl', 'handlesFr'],
  password: ['currentPassword', 'newPassword'],
}

/** What somebody decides about themself. Three forms; what one of them was refused stands at that one. */
export function ProfilePage({ said, person, sessions, now, refused }: ProfilePageProps) {
  const t = useT()
  const ofForm = (intent: keyof typeof fieldsOf) =>
    refusalOf(t, refused?.values.intent === intent ? refused : undefined, fieldsOf[intent])
  const facts = ofForm('profile')
  const password = ofForm('password')
  return (
    <div className="stack-wide profile">
      <ErrorSummary errors={[...facts.errors, ...password.errors]} />
      {said && (
        <Notice tone="success" live>
          <p>{t(`account:said.${said}`)}</p>
        </Notice>
      )}
      <h1>{t('account:profile.title')}</h1>
      <FactsForm person={person} refusal={facts} />
      <PasswordForm email={person.email} refusal={password} />
      <SessionList sessions={sessions} now={now} />
    </div>
  )
}
