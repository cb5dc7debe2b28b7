import { z } from 'zod'
import { findActor } from '~/auth/require-actor.server'
import { actorFromCookieHeader, endSession } from '~/auth/session.server'
import { signIn } from '~/auth/sign-in.server'
import { SignInPage } from '~/components/portal/sign-in-page'
import { worksAtDesk } from '~/domain/actor'
import { readFlash } from '~/http/flash.server'
import { answerForm, readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { translator } from '~/i18n/translate.server'
import { deskPath, homePath } from '~/paths'
import { type ActionArgs, fail, isOwnPath, type LoaderArgs, ok, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'

const signInForm = z.object({
  email: z.string('emailMissing').trim().min(1, 'emailMissing').max(254, 'emailMissing'),
  password: z.string('passwordMissing').min(1, 'passwordMissing'),
})

export async function loader(args: LoaderArgs) {
  const actor = await findActor(args)
  const locale = await localeOf(args)
  const { said, headers } = readFlash(args.request)
  return ok(
    {
      title: pageTitleOf(args, locale, translator(locale)('portal:signIn.title')),
      to: ownPathIn(new URL(args.request.url)),
      signedInAs: actor?.name ?? null,
      isPasswordSet: said === 'passwordSet',
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** Lets Retry-After through to the page. */
export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders

export async function action(args: ActionArgs) {
  const { request, context } = args
  const form = await request.formData()
  const answered = await answerForm(form, async () => {
    const device = request.headers.get('user-agent') ?? ''
    return signIn(readForm(form, signInForm), { from: context.clientAddress, device })
  })
  if ('refused' in answered) {
    rememberRefusal(context)
    return fail(answered.refused.status, answered.refused.answer)
  }
  const result = answered.done
  if (result.outcome === 'signedIn') {
    await endSession((await findActor(args))?.sessionId ?? null)
    return redirectTo(await firstPage(request, result.cookie), { 'set-cookie': result.cookie })
  }
  rememberRefusal(context)
  const minutes = result.outcome === 'throttled' ? result.waitMinutes : 0
  const answer = {
    values: { email: String(form.get('email') ?? '') },
    fieldErrors: {},
    formError: { code: result.outcome, details: { minutes: String(minutes) } },
  }
  return minutes > 0 ? fail(429, answer, { 'retry-after': String(minutes * 60) }) : fail(401, answer)
}

/** Only a path of ours: a link to the sign-in page must not lead elsewhere afterwards. */
function ownPathIn(url: URL): string | null {
  const to = url.searchParams.get('to')
  return to && isOwnPath(to) ? to : null
}

async function firstPage(request: Request, cookie: string): Promise<string> {
  const to = ownPathIn(new URL(request.url))
  if (to) return to
  const actor = await actorFromCookieHeader(cookie.split(';')[0])
  return actor && worksAtDesk(actor) ? deskPath() : homePath()
}

export default function Page() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <SignInPage {...page} refused={useActionData<typeof action>()} />
}
