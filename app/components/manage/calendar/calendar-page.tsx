import type { ClosingDay, OpeningPeriod } from '~/domain/calendar/opening-hours'
import { useT } from '~/i18n/use-t'
import { manageAreaPath, manageHoursPath, manageItemPath, startFromPath } from '~/paths'
import type { Refusal } from '../../portal/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { TextField } from '../../ui/controls'
import { Disclosure } from '../../ui/disclosure'
import { ManageHead } from '../manage-head'
import { VersionNotice } from '../version-notice'
import { type ShownVersion, VersionsList } from '../versions-list'
import { ClosingDays } from './closing-days'
import { WeekTable } from './week-table'

export interface CalendarPageProps {
  code: string
  said: string | null
  calendar: { id: string; name: string; isCommon: boolean }
  versions: ShownVersion[]
  shown: ShownVersion | null
  hours: { timeZone: string; periods: OpeningPeriod[]; closingDays: ClosingDay[] } | null
  /** ISO date: days before it are folded away. */
  today: string
  now: Date
  refusal: Refusal
}

/** One calendar: what holds now, or what the reader opened, and every version that there is. */
export function CalendarPage(props: CalendarPageProps) {
  const { code, said, calendar, versions, shown, hours, today, now, refusal } = props
  const t = useT()
  const page = manageItemPath(code, 'calendars', calendar.id)
  const change = (
    <ButtonLink look="primary" href={manageHoursPath(code, calendar.id)}>
      {t('manage:calendars.change')}
    </ButtonLink>
  )
  return (
    <>
      <ManageHead
        title={calendar.name}
        said={said}
        intro={calendar.isCommon ? t('manage:calendars.commonText') : undefined}
        errors={refusal.errors}
        above={{ label: t('manage:area.calendars'), href: manageAreaPath(code, 'calendars') }}
        action={calendar.isCommon ? undefined : change}
      />
      <VersionNotice
        shown={shown}
        page={page}
        startFrom={
          shown && !calendar.isCommon ? startFromPath(manageHoursPath(code, calendar.id), shown.id) : null
        }
        now={now}
      />
      {hours ? <Hours {...hours} today={today} /> : <p>{t('manage:calendars.noVersion')}</p>}
      {shown && <VersionsList versions={versions} shownId={shown.id} page={page} now={now} />}
      {!calendar.isCommon && (
        <form method="post" noValidate className="form panel">
          <h2>{t('manage:calendars.rename')}</h2>
          <TextField
            label={t('manage:field.name')}
            name="name"
            defaultValue={refusal.typed('name', calendar.name)}
            error={refusal.errorOf('name')}
            maxLength={120}
            autoComplete="off"
            required
          />
          <div>
            <Button>{t('manage:calendars.rename')}</Button>
          </div>
        </form>
      )}
    </>
  )
}

function Hours({
  timeZone,
  periods,
  closingDays,
  today,
}: NonNullable<CalendarPageProps['hours']> & { today: string }) {
  const t = useT()
  const isOver = ({ day, isYearly }: ClosingDay) => !isYearly && day < today
  const over = closingDays.filter(isOver)
  return (
    <>
      <section aria-labelledby="week">
        <h2 id="week">{t('manage:calendars.week')}</h2>
        <WeekTable periods={periods} />
        <p className="hint">{t('manage:calendars.inZone', { zone: timeZone })}</p>
      </section>
      <section aria-labelledby="closing-days">
        <h2 id="closing-days">{t('manage:calendars.closingDays')}</h2>
        <ClosingDays days={closingDays.filter((closing) => !isOver(closing))} />
        {over.length > 0 && (
          <Disclosure summary={t('manage:calendars.over', { count: over.length })}>
            <ClosingDays days={over} />
          </Disclosure>
        )}
      </section>
    </>
  )
}
