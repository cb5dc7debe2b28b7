import { requireDeskActor } from '~/auth/require-actor.server'
import { ReportsPage } from '~/components/desk/fairness/reports-page'
import { figureReports } from '~/data/views/figure-reports.server'
import { nameOfAdministration } from '~/domain/actor'
import { byName } from '~/domain/order-of-names'
import { readFlash } from '~/http/flash.server'
import { localeOf } from '~/http/locale.server'
import { rowForm } from '~/http/manage/fields.server'
import { answerPosted } from '~/http/manage/manage-page.server'
import { pageTitleOf } from '~/http/page-title.server'
import { MOST_REPORT_FIELDS, readReportForm } from '~/http/report-form.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { deskReportsPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, notFound, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { addFigureReport } from '~/use-cases/reports/add-figure-report.server'
import { endFigureReport } from '~/use-cases/reports/end-figure-report.server'

/** For leads: coordinators have theirs among their administration's pages. */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const led = actor.memberships.filter(({ role }) => role === 'lead')
  if (led.length === 0) throw notFound()
  const locale = await localeOf(args)
  const { said, headers } = readFlash(args.request)
  const reports = await orErrorPage(
    figureReports(
      actor,
      led.map(({ administrationId }) => administrationId),
    ),
  )
  return ok(
    {
      led: led
        .map((one) => ({
          administrationId: one.administrationId,
          code: one.code,
          name: nameOfAdministration(one, locale),
          ...(reports.get(one.administrationId) ?? { reports: [], people: [] }),
        }))
        .sort(byName(locale)),
      said,
      now: new Date(),
      title: pageTitleOf(args, locale, translator(locale)('effort:reports.title')),
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  return answerPosted(
    args,
    { actor },
    async ({ intent, form, read }) => {
      const to = deskReportsPath()
      if (intent === 'end') {
        await endFigureReport(actor, { id: read(rowForm).id, administrationId: null })
        return { to, say: 'removed' }
      }
      const { administration: administrationId, ...report } = readReportForm(form)
      await addFigureReport(actor, { administrationId, ...report })
      return { to, say: 'added' }
    },
    MOST_REPORT_FIELDS,
  )
}

export default function DeskReports() {
  return <ReportsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
