import { formatShare } from '~/i18n/comparison-words'
import { keptShare } from '~/i18n/figures-words'
import { formatDay, formatMonth, formatNumber } from '~/i18n/formatting'
import { useT, useWords } from '~/i18n/use-t'
import { OwnYearTable, type ShownYear } from '../portal/own-year-table'
import { Button } from '../ui/button'
import { DescriptionList } from '../ui/description-list'
import { ScrollRegion } from '../ui/scroll-region'
import { ManageHead } from './manage-head'

interface ShownMonth {
  month: string
  inflow: number
  outflow: number
  met: number
  missed: number
}

export interface ManagedFiguresProps {
  said: string | null
  year: (ShownYear & { solved: number | null; ticketShare: number | null; effortShare: number | null }) | null
  months: ShownMonth[]
  timeRecordedSince: Date | null
  now: Date
}

/** What a coordinator reads of their own administration, beside a mean that names nobody. */
export function ManagedFiguresPage({ said, year, months, timeRecordedSince, now }: ManagedFiguresProps) {
  const t = useT()
  return (
    <>
      <ManageHead title={t('manage:area.figures')} intro={t('effort:own.intro')} said={said} />
      <section className="panel" aria-labelledby="year">
        <h2 id="year">{t('effort:own.year')}</h2>
        {!year || year.tickets === null ? <p>{t('effort:year.few')}</p> : <Year year={year} />}
      </section>
      <section className="panel" aria-labelledby="months">
        <h2 id="months">{t('effort:own.months')}</h2>
        {months.length === 0 ? <p>{t('effort:own.noMonths')}</p> : <MonthsTable months={months} />}
      </section>
      <TimeRecording since={timeRecordedSince} now={now} />
    </>
  )
}

function Year({ year }: { year: NonNullable<ManagedFiguresProps['year']> }) {
  const { t, locale } = useWords()
  const number = (value: number | null) => (value === null ? t('effort:few') : formatNumber(locale, value))
  const share = (value: number | null) => (value === null ? t('effort:few') : formatShare(locale, value))
  return (
    <>
      <p>{t('effort:own.numbers', { tickets: number(year.tickets), solved: number(year.solved) })}</p>
      <OwnYearTable caption={t('effort:own.year')} year={year} />
      <DescriptionList
        facts={[
          { term: t('effort:own.ticketShare'), value: share(year.ticketShare) },
          { term: t('effort:own.effortShare'), value: share(year.effortShare) },
        ]}
      />
    </>
  )
}

function MonthsTable({ months }: { months: ShownMonth[] }) {
  const { t, locale } = useWords()
  return (
    <ScrollRegion label={t('effort:own.months')}>
      <table className="table counts">
        <caption className="sr-only">{t('effort:own.months')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effort:own.month')}</th>
            {(['inflow', 'outflow', 'kept'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`effort:own.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, inflow, outflow, met, missed }) => (
            <tr key={month}>
              <th scope="row">{formatMonth(locale, month)}</th>
              <td className="number">{formatNumber(locale, inflow)}</td>
              <td className="number">{formatNumber(locale, outflow)}</td>
              <td className="number">{keptShare(locale, met, missed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** How the time that tickets take is known: an estimate, until a coordinator wants it written down. */
function TimeRecording({ since, now }: { since: Date | null; now: Date }) {
  const { t, locale } = useWords()
  return (
    <section className="panel" aria-labelledby="time">
      <h2 id="time">{t('effort:own.time.title')}</h2>
      <p>
        {since
          ? t('effort:own.time.recorded', { day: formatDay(locale, since, now) })
          : t('effort:own.time.estimated')}
      </p>
      {since && <p className="text-muted">{t('effort:own.time.kept')}</p>}
      <form method="post">
        <input type="hidden" name="intent" value={since ? 'estimateTime' : 'recordTime'} />
        <Button>{t(since ? 'effort:own.time.switchOff' : 'effort:own.time.switchOn')}</Button>
      </form>
    </section>
  )
}
