import { LinkOverPage } from '~/components/portal/link-over-page'
import { ResetPasswordPage } from '~/components/portal/reset-password-page'
import { openLink } from '~/data/views/person-link.server'
import { resetForm } from '~/http/access-forms.server'
import { flash } from '~/http/flash.server'
import { answerForm, readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { translator } from '~/i18n/translate.server'
import { signInPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, linkOver, ok, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { choosePasswordByLink } from '~/use-cases/people/choose-password-by-link.server'

const tokenIn = ({ request }: { request: Request }) => new URL(request.url).searchParams.get('token') ?? ''

/** Opening the link changes nothing: programs that look for dangerous mails open it too. */
export async function loader(args: LoaderArgs) {
  const link = await openLink(tokenIn(args), 'reset')
  const locale = await localeOf(args)
  const heading = translator(locale)(link ? 'account:reset.title' : 'account:over.title')
  const page = { title: pageTitleOf(args, locale, heading), email: link?.email ?? null }
  return link ? ok(page, linkOver.headers) : fail(linkOver.status, page, linkOver.headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders

export async function action(args: ActionArgs) {
  const form = await args.request.formData()
  const answered = await answerForm(form, () => {
    const { newPassword: password } = readForm(form, resetForm)
    return choosePasswordByLink({ token: tokenIn(args), purpose: 'reset', password })
  })
  if ('refused' in answered) {
    rememberRefusal(args.context)
    return fail(answered.refused.status, answered.refused.answer)
  }
  // The loader finds no link either, and the page says so.
  if (!answered.done) return fail(linkOver.status, null)
  return redirectTo(signInPath(), flash(signInPath(), 'passwordSet'))
}

export default function Page() {
  const { email } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!email) return <LinkOverPage purpose="reset" />
  return <ResetPasswordPage email={email} refused={refused ?? undefined} />
}
