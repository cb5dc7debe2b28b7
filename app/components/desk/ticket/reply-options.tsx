import { Select, TextField } from '~/components/ui/controls'
import { nextStatuses } from '~/domain/status'
import { answerChannels, pendingReasons, resolutionCodes } from '~/domain/ticket-values'
import { type Locale, locales } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import { Link } from '~/platform/router'
import type { ShownActs, ShownTicket } from './shown-ticket'

interface ReplyOptionsProps {
  ticket: ShownTicket
  may: ShownActs
  /** What was typed in a form that came back. */
  typedIn: (field: string) => string | undefined
  errorOf: (field: string) => { error?: string }
  language: string
}

/** Beside the text of a public answer: its language, and what becomes of the ticket. Style shows only what is needed. */
export function ReplyOptions({ ticket, may, typedIn, errorOf, language }: ReplyOptionsProps) {
  const t = useT()
  const stays = ticket.status === 'new' ? 'open' : ticket.status
  const next = [
    {
      value: 'stay',
      label:
        stays === ticket.status
          ? t('desk:reply.stay', { status: t(`ticket:status.${stays}`) })
          : t('desk:reply.open'),
    },
    ...nextStatuses(ticket.status).flatMap((status) =>
      status === 'pending'
        ? pendingReasons.map((reason) => ({
            value: `pending_${reason}`,
            label: t(`desk:reply.pending_${reason}`),
          }))
        : status === stays
          ? []
          : [{ value: status, label: t(`desk:reply.${status as 'open' | 'resolved'}`) }],
    ),
  ]
  const nameOf = (each: Locale) => {
    const name = t(`ticket:language.${each}`)
    return each === ticket.requester.locale ? t('desk:reply.theirs', { language: name }) : name
  }
  return (
    <div className="reply-options only-public">
      {may.changeStatus && may.speakAs === 'helpdesk' && (
        <>
          <Select
            label={t('desk:reply.next')}
            name="next"
            choices={next}
            defaultValue={typedIn('next') ?? 'stay'}
            {...errorOf('pendingOn')}
          />
          <div className="only-pending">
            <TextField
              label={t('desk:reply.until')}
              name="pendingUntil"
              type="date"
              defaultValue={typedIn('pendingUntil')}
              {...errorOf('pendingUntil')}
            />
          </div>
          <div className="only-resolved">
            <Select
              label={t('desk:reply.code')}
              name="resolutionCode"
              choices={[
                { value: '', label: t('desk:reply.chooseCode') },
                ...resolutionCodes.map((code) => ({ value: code, label: t(`ticket:code.${code}`) })),
              ]}
              defaultValue={typedIn('resolutionCode') ?? ''}
              {...errorOf('resolutionCode')}
            />
            {may.transfer && (
              <p className="hint">
                {t('desk:transfer.notOurs')}{' '}
                <Link to="?transfer#properties" state={{ keepsFocus: true }} replace>
                  {t('desk:transfer.open')}
                </Link>
              </p>
            )}
          </div>
        </>
      )}
      <Select
        label={t('desk:reply.language')}
        name="language"
        choices={locales.map((each) => ({ value: each, label: nameOf(each) }))}
        defaultValue={typedIn('language') ?? language}
        {...errorOf('language')}
      />
      {may.speakAs === 'helpdesk' && (
        <Select
          label={t('desk:reply.given')}
          name="channel"
          choices={answerChannels.map((each) => ({ value: each, label: t(`desk:reply.givenBy.${each}`) }))}
          defaultValue={typedIn('channel') ?? 'web'}
          {...errorOf('channel')}
        />
      )}
    </div>
  )
}
