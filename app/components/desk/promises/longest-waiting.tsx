import { Time } from '~/components/ui/time'
import { useT } from '~/i18n/use-t'
import { PromisedTickets } from './promised-tickets'
import type { ShownAdministration, ShownPromised } from './shown-promises'

interface LongestWaitingProps {
  waiting: ShownPromised[]
  administrations: ShownAdministration[]
  now: Date
}

/** Who has waited longest for a word of the helpdesk, whatever is promised. */
export function LongestWaiting({ waiting, administrations, now }: LongestWaitingProps) {
  const t = useT()
  return (
    <PromisedTickets
      id="waiting"
      title={t('promise:lead.waiting')}
      none={t('promise:lead.waitingNone')}
      tickets={waiting}
      administrations={administrations}
      columns={[{ label: t('promise:lead.since'), isNumber: true }]}
      cells={(ticket) => (
        <td className="number">
          <Time at={ticket.lastPublicAt} now={now} />
        </td>
      )}
    />
  )
}
