import type { TypedHours } from '~/domain/calendar/typed-hours'
import { useT } from '~/i18n/use-t'
import { timeZones } from '~/lib/wall-clock'
import { manageAreaPath, manageItemPath } from '~/paths'
import { type RefusedForm, refusalOf } from '../../portal/refusal'
import { Button } from '../../ui/button'
import { Select, TextField } from '../../ui/controls'
import { FromField } from '../from-field'
import { ManageHead } from '../manage-head'
import { type StartedFrom, StartedNotice } from '../started-notice'
import type { ShownVersion } from '../versions-list'
import { ClosingFields } from './closing-fields'
import { HolidayOffer } from './holiday-offer'
import { WeekFields } from './week-fields'

interface HoursPageProps {
  code: string
  said: string | null
  /** Null for one that is being added. */
  calendar: { id: string; name: string } | null
  basis: string | null
  /** What stands in the fields. */
  hours: TypedHours
  planned: ShownVersion[]
  started: StartedFrom | null
  today: string
  now: Date
  /** What the server said of the form: refused, or a row more or less. */
  answer: RefusedForm | undefined
}

/** The form that makes a new version of a calendar. Rows are added and taken away by the server, and keep what was typed. */
export function HoursPage({
  code,
  said,
  calendar,
  basis,
  hours,
  planned,
  started,
  today,
  now,
  answer,
}: HoursPageProps) {
  const t = useT()
  const refusal = refusalOf(t, answer, ['name', 'timeZone'])
  const intent = answer?.values.intent ?? ''
  const above = calendar
    ? { label: calendar.name, href: manageItemPath(code, 'calendars', calendar.id) }
    : { label: t('manage:area.calendars'), href: manageAreaPath(code, 'calendars') }
  return (
    <>
      <ManageHead
        title={calendar ? t('manage:calendars.change') : t('manage:calendars.new')}
        intro={t('manage:calendars.changeText')}
        said={said}
        errors={refusal.errors}
        above={above}
      />
      {started && !answer && <StartedNotice started={started} now={now} />}
      <form method="post" noValidate className="form">
        {/* What the Enter key presses: the first button of a form. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t('common:save')}
        </button>
        <input type="hidden" name="basis" value={refusal.typed('basis', basis ?? '')} />
        {!calendar && (
          <TextField
            label={t('manage:field.name')}
            name="name"
            defaultValue={refusal.typed('name')}
            error={refusal.errorOf('name')}
            maxLength={120}
            autoComplete="off"
            required
          />
        )}
        <WeekFields periods={hours.periods} refusal={refusal} added={intent} />
        <Select
          label={t('manage:calendars.zone')}
          name="timeZone"
          choices={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          defaultValue={hours.timeZone}
          error={refusal.errorOf('timeZone')}
        />
        <ClosingFields closingDays={hours.closingDays} refusal={refusal} added={intent} />
        <HolidayOffer today={today} listed={hours.closingDays} />
        <FromField refusal={refusal} planned={planned} page={above.href} day={started?.day ?? ''} now={now} />
        <div>
          <Button look="primary">{calendar ? t('manage:versions.save') : t('manage:add')}</Button>
        </div>
      </form>
    </>
  )
}
