import { Select, TextField } from '~/components/ui/controls'
import { Disclosure } from '~/components/ui/disclosure'
import { Notice } from '~/components/ui/notice'
import { lateReasons } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import { errorsOf } from './refused-form'
import type { RefusedTicketForm, ShownActs, ShownTicket } from './shown-ticket'

interface LatenessProps {
  ticket: ShownTicket
  may: ShownActs
  refused: RefusedTicketForm | null
}

const wasLate = ({ promises }: ShownTicket): boolean =>
  promises.some(
    ({ promise, dueAt, metAt }) =>
      promise === 'resolution' && dueAt !== null && metAt !== null && dueAt < metAt,
  )

/** A ticket that was solved too late asks why; once it is said, leads may correct it. */
export function Lateness({ ticket, may, refused }: LatenessProps) {
  const t = useT()
  if (!wasLate(ticket) || !may.changeStatus) return null
  const { lateReason } = ticket
  const errors = errorsOf(t, refused, 'explainLateness')
  if (!lateReason)
    return (
      <Notice title={t('desk:late.title')}>
        <p>{t('desk:late.text')}</p>
        <LateForm errors={errors} button={t('desk:late.save')} />
      </Notice>
    )
  return (
    <Notice title={t('desk:late.given', { reason: t(`desk:late.reasons.${lateReason.reason}`) })}>
      <p>{lateReason.sentence}</p>
      {may.correctLateReason && (
        <Disclosure summary={t('desk:late.correct')} open={errors.any}>
          <LateForm errors={errors} button={t('desk:late.correct')} />
        </Disclosure>
      )}
    </Notice>
  )
}

function LateForm({ errors, button }: { errors: ReturnType<typeof errorsOf>; button: string }) {
  const t = useT()
  return (
    <ChangeForm intent="explainLateness" button={button}>
      {errors.general}
      <Select
        label={t('desk:late.reason')}
        name="lateReason"
        required
        choices={[
          { value: '', label: '' },
          ...lateReasons.map((value) => ({ value, label: t(`desk:late.reasons.${value}`) })),
        ]}
        defaultValue={errors.valueOf('lateReason') ?? ''}
        {...errors.of('lateReason')}
      />
      <TextField
        label={t('desk:late.sentence')}
        name="lateSentence"
        required
        maxLength={500}
        defaultValue={errors.valueOf('lateSentence')}
        {...errors.of('lateSentence')}
      />
    </ChangeForm>
  )
}
