import { requireDeskActor } from '~/auth/require-actor.server'
import { HoursPage, hoursFields } from '~/components/portal/hours/hours-page'
import { refusalOf } from '~/components/portal/refusal'
import { ownHours } from '~/data/views/own-hours.server'
import { absenceForm, weekForm } from '~/http/desk/duty-forms.server'
import { readFlash } from '~/http/flash.server'
import { localeOf } from '~/http/locale.server'
import { rowForm } from '~/http/manage/fields.server'
import { answerPosted } from '~/http/manage/manage-page.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { useT } from '~/i18n/use-t'
import { ownHoursPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { addAbsence } from '~/use-cases/hours/add-absence.server'
import { keepOwnWeek } from '~/use-cases/hours/keep-own-week.server'
import { removeAbsence } from '~/use-cases/hours/remove-absence.server'

/** For those who work at a desk: nobody else is warned of anything. */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const now = new Date()
  const { said, headers } = readFlash(args.request)
  const title = pageTitleOf(
    args,
    await localeOf(args),
    translator(await localeOf(args))('account:hours.title'),
  )
  return ok({ ...(await orErrorPage(ownHours(actor, now))), said, now, title }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  return answerPosted(args, { actor }, async ({ intent, read }) => {
    const to = ownHoursPath()
    if (intent === 'week') {
      await keepOwnWeek(actor, read(weekForm))
      return { to, say: 'saved' }
    }
    if (intent === 'remove') {
      await removeAbsence(actor, read(rowForm).id)
      return { to, say: 'removed' }
    }
    await addAbsence(actor, read(absenceForm))
    return { to, say: 'added' }
  })
}

export default function Page() {
  const refusal = refusalOf(useT(), useActionData<typeof action>(), hoursFields)
  return <HoursPage {...useLoaderData<typeof loader>()} refusal={refusal} />
}
