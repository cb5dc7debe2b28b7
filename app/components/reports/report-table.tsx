import { Button } from '~/components/ui/button'
import type { Rhythm } from '~/domain/reports/report-times'
import { formatMoment } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

export interface ShownReport {
  id: string
  rhythm: Rhythm
  nextAt: Date
  recipients: { id: string; name: string | null; mayGet: boolean }[]
}

interface ReportTableProps {
  reports: ShownReport[]
  administration: string
  now: Date
}

/** What goes, to whom and when, each with a button that ends it. Who gets nothing any more is said. */
export function ReportTable({ reports, administration, now }: ReportTableProps) {
  const { t, locale } = useWords()
  if (reports.length === 0) return <p className="text-muted">{t('effort:reports.none')}</p>
  return (
    <table className="table table-stack labelled">
      <caption className="sr-only">{t('effort:reports.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('effort:reports.rhythm')}</th>
          <th scope="col">{t('effort:reports.next')}</th>
          <th scope="col">{t('effort:reports.recipients')}</th>
          <th scope="col">
            <span className="sr-only">{t('effort:reports.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, rhythm, nextAt, recipients }) => (
          <tr key={id}>
            <td>{t(`effort:reports.${rhythm}`)}</td>
            <td data-label={t('effort:reports.next')}>{formatMoment(locale, nextAt, now)}</td>
            <td data-label={t('effort:reports.recipients')}>
              <ul>
                {recipients.map((person) => (
                  <li key={person.id}>
                    {person.name ?? t('ticket:somebody')}
                    {!person.mayGet && ` (${t('effort:reports.noRight')})`}
                  </li>
                ))}
              </ul>
            </td>
            <td className="number">
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button
                  look="quiet"
                  name="intent"
                  value="end"
                  aria-label={t('effort:reports.endOf', {
                    rhythm: t(`effort:reports.${rhythm}`),
                    administration,
                  })}
                >
                  {t('effort:reports.end')}
                </Button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
