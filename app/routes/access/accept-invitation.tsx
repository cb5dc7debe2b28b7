import { findActor } from '~/auth/require-actor.server'
import { endSession, startSession } from '~/auth/session.server'
import { AcceptInvitationPage } from '~/components/portal/accept-invitation-page'
import { LinkOverPage } from '~/components/portal/link-over-page'
import { openLink } from '~/data/views/person-link.server'
import { invitationForm } from '~/http/access-forms.server'
import { answerForm, readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { translator } from '~/i18n/translate.server'
import { homePath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, linkOver, ok, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { choosePasswordByLink } from '~/use-cases/people/choose-password-by-link.server'

const tokenIn = ({ request }: { request: Request }) => new URL(request.url).searchParams.get('token') ?? ''

/** Opening the link changes nothing: programs that look for dangerous mails open it too. */
export async function loader(args: LoaderArgs) {
  const link = await openLink(tokenIn(args), 'invitation')
  const locale = await localeOf(args)
  const heading = translator(locale)(link ? 'account:invitation.title' : 'account:over.title')
  const page = {
    title: pageTitleOf(args, locale, heading),
    person: link && { email: link.email, name: link.name },
  }
  return link ? ok(page, linkOver.headers) : fail(linkOver.status, page, linkOver.headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders

export async function action(args: ActionArgs) {
  const form = await args.request.formData()
  const answered = await answerForm(form, () => {
    const { newPassword: password, name } = readForm(form, invitationForm)
    return choosePasswordByLink({ token: tokenIn(args), purpose: 'invitation', password, name })
  })
  if ('refused' in answered) {
    rememberRefusal(args.context)
    return fail(answered.refused.status, answered.refused.answer)
  }
  // The loader finds no link either, and the page says so.
  if (!answered.done) return fail(linkOver.status, null)
  await endSession((await findActor(args))?.sessionId ?? null)
  const cookie = await startSession(answered.done.personId, args.request.headers.get('user-agent') ?? '')
  return redirectTo(homePath(), { 'set-cookie': cookie })
}

export default function Page() {
  const { person } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!person) return <LinkOverPage purpose="invitation" />
  return <AcceptInvitationPage {...person} refused={refused ?? undefined} />
}
