import { Lock, UserRound } from 'lucide-react'
import { PriorityBadge } from '~/components/ticket/priority-badge'
import { StatusBadge } from '~/components/ticket/status-badge'
import { useT } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import { PeopleLooking } from './people-present'
import type { ShownActs, ShownTicket } from './shown-ticket'
import type { PresentPerson } from './use-presence'

interface TicketHeadProps {
  ticket: ShownTicket
  may: ShownActs
  myId: string
  /** Who else has it open. */
  people: PresentPerson[]
}

/** Which ticket, where it stands, whose it is; stays in sight while one reads. */
export function TicketHead({ ticket, may, myId, people }: TicketHeadProps) {
  const t = useT()
  const { number, subject, status, pendingOn, priority, administration, requester, assignee, version } =
    ticket
  const mayTake = may.assign && assignee?.id !== myId
  return (
    <header className="ticket-head">
      <div className="ticket-title">
        <h1>
          <span className="text-muted nowrap">{number}</span> {subject}
        </h1>
        <div className="actions">
          <a className="button button-quiet ticket-jump" href="#properties">
            {t('desk:head.toProperties')}
          </a>
          {mayTake && (
            <ChangeForm
              intent="assign"
              version={version}
              values={{ assigneeId: myId }}
              button={t('desk:act.take')}
              icon={<UserRound size={16} aria-hidden="true" />}
            />
          )}
        </div>
      </div>
      <ul className="ticket-facts" aria-label={t('desk:head.facts')}>
        <li>
          <StatusBadge status={status} pendingOn={pendingOn} filled />
        </li>
        <li>
          <PriorityBadge priority={priority} />
        </li>
        {ticket.isConfidential && (
          <li className="with-icon">
            <Lock size={16} aria-hidden="true" />
            <strong>{t('ticket:confidential')}</strong>
          </li>
        )}
        <li>{administration ?? t('desk:properties.elsewhere')}</li>
        <li>
          <span className="text-muted">{t('desk:requester')} </span>
          {requester.name ?? t('ticket:somebody')}
        </li>
        <li>
          <span className="text-muted">{t('desk:head.handledBy')} </span>
          {assignee ? (assignee.name ?? t('ticket:helpdesk')) : t('ticket:unassigned')}
        </li>
        <PeopleLooking people={people} />
      </ul>
    </header>
  )
}
