import { telephoneHref } from '~/components/shell/helpdesk-contact'
import { BreakableAddress } from '~/components/ui/breakable-address'
import { DescriptionList } from '~/components/ui/description-list'
import { useT } from '~/i18n/use-t'
import type { ShownTicket } from './shown-ticket'

/** Who asks, where they are, and how to reach them. */
export function RequesterProperties({ ticket }: { ticket: ShownTicket }) {
  const t = useT()
  const { requester, filer, callbackNumber } = ticket
  const place = [ticket.site, ticket.room].filter(Boolean).join(', ')
  const telephone = requester.telephone === callbackNumber ? null : requester.telephone
  return (
    <DescriptionList
      facts={[
        { term: t('desk:properties.name'), value: requester.name ?? t('ticket:somebody') },
        {
          term: t('desk:properties.unit'),
          value: ticket.unit && (
            <>
              {ticket.unit}
              {ticket.isSharedWithUnit && !ticket.isConfidential && (
                <span className="block text-muted">{t('desk:properties.unitShared')}</span>
              )}
            </>
          ),
        },
        {
          term: t('desk:properties.callback'),
          value: callbackNumber && <Telephone number={callbackNumber} />,
        },
        { term: t('desk:properties.telephone'), value: telephone && <Telephone number={telephone} /> },
        {
          term: t('desk:properties.mail'),
          value: requester.email && <MailAddress address={requester.email} />,
        },
        { term: t('desk:properties.place'), value: place },
        { term: t('desk:properties.device'), value: ticket.deviceTag },
        { term: t('desk:properties.reachable'), value: ticket.reachableWhen },
        { term: t('desk:properties.started'), value: ticket.startedWhen },
        { term: t('desk:properties.language'), value: t(`ticket:language.${requester.locale ?? 'und'}`) },
        { term: t('desk:properties.channel'), value: t(`ticket:channel.${ticket.channel}`) },
        { term: t('desk:properties.filer'), value: filer && (filer.name ?? t('ticket:somebody')) },
      ]}
    />
  )
}

const Telephone = ({ number }: { number: string }) => (
  <a className="nowrap" href={telephoneHref(number)}>
    {number}
  </a>
)

const MailAddress = ({ address }: { address: string }) => (
  <a href={`mailto:${address}`}>
    <BreakableAddress address={address} />
  </a>
)
