import type { ReactNode } from 'react'
import type { ShownOpenings } from '~/components/ticket/opening-list'
import { PromiseFacts } from '~/components/ticket/promise-facts'
import { StatusBadge } from '~/components/ticket/status-badge'
import { DescriptionList } from '~/components/ui/description-list'
import { Time } from '~/components/ui/time'
import { useT } from '~/i18n/use-t'
import { deskPromisePath, deskReceiptPath, deskTicketPath } from '~/paths'
import { HandlingProperties } from './handling-properties'
import { Openings } from './openings'
import { PeopleAround } from './people-around'
import { RequesterProperties } from './requester-properties'
import type {
  RefusedTicketForm,
  ShownActs,
  ShownColleague,
  ShownGrantee,
  ShownTeam,
  ShownTicket,
} from './shown-ticket'
import { TimeProperty } from './time-property'

export interface PropertiesProps {
  ticket: ShownTicket
  may: ShownActs
  myId: string
  /** Null until somebody is about to assign. */
  colleagues: ShownColleague[] | null
  /** Null until somebody is about to give access, to move or describe the ticket, to hand it on, or to say who sees it. */
  grantees: ShownGrantee[] | null
  queues: { id: string; name: string }[] | null
  services: { id: string; name: string }[] | null
  administrations: { id: string; name: string }[] | null
  teams: ShownTeam[] | null
  /** Null for whom it does not concern. */
  openings: ShownOpenings | null
  refused: RefusedTicketForm | null
  now: Date
}

/** Everything that is known of the ticket and is not conversation. */
export function Properties(props: PropertiesProps) {
  const t = useT()
  const { ticket, now } = props
  const moment = (at: Date | null) => at && <Time at={at} now={now} />
  return (
    <aside
      id="properties"
      className="ticket-properties"
      aria-label={t('desk:properties.title')}
      tabIndex={-1}
    >
      {ticket.promises.length > 0 && (
        <Section title={t('promise:section')}>
          <PromiseFacts promises={ticket.promises} now={now} />
          <a href={deskPromisePath(ticket.number)}>{t('promise:why')}</a>
        </Section>
      )}
      <Section title={t('desk:properties.handling')}>
        <HandlingProperties {...props} />
      </Section>
      <Section title={t('desk:properties.person')}>
        <RequesterProperties ticket={ticket} />
        <a href={deskReceiptPath(ticket.number)}>{t('desk:receipt.open')}</a>
      </Section>
      <Section title={t('desk:properties.around')}>
        <PeopleAround {...props} />
      </Section>
      {ticket.rating && (
        <Section title={t('desk:rating.title')}>
          <p>{t(`ticket:rating.grade.${ticket.rating.grade}`)}</p>
          {ticket.rating.comment && <p className="text-muted">{ticket.rating.comment}</p>}
        </Section>
      )}
      {props.may.note && (
        <Section title={t('effort:time.title')}>
          <TimeProperty {...props} />
        </Section>
      )}
      {ticket.links.length > 0 && (
        <Section title={t('desk:properties.links')}>
          <ul className="ticket-links">
            {ticket.links.map(({ id, number, subject, status, kind }) => (
              <li key={id}>
                <a href={deskTicketPath(number)}>
                  {number} {subject}
                </a>{' '}
                <span className="text-muted">{t(`desk:properties.link.${kind as 'related'}`)}</span>{' '}
                <StatusBadge status={status} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {props.openings && (
        <Section title={t('ticket:openings.title')}>
          <Openings openings={props.openings} now={now} />
        </Section>
      )}
      <Section title={t('desk:properties.dates')}>
        <DescriptionList
          facts={[
            {
              term: t('desk:properties.receivedOn'),
              // Noon: a day has no hour, and must stay the same day in every zone of Europe.
              value: ticket.receivedOn && <Time at={`${ticket.receivedOn}T12:00:00Z`} now={now} as="day" />,
            },
            { term: t('desk:properties.created'), value: moment(ticket.createdAt) },
            { term: t('desk:properties.firstResponse'), value: moment(ticket.firstResponseAt) },
            { term: t('desk:properties.updated'), value: moment(ticket.updatedAt) },
            { term: t('desk:properties.resolved'), value: moment(ticket.resolvedAt) },
            { term: t('desk:properties.closed'), value: moment(ticket.closedAt) },
          ]}
        />
      </Section>
    </aside>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)
