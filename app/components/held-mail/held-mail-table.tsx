import type { HeldReason } from '~/domain/mail-intake'
import { useT } from '~/i18n/use-t'
import { heldMailPath } from '~/paths'
import { Time } from '../ui/time'

export interface ShownHeldMail {
  deliveryId: string
  administrationCode: string
  fromName: string | null
  fromAddress: string | null
  subject: string | null
  receivedAt: Date | string
  reason: HeldReason
  suggestedNumber: string | null
}

interface HeldMailTableProps {
  mails: ShownHeldMail[]
  showsAdministration: boolean
  now: Date | string
}

/** The mails that wait: who, what, and why in a sentence, so that most can be decided without opening them. */
export function HeldMailTable({ mails, showsAdministration, now }: HeldMailTableProps) {
  const t = useT()
  return (
    <table className="table table-stack">
      <thead>
        <tr>
          <th scope="col">{t('heldMail:sender')}</th>
          <th scope="col">{t('heldMail:subject')}</th>
          {showsAdministration && <th scope="col">{t('heldMail:administration')}</th>}
          <th scope="col" className="number">
            {t('heldMail:received')}
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.deliveryId}>
            <td>
              {mail.fromName ?? mail.fromAddress ?? t('heldMail:noSender')}
              {mail.fromName && <small>{mail.fromAddress}</small>}
            </td>
            <td className="cut">
              <a className="row-link" href={heldMailPath(mail.deliveryId)}>
                {mail.subject || t('heldMail:noSubject')}
              </a>
              <small>
                {mail.suggestedNumber && (
                  <>{t('heldMail:seemsTicket', { number: mail.suggestedNumber })} · </>
                )}
                {t(`heldMail:reason.${mail.reason}`)}
              </small>
            </td>
            {showsAdministration && <td>{mail.administrationCode}</td>}
            <td className="number nowrap">
              <Time at={mail.receivedAt} now={now} as="short" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
