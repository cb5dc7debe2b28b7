import { ManageHead } from '~/components/manage/manage-head'
import { refusalOf } from '~/components/portal/refusal'
import { ReportSection, reportFieldId, reportFields } from '~/components/reports/report-section'
import { figureReports } from '~/data/views/figure-reports.server'
import { nameOfAdministration } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { rowForm } from '~/http/manage/fields.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { MOST_REPORT_FIELDS, readReportForm } from '~/http/report-form.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { addFigureReport } from '~/use-cases/reports/add-figure-report.server'
import { endFigureReport } from '~/use-cases/reports/end-figure-report.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.reports'),
  )
  const own = coordinated(actor).find((one) => one.administrationId === administrationId)
  const reports = await orErrorPage(figureReports(actor, [administrationId]))
  const of = {
    administrationId,
    code: page.code,
    name: own ? nameOfAdministration(own, locale) : page.code,
    ...(reports.get(administrationId) ?? { reports: [], people: [] }),
  }
  return ok({ ...page, of, now: new Date() }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(
    args,
    async ({ actor, administrationId, code, intent, form, read }) => {
      const to = manageAreaPath(code, 'reports')
      if (intent === 'end') {
        await endFigureReport(actor, { id: read(rowForm).id, administrationId })
        return { to, say: 'removed' }
      }
      const { rhythm, recipientIds } = readReportForm(form)
      await addFigureReport(actor, { administrationId, rhythm, recipientIds })
      return { to, say: 'added' }
    },
    MOST_REPORT_FIELDS,
  )

export default function Page() {
  const { of, said, now } = useLoaderData<typeof loader>()
  const t = useT()
  const refusal = refusalOf(t, useActionData<typeof action>(), reportFields)
  const errors = refusal.errors.map((error) => ({ ...error, field: reportFieldId(error.field, of.code) }))
  return (
    <>
      <ManageHead
        title={t('manage:area.reports')}
        intro={t('effort:reports.intro')}
        said={said}
        errors={errors}
      />
      <ReportSection of={of} refusal={refusal} now={now} />
    </>
  )
}
