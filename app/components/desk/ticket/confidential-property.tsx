import { useEffect, useRef } from 'react'
import { Select } from '~/components/ui/controls'
import { Notice } from '~/components/ui/notice'
import { RadioCards } from '~/components/ui/radio-cards'
import { openingReasons } from '~/domain/confidentiality'
import { useWords } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import { PanelCancel, PanelLink } from './panel-link'
import type { PropertiesProps } from './properties'
import { errorsOf } from './refused-form'

/** Who sees the ticket at all, and the way to change that. */
export function ConfidentialProperty(props: PropertiesProps) {
  const { t } = useWords()
  const { ticket, may, teams } = props
  const team = ticket.restrictedTeam?.name ?? t('desk:confidential.noTeam')
  return (
    <>
      {ticket.isConfidential ? (
        <>
          {t('desk:confidential.yes')}
          <span className="block text-muted">{t('desk:confidential.onlyFor', { team })}</span>
        </>
      ) : (
        t('desk:confidential.no')
      )}
      {may.changeConfidentiality && !teams && (
        <div className="actions">
          <PanelLink open="confidential">
            {t(ticket.isConfidential ? 'desk:confidential.change' : 'desk:confidential.make')}
          </PanelLink>
        </div>
      )}
    </>
  )
}

type FormProps = PropertiesProps & { teams: NonNullable<PropertiesProps['teams']> }

/** The forms for it, below everything else that handling says; the teams are asked for only then. */
export function ConfidentialForms(props: FormProps) {
  const { t } = useWords()
  const place = useRef<HTMLElement>(null)
  // The link that led here is gone.
  useEffect(() => place.current?.focus(), [])
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={t('desk:properties.confidential')}
      className="ticket-confidential"
    >
      <TeamForm {...props} />
      {props.ticket.isConfidential && <OpenForm {...props} />}
      <PanelCancel />
    </section>
  )
}

/** Before somebody presses, it says who sees the ticket from then on, and who no longer does. */
function TeamForm({ ticket, teams, refused }: FormProps) {
  const { t, locale } = useWords()
  const errors = errorsOf(t, refused, 'makeConfidential')
  const list = new Intl.ListFormat(locale)
  // The team that works on it already, as a rule.
  const working = teams.find(({ name }) => name === ticket.team) ?? teams[0]
  if (teams.length === 0) return <Notice tone="warning" title={t('desk:confidential.noTeams')} />
  const keep = [
    t('desk:confidential.requester'),
    ...(ticket.filer ? [t('desk:confidential.filer')] : []),
    ...(ticket.assignee ? [ticket.assignee.name ?? t('ticket:helpdesk')] : []),
  ]
  const lose = [
    t('desk:confidential.otherAgents'),
    ...ticket.followers.map(({ name }) => name ?? t('ticket:somebody')),
    ...(ticket.isSharedWithUnit ? [t('desk:confidential.unit')] : []),
    ...ticket.shares
      .filter(({ isValid }) => isValid)
      .map(({ grantee }) => grantee ?? t('desk:properties.elsewhere')),
  ]
  return (
    <ChangeForm
      intent="makeConfidential"
      version={ticket.version}
      button={t(ticket.isConfidential ? 'desk:confidential.changeNow' : 'desk:confidential.makeNow')}
    >
      {errors.general}
      <RadioCards
        label={t('desk:confidential.team')}
        hint={t('desk:confidential.teamHint')}
        name="restrictedTeamId"
        required
        defaultValue={errors.valueOf('restrictedTeamId') ?? ticket.restrictedTeam?.id ?? working?.id ?? ''}
        choices={teams.map(({ id, name, members }) => ({
          value: id,
          label: name,
          hint: list.format(members),
        }))}
        {...errors.of('restrictedTeamId')}
      />
      <p>{t('desk:confidential.keep', { people: list.format(keep) })}</p>
      {!ticket.isConfidential && <p>{t('desk:confidential.lose', { people: list.format(lose) })}</p>}
    </ChangeForm>
  )
}

function OpenForm({ ticket, refused }: FormProps) {
  const { t } = useWords()
  const errors = errorsOf(t, refused, 'endConfidentiality')
  return (
    <ChangeForm intent="endConfidentiality" version={ticket.version} button={t('desk:confidential.endNow')}>
      {errors.general}
      <Select
        label={t('desk:confidential.reason')}
        hint={t('desk:confidential.reasonHint')}
        name="reason"
        defaultValue={errors.valueOf('reason') ?? ''}
        choices={[
          { value: '', label: t('desk:confidential.chooseReason') },
          ...openingReasons.map((value) => ({ value, label: t(`ticket:openingReason.${value}`) })),
        ]}
        {...errors.of('reason')}
      />
    </ChangeForm>
  )
}
