import { requireDeskActor } from '~/auth/require-actor.server'
import { DutyPage, dutyFields } from '~/components/desk/duty/duty-page'
import { refusalOf } from '~/components/portal/refusal'
import { dutyRosters } from '~/data/views/duty-rosters.server'
import { dutyForm } from '~/http/desk/duty-forms.server'
import { readFlash } from '~/http/flash.server'
import { localeOf } from '~/http/locale.server'
import { rowForm } from '~/http/manage/fields.server'
import { answerPosted } from '~/http/manage/manage-page.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { useT } from '~/i18n/use-t'
import { dutyPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { addDuty } from '~/use-cases/duty/add-duty.server'
import { removeDuty } from '~/use-cases/duty/remove-duty.server'

/** The rosters of the teams that somebody leads; everybody else reads that they lead none. */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const now = new Date()
  const rosters = await orErrorPage(dutyRosters(actor, locale, now))
  const { said, headers } = readFlash(args.request)
  return ok(
    { rosters, said, now, title: pageTitleOf(args, locale, translator(locale)('desk:duty.title')) },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  return answerPosted(args, { actor }, async ({ intent, read }) => {
    if (intent === 'remove') {
      await removeDuty(actor, read(rowForm).id)
      return { to: dutyPath(), say: 'removed' }
    }
    await addDuty(actor, read(dutyForm))
    return { to: dutyPath(), say: 'added' }
  })
}

export default function Duty() {
  const refusal = refusalOf(useT(), useActionData<typeof action>(), dutyFields)
  return <DutyPage {...useLoaderData<typeof loader>()} refusal={refusal} />
}
