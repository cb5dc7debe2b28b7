import { Notice } from '~/components/ui/notice'
import { formatMoment } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskFollowUpPath, deskReceiptPath } from '~/paths'
import { Link } from '~/platform/router'
import { ChangeForm } from './change-form'
import { Lateness } from './lateness'
import { errorsOf } from './refused-form'
import type { RefusedTicketForm, ShownActs, ShownTicket, ShownUndelivered } from './shown-ticket'

interface NoticesProps {
  ticket: ShownTicket
  may: ShownActs
  undelivered: ShownUndelivered[]
  isJustMade: boolean
  refused: RefusedTicketForm | null
  now: Date
}

/** What one must know before one reads on: mails that did not arrive, and why not everything is possible here. */
export function Notices({ ticket, may, undelivered, isJustMade, refused, now }: NoticesProps) {
  const { t } = useWords()
  const tooLate = errorsOf(t, refused, 'takeBack').of('heldReplyId').error
  const isLookingOn = !may.note
  return (
    <>
      {tooLate && (
        <Notice tone="warning" live>
          <p>{tooLate}</p>
        </Notice>
      )}
      {isJustMade && (
        <Notice tone="success" title={t('desk:made.title', { number: ticket.number })}>
          <p>
            {t(ticket.requester.email ? 'desk:made.mailed' : 'desk:made.text')}{' '}
            <a href={deskReceiptPath(ticket.number)}>{t('desk:receipt.open')}</a>
          </p>
        </Notice>
      )}
      {undelivered.length > 0 && <Undelivered undelivered={undelivered} now={now} />}
      {isLookingOn && may.speakAs !== 'requester' && (
        <Notice title={t('desk:shared.title')}>
          <p>{t(may.speakAs ? 'desk:shared.reply' : 'desk:shared.readOnly')}</p>
        </Notice>
      )}
      {may.speakAs === 'requester' && (
        <Notice title={t('desk:own.title')}>
          <p>{t('desk:own.text')}</p>
        </Notice>
      )}
      {ticket.contest && may.changeStatus && (
        <Notice tone="warning" title={t('desk:contest.title')}>
          <p>{ticket.contest.sentence}</p>
          <div className="actions mt-3">
            <ChangeForm
              intent="settleContest"
              values={{ contestedWaitId: ticket.contest.id }}
              button={t('desk:contest.settle')}
            />
            {ticket.status === 'pending' && (
              <ChangeForm intent="reopen" version={ticket.version} button={t('desk:act.resume')} />
            )}
          </div>
        </Notice>
      )}
      <Lateness {...{ ticket, may, refused }} />
      {ticket.thankedAt && may.keepResolved && (
        <Notice title={t('desk:thanks.title')}>
          <p>{t('desk:thanks.text')}</p>
          <div className="actions mt-3">
            <ChangeForm intent="keepResolved" version={ticket.version} button={t('desk:act.keepResolved')} />
            <ChangeForm intent="reopen" version={ticket.version} button={t('desk:act.reopen')} />
          </div>
        </Notice>
      )}
      {ticket.isSpam && (
        <Notice title={t('desk:spam.title')}>
          <p>{t('desk:spam.text')}</p>
        </Notice>
      )}
      {ticket.status === 'closed' && may.note && (
        <Notice title={t('desk:closed.title')}>
          <p>{t('desk:closed.text')}</p>
          {may.followUp && (
            <p className="mt-3">
              <Link to={deskFollowUpPath(ticket.number)}>{t('desk:closed.followUp')}</Link>
            </p>
          )}
        </Notice>
      )}
    </>
  )
}

function Undelivered({ undelivered, now }: Pick<NoticesProps, 'undelivered' | 'now'>) {
  const { t, locale } = useWords()
  return (
    <Notice tone="warning" title={t('desk:undelivered.title', { count: undelivered.length })}>
      <ul>
        {undelivered.map(({ id, recipientName, createdAt, problem }) => (
          <li key={id}>
            {t('desk:undelivered.line', {
              name: recipientName ?? t('ticket:somebody'),
              moment: formatMoment(locale, createdAt, now),
              problem: t(`desk:undelivered.${problem ?? 'waiting'}`),
            })}
          </li>
        ))}
      </ul>
      <p>{t('desk:undelivered.advice')}</p>
    </Notice>
  )
}
