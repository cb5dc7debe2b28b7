import { Search } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { RadioCards } from '~/components/ui/radio-cards'
import { useT } from '~/i18n/use-t'
import { deskNewTicketPath } from '~/paths'
import { Link, useNavigate } from '~/platform/router'
import { type FoundPerson, PersonField } from '../person-field'
import type { GivenForm } from './form-answer'
import type { NewTicketPageProps } from './new-ticket-page'

/** Whom the ticket is for. A choice stands in the address, so that the services and the profile come with it. */
export function CallerSection({
  administrations,
  administrationId,
  caller,
  me,
  given,
}: NewTicketPageProps & { given: GivenForm }) {
  const t = useT()
  const navigate = useNavigate()
  const choose = (person: Pick<FoundPerson, 'id' | 'administrationId'>) =>
    navigate(callerPath(person), { replace: true, preventScrollReset: true })
  if (caller) return <Chosen caller={caller} hasOthers={administrations.length > 1} />
  return (
    <fieldset className="form-section">
      <legend>{t('desk:new.who')}</legend>
      {administrations.length > 1 && (
        <nav className="new-ticket-scope" aria-label={t('desk:new.administration')}>
          <ScopeLink isCurrent={!administrationId} to="?" label={t('desk:new.allAdministrations')} />
          {administrations.map(({ id, name }) => (
            <ScopeLink
              key={id}
              isCurrent={id === administrationId}
              to={`?administration=${id}`}
              label={name}
            />
          ))}
        </nav>
      )}
      <div className="new-ticket-caller">
        <PersonField
          key={administrationId}
          label={t('desk:new.caller')}
          hint={t('desk:new.callerHint')}
          name="caller"
          idName="callerId"
          administrationId={administrationId ?? undefined}
          defaultValue={given.typedIn('caller') ?? ''}
          onChoose={choose}
          {...given.errorOf('caller')}
        />
        <Button name="intent" value="find" formNoValidate icon={<Search size={16} aria-hidden="true" />}>
          {t('desk:new.search')}
        </Button>
        {administrationId && (
          <Link to={callerPath({ id: me.id, administrationId })} replace preventScrollReset>
            {t('desk:new.myself')}
          </Link>
        )}
      </div>
      {given.matches.length > 0 && (
        <RadioCards
          label={t('desk:new.matches')}
          name="match"
          defaultValue={given.matches.length === 1 ? given.matches.map(matchOf)[0] : given.typedIn('match')}
          choices={given.matches.map((person) => ({
            value: matchOf(person),
            label: person.name,
            hint: aboutOf(person),
          }))}
          {...given.errorOf('match')}
        />
      )}
      {given.typedIn('intent') === 'find' && given.matches.length === 0 && (
        <p role="status">{t('desk:new.nobody')}</p>
      )}
    </fieldset>
  )
}

const matchOf = ({ id, administrationId }: FoundPerson) => `${administrationId}/${id}`

const callerPath = ({ id, administrationId }: Pick<FoundPerson, 'id' | 'administrationId'>) =>
  `${deskNewTicketPath()}?administration=${administrationId}&caller=${id}`

const aboutOf = (person: FoundPerson) =>
  [person.administration, person.unit, person.email, person.telephone].filter(Boolean).join(' · ')

const ScopeLink = ({ to, label, isCurrent }: { to: string; label: string; isCurrent: boolean }) => (
  <Link to={to} replace preventScrollReset aria-current={isCurrent ? 'true' : undefined}>
    {label}
  </Link>
)

function Chosen({ caller, hasOthers }: { caller: FoundPerson; hasOthers: boolean }) {
  const t = useT()
  return (
    <fieldset className="form-section">
      <legend>{t('desk:new.who')}</legend>
      <input type="hidden" name="callerId" value={caller.id} />
      <p className="box">
        <strong>{caller.name}</strong>
        <span className="block text-muted">{aboutOf(caller)}</span>
        <Link to={hasOthers ? '?' : `?administration=${caller.administrationId}`} replace preventScrollReset>
          {t('desk:new.change')}
        </Link>
      </p>
    </fieldset>
  )
}
