import { Select, TextField } from '~/components/ui/controls'
import { Disclosure } from '~/components/ui/disclosure'
import { MOST_MINUTES_A_DAY, type TimePurpose, timePurposes } from '~/domain/effort/time-entries'
import { brussels, formatDate, formatMinutes } from '~/i18n/formatting'
import { useT, useWords } from '~/i18n/use-t'
import { wallClock } from '~/lib/wall-clock'
import { ChangeForm } from './change-form'
import { errorsOf } from './refused-form'
import type { RefusedTicketForm, ShownTicket, ShownTimeEntry } from './shown-ticket'

interface TimePropertyProps {
  ticket: ShownTicket
  myId: string
  refused: RefusedTicketForm | null
  now: Date
}

/** How much work it was: what was written down, or an estimate that says so. */
export function TimeProperty(props: TimePropertyProps) {
  const { t, locale } = useWords()
  const { entries, isRecorded, estimatedMinutes } = props.ticket.time
  const total = entries.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <>
      {entries.length > 0 ? (
        <>
          <p>{t('effort:time.total', { time: formatMinutes(locale, total) })}</p>
          <ul className="time-entries">
            {entries.map((entry) => (
              <TimeEntry key={entry.id} entry={entry} isOwn={entry.personId === props.myId} />
            ))}
          </ul>
        </>
      ) : (
        isRecorded && <p className="text-muted">{t('effort:time.nothing')}</p>
      )}
      {!isRecorded &&
        (estimatedMinutes > 0 ? (
          <>
            <p>{t('effort:time.estimate', { time: formatMinutes(locale, estimatedMinutes) })}</p>
            <p className="text-muted">{t('effort:time.estimateWhy')}</p>
          </>
        ) : (
          <p className="text-muted">{t('effort:time.noEstimate')}</p>
        ))}
      {isRecorded && <TimeForm {...props} />}
    </>
  )
}

function TimeEntry({ entry, isOwn }: { entry: ShownTimeEntry; isOwn: boolean }) {
  const { t, locale } = useWords()
  const time = formatMinutes(locale, entry.minutes)
  const day = formatDate(locale, entry.spentOn)
  return (
    <li>
      {time}
      {entry.purpose && ` · ${t(`effort:time.purposes.${entry.purpose}`)}`}
      <span className="block text-muted">
        {t('effort:time.entry', { name: entry.name ?? t('ticket:somebody'), day })}
      </span>
      {isOwn && (
        <ChangeForm
          intent="takeBackTime"
          values={{ timeEntryId: entry.id }}
          button={t('effort:time.takeBack')}
          buttonLabel={t('effort:time.takeBackOf', { time, day })}
          look="quiet"
        />
      )}
    </li>
  )
}

function TimeForm({ ticket, refused, now }: TimePropertyProps) {
  const t = useT()
  const errors = errorsOf(t, refused, 'spendTime')
  const today = wallClock(now, brussels).day
  return (
    <Disclosure summary={t('effort:time.add')} open={errors.any}>
      <ChangeForm key={ticket.time.entries.length} intent="spendTime" button={t('effort:time.save')}>
        {errors.general}
        <TextField
          id="time-minutes"
          label={t('effort:time.minutes')}
          name="minutes"
          type="number"
          min={1}
          max={MOST_MINUTES_A_DAY}
          required
          defaultValue={errors.valueOf('minutes')}
          {...errors.of('minutes')}
        />
        <TextField
          label={t('effort:time.day')}
          name="spentOn"
          type="date"
          max={today}
          required
          defaultValue={errors.valueOf('spentOn') ?? today}
          {...errors.of('spentOn')}
        />
        <PurposeField id="time-purpose" chosen={errors.valueOf('purpose')} />
      </ChangeForm>
    </Disclosure>
  )
}

/** For what time was spent; nobody has to say. */
export function PurposeField({ id, chosen }: { id: string; chosen: string | undefined }) {
  const t = useT()
  return (
    <Select
      id={id}
      label={t('effort:time.purpose')}
      name="purpose"
      choices={[
        { value: '', label: t('effort:time.noPurpose') },
        ...timePurposes.map((value: TimePurpose) => ({ value, label: t(`effort:time.purposes.${value}`) })),
      ]}
      defaultValue={chosen ?? ''}
    />
  )
}
