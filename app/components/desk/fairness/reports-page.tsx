import type { RefusedForm } from '~/components/portal/refusal'
import { refusalOf } from '~/components/portal/refusal'
import {
  ReportSection,
  reportFieldId,
  reportFields,
  type ShownReports,
} from '~/components/reports/report-section'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { useT } from '~/i18n/use-t'
import { deskFiguresPath } from '~/paths'

interface ReportsPageProps {
  led: ShownReports[]
  said: string | null
  refused: RefusedForm | undefined
  now: Date
}

/** What a lead has mailed of the administrations that they lead. */
export function ReportsPage({ led, said, refused, now }: ReportsPageProps) {
  const t = useT()
  const own = led.find(({ administrationId }) => administrationId === refused?.values.administration)
  const refusalFor = (of: ShownReports | undefined) =>
    refusalOf(t, of && of === own ? refused : undefined, reportFields)
  return (
    <div className="stack-wide">
      <ErrorSummary
        errors={refusalFor(own).errors.map((error) => ({
          ...error,
          field: reportFieldId(error.field, own?.code ?? ''),
        }))}
      />
      {(said === 'added' || said === 'removed') && (
        <Notice tone="success" live>
          <p>{t(`effort:reports.${said}`)}</p>
        </Notice>
      )}
      <div className="page-head">
        <h1>{t('effort:reports.title')}</h1>
      </div>
      <p className="text-muted">{t('effort:reports.intro')}</p>
      {led.map((of) => (
        <ReportSection key={of.code} of={of} refusal={refusalFor(of)} now={now} />
      ))}
      <p>
        <a href={deskFiguresPath()}>{t('promise:figures.title')}</a>
      </p>
    </div>
  )
}
