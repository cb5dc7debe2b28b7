import { Checkbox } from '~/components/ui/checkbox'
import { Select } from '~/components/ui/controls'
import { formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import { PanelCancel, PanelLink } from './panel-link'
import type { PropertiesProps } from './properties'
import { errorsOf } from './refused-form'

/** With whom the ticket is; the list of colleagues is asked for only when somebody is about to choose from it. */
export function AssigneeProperty({ ticket, may, myId, colleagues, refused }: PropertiesProps) {
  const { t } = useWords()
  const { assignee, version } = ticket
  return (
    <>
      {assignee ? (assignee.name ?? t('ticket:helpdesk')) : t('ticket:unassigned')}
      {may.assign && !colleagues && (
        <div className="actions">
          <PanelLink open="assign">{t('desk:act.assign')}</PanelLink>
          {assignee?.id === myId && (
            <ChangeForm
              intent="assign"
              version={version}
              values={{ assigneeId: '' }}
              look="quiet"
              button={t('desk:act.layBack')}
            />
          )}
        </div>
      )}
      {colleagues && <ColleagueForm {...{ ticket, myId, colleagues, refused }} />}
    </>
  )
}

function ColleagueForm({
  ticket,
  myId,
  colleagues,
  refused,
}: Pick<PropertiesProps, 'ticket' | 'myId' | 'refused'> & {
  colleagues: NonNullable<PropertiesProps['colleagues']>
}) {
  const { t, locale } = useWords()
  const errors = errorsOf(t, refused, 'assign')
  const choices = colleagues.map(({ id, name, languagesHandled, load, isInTeam }) => ({
    value: id,
    label: t(ticket.isConfidential && !isInTeam ? 'desk:act.colleagueOutside' : 'desk:act.colleague', {
      name: id === myId ? `${name} ${t('desk:act.me')}` : name,
      languages: languagesHandled.join(', ') || t('ticket:language.und'),
      load: formatNumber(locale, load),
    }),
  }))
  return (
    <>
      <ChangeForm intent="assign" version={ticket.version} button={t('desk:act.assign')}>
        {errors.general}
        <Select
          label={t('desk:act.assignTo')}
          name="assigneeId"
          autoFocus
          defaultValue={errors.valueOf('assigneeId') ?? ticket.assignee?.id ?? myId}
          choices={choices}
          {...errors.of('assignee')}
          {...(errors.of('assigneeId').error && errors.of('assigneeId'))}
        />
        {ticket.isConfidential && <Checkbox label={t('desk:act.givesSight')} name="givesSight" value="yes" />}
      </ChangeForm>
      <PanelCancel />
    </>
  )
}
