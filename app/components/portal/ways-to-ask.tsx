import { CircleHelp, type LucideIcon, PackagePlus, TriangleAlert } from 'lucide-react'
import { type TicketType, ticketTypes } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { newTicketPath } from '~/paths'

const icons: Record<TicketType, LucideIcon> = {
  incident: TriangleAlert,
  service_request: PackagePlus,
  question: CircleHelp,
}

/** "What do you need?": the three ways in, each with a line. */
export function WaysToAsk() {
  const t = useT()
  return (
    <ul className="ways">
      {ticketTypes.map((type) => {
        const Icon = icons[type]
        return (
          <li key={type}>
            <Icon size={28} strokeWidth={1.75} aria-hidden="true" />
            <a className="row-link" href={newTicketPath(type)}>
              {t(`ticket:type.${type}`)}
            </a>
            <p>{t(`portal:way.${type}`)}</p>
          </li>
        )
      })}
    </ul>
  )
}
