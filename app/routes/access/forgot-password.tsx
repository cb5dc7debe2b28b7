import { resetAttempts } from '~/auth/password-attempts.server'
import { ForgotPasswordPage } from '~/components/portal/forgot-password-page'
import { forgotForm } from '~/http/access-forms.server'
import { answerForm, readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { countAttempt } from '~/http/throttle.server'
import { translator } from '~/i18n/translate.server'
import { forgotPasswordPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { askForPassword } from '~/use-cases/people/ask-for-password.server'

export async function loader(args: LoaderArgs) {
  const isSent = new URL(args.request.url).searchParams.get('sent') === 'yes'
  const locale = await localeOf(args)
  const title = translator(locale)(isSent ? 'account:forgot.sentTitle' : 'account:forgot.title')
  return { title: pageTitleOf(args, locale, title), isSent }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** The same answer for every address, whether anybody has it or not. */
export async function action({ request, context }: ActionArgs) {
  const form = await request.formData()
  const answered = await answerForm(form, async () => {
    const { email } = readForm(form, forgotForm)
    await countAttempt(resetAttempts, { account: email.toLowerCase(), from: context.clientAddress, form })
    await askForPassword(email)
  })
  if ('done' in answered) return redirectTo(`${forgotPasswordPath()}?sent=yes`)
  rememberRefusal(context)
  return fail(answered.refused.status, answered.refused.answer)
}

export default function Page() {
  const { isSent } = useLoaderData<typeof loader>()
  return <ForgotPasswordPage isSent={isSent} refused={useActionData<typeof action>()} />
}
