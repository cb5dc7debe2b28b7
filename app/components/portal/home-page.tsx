import { useT } from '~/i18n/use-t'
import { myTicketsPath, ownYearPath } from '~/paths'
import { useRootData } from '../shell/use-root-data'
import { EmptyState } from '../ui/empty-state'
import { ClosingNotice } from './closing-notice'
import { HelpBox } from './help-box'
import { type ListedService, ServiceList } from './service-list'
import type { Texts } from './texts'
import { type ListedTicket, TicketList } from './ticket-list'
import { WaysToAsk } from './ways-to-ask'

export interface HomePageProps {
  name: string
  partOfDay: 'morning' | 'afternoon' | 'evening'
  /** False for somebody who belongs to no administration. */
  mayAsk: boolean
  tickets: ListedTicket[]
  hasMoreTickets: boolean
  services: ListedService[]
  /** Administrations of this person that take no new tickets. */
  closings: { name: Texts; texts: Texts }[]
  now: Date
}

export function HomePage(props: HomePageProps) {
  const { name, partOfDay, mayAsk, tickets, hasMoreTickets, services, closings, now } = props
  const t = useT()
  const contact = useRootData()?.contact ?? null
  const greeting = t(`portal:home.${partOfDay}`, { name })
  if (!mayAsk) return <NowherePage greeting={greeting} />
  return (
    <div className="stack-wide">
      <section aria-labelledby="what">
        <p className="greeting">{greeting}</p>
        <h1 id="what">{t('portal:home.what')}</h1>
        <WaysToAsk />
      </section>
      <div className="with-aside">
        <section aria-labelledby="open-tickets">
          <h2 id="open-tickets">{t('portal:home.openTickets')}</h2>
          <div data-watch-person data-live="open-tickets">
            {tickets.length > 0 ? (
              <TicketList tickets={tickets} now={now} />
            ) : (
              <EmptyState title={t('portal:home.noTickets')} text={t('portal:home.noTicketsText')} />
            )}
          </div>
          <p className="mt-4">
            <a href={myTicketsPath()}>
              {hasMoreTickets ? t('portal:home.moreTickets') : t('portal:home.allTickets')}
            </a>
          </p>
        </section>
        <aside className="stack">
          {closings.map((closing) => (
            <ClosingNotice key={closing.name.nl} {...closing} />
          ))}
          <HelpBox contact={contact} />
          <p>
            <a href={ownYearPath()}>{t('effort:year.open')}</a>
          </p>
        </aside>
      </div>
      {services.length > 0 && (
        <section aria-labelledby="services">
          <h2 id="services">{t('portal:home.services')}</h2>
          <ServiceList services={services} />
        </section>
      )}
    </div>
  )
}

/** No membership means nothing at all, with a sentence that says whom to ask. */
export function NowherePage({ greeting }: { greeting?: string }) {
  const t = useT()
  const contact = useRootData()?.contact ?? null
  return (
    <div className="with-aside">
      <div>
        {greeting && <p className="greeting">{greeting}</p>}
        <h1>{t('portal:nowhere.title')}</h1>
        <p className="lead">{t('portal:nowhere.text')}</p>
      </div>
      <aside>
        <HelpBox contact={contact} />
      </aside>
    </div>
  )
}
