import { PriorityBadge } from '~/components/ticket/priority-badge'
import { StatusBadge } from '~/components/ticket/status-badge'
import { Select, TextArea } from '~/components/ui/controls'
import { DescriptionList } from '~/components/ui/description-list'
import { Disclosure } from '~/components/ui/disclosure'
import { priorities } from '~/domain/ticket-values'
import { formatDay, formatMoment } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { AssigneeProperty } from './assignee-property'
import { ChangeForm } from './change-form'
import { ConfidentialForms, ConfidentialProperty } from './confidential-property'
import type { PropertiesProps } from './properties'
import { QueueProperty } from './queue-property'
import { errorsOf } from './refused-form'
import { ServiceProperty } from './service-property'
import { TransferForm } from './transfer-form'
import { WithdrawForm } from './withdraw-form'

/** Where the ticket stands, how much it weighs, with whom and why there; and the ways to change that. */
export function HandlingProperties(props: PropertiesProps) {
  const { t } = useWords()
  const { ticket, may } = props
  return (
    <>
      <DescriptionList
        facts={[
          { term: t('desk:properties.assignee'), value: <AssigneeProperty {...props} /> },
          { term: t('desk:properties.status'), value: <StatusProperty {...props} /> },
          { term: t('desk:properties.priority'), value: <PriorityProperty {...props} /> },
          {
            term: t('desk:properties.impact'),
            value: weight(
              t(`ticket:level.${ticket.impact}`),
              ticket.affected && t(`desk:properties.affected.${ticket.affected}`),
            ),
          },
          {
            term: t('desk:properties.urgency'),
            value: weight(
              t(`ticket:urgencyLevel.${ticket.urgency}`),
              ticket.ability && t(`desk:properties.ability.${ticket.ability}`),
            ),
          },
          { term: t('desk:properties.type'), value: t(`ticket:staffType.${ticket.type}`) },
          { term: t('desk:properties.service'), value: <ServiceProperty {...props} /> },
          {
            term: t('desk:properties.queue'),
            value: ticket.queue && <QueueProperty {...props} />,
          },
          { term: t('desk:properties.team'), value: ticket.team },
          { term: t('desk:properties.confidential'), value: <ConfidentialProperty {...props} /> },
        ]}
      />
      {props.teams && <ConfidentialForms {...props} teams={props.teams} />}
      {may.transfer && <TransferForm {...props} />}
      {may.withdraw && <WithdrawForm {...props} />}
      {may.markAsSpam && <SpamForm version={ticket.version} />}
    </>
  )
}

/** Asked once more: it ends the work without a word to anybody. */
function SpamForm({ version }: { version: number }) {
  const { t } = useWords()
  return (
    <Disclosure summary={t('desk:act.markAsSpam')}>
      <p>{t('desk:act.markAsSpamText')}</p>
      <ChangeForm intent="markAsSpam" version={version} button={t('desk:act.markAsSpamNow')} />
    </Disclosure>
  )
}

const weight = (level: string, answer: string | null) => (
  <>
    {level}
    {answer && <span className="block text-muted">{answer}</span>}
  </>
)

function StatusProperty({ ticket, may, now }: PropertiesProps) {
  const { t, locale } = useWords()
  const { status, pendingSince, pendingUntil, resolutionCode, closesAt, version } = ticket
  const isResumable = may.changeStatus && status === 'pending'
  return (
    <>
      <StatusBadge status={status} pendingOn={ticket.pendingOn} />
      {pendingSince && (
        <span className="block text-muted">
          {t('desk:properties.since', { moment: formatMoment(locale, pendingSince, now) })}
        </span>
      )}
      {pendingUntil && (
        <span className="block text-muted">
          {t('desk:properties.until', { moment: formatDay(locale, pendingUntil, now) })}
        </span>
      )}
      {resolutionCode && <span className="block text-muted">{t(`ticket:code.${resolutionCode}`)}</span>}
      {closesAt && (
        <span className="block text-muted">
          {t('desk:properties.closes', { moment: formatDay(locale, closesAt, now) })}
        </span>
      )}
      {(isResumable || may.reopen) && (
        <ChangeForm
          intent="reopen"
          version={version}
          button={t(isResumable ? 'desk:act.resume' : 'desk:act.reopen')}
        />
      )}
    </>
  )
}

function PriorityProperty({ ticket, may, refused }: PropertiesProps) {
  const { t } = useWords()
  const errors = errorsOf(t, refused, 'priority')
  return (
    <>
      <PriorityBadge priority={ticket.priority} />
      {ticket.priorityReason && <p className="text-muted">{ticket.priorityReason}</p>}
      {may.changePriority && (
        <Disclosure summary={t('desk:act.changePriority')} open={errors.any}>
          <ChangeForm intent="priority" version={ticket.version} button={t('desk:act.changePriority')}>
            {errors.general}
            <Select
              label={t('desk:properties.priority')}
              name="priority"
              defaultValue={errors.valueOf('priority') ?? ticket.priority}
              choices={priorities.map((value) => ({ value, label: t(`ticket:priority.${value}`) }))}
            />
            <TextArea
              label={t('desk:act.priorityReason')}
              hint={t('desk:act.priorityReasonHint')}
              name="priorityReason"
              rows={2}
              required
              maxLength={500}
              defaultValue={errors.valueOf('priorityReason')}
              {...errors.of('priorityReason')}
            />
          </ChangeForm>
        </Disclosure>
      )}
    </>
  )
}
