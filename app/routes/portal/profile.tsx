import { changeAttempts } from '~/auth/password-attempts.server'
import { requireActor } from '~/auth/require-actor.server'
import { endSession } from '~/auth/session.server'
import { ProfilePage } from '~/components/portal/profile/profile-page'
import { ownSessions } from '~/data/views/own-sessions.server'
import { ownTokens } from '~/data/views/own-tokens.server'
import { type Actor, worksAtDesk } from '~/domain/actor'
import { profileForm, scopesTicked } from '~/http/access-forms.server'
import { accountFlashes, type Flash, flash, readFlash } from '~/http/flash.server'
import { answerForm, readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { countAttempt } from '~/http/throttle.server'
import { translator } from '~/i18n/translate.server'
import { deviceOf } from '~/lib/device'
import { profilePath, signInPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, ok, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { changePassword } from '~/use-cases/people/change-password.server'
import { changeProfile } from '~/use-cases/people/change-profile.server'
import { createOwnToken } from '~/use-cases/people/create-api-token.server'
import { endOtherSessions, endOwnSession } from '~/use-cases/people/end-own-sessions.server'
import { revokeOwnToken } from '~/use-cases/people/revoke-api-token.server'

export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const { said, headers } = readFlash(args.request)
  const sessions = await orErrorPage(ownSessions(actor))
  const tokens = await orErrorPage(ownTokens(actor))
  const t = translator(locale)
  const done = accountFlashes.find((one) => one === said) ?? null
  return ok(
    {
      title: pageTitleOf(args, locale, t(done ? `account:said.${done}` : 'account:profile.title')),
      said: done,
      person: {
        name: actor.name,
        email: actor.email,
        locale: actor.locale ?? locale,
        handles: worksAtDesk(actor) ? actor.languagesHandled : null,
      },
      sessions: sessions.map(({ id, device, lastSeenAt }) => ({
        id,
        ...deviceOf(device),
        lastSeenAt,
        isThis: id === actor.sessionId,
      })),
      tokens,
      now: new Date(),
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export async function action(args: ActionArgs) {
  const actor = await requireActor(args)
  const form = await args.request.formData()
  const from = args.context.clientAddress
  const answered = await answerForm(form, () => change(actor, form, from))
  if ('refused' in answered) {
    rememberRefusal(args.context)
    return fail(answered.refused.status, answered.refused.answer)
  }
  // Said in the answer itself: nothing else ever holds the value, no cookie and no address.
  if (typeof answered.done === 'object') return ok(answered.done)
  if (answered.done === 'signedOut')
    return redirectTo(signInPath(), { 'set-cookie': await endSession(actor.sessionId) })
  return redirectTo(profilePath(), flash(profilePath(), answered.done))
}

async function change(
  actor: Actor,
  form: FormData,
  from: string,
): Promise<Flash | 'signedOut' | { madeToken: string; tokenName: string }> {
  const wanted = readForm(form, profileForm)
  switch (wanted.intent) {
    case 'profile': {
      const { name, locale, handlesNl, handlesFr } = wanted
      const languagesHandled = [...(handlesNl ? ['nl' as const] : []), ...(handlesFr ? ['fr' as const] : [])]
      await changeProfile(actor, { name, locale, languagesHandled })
      return 'profileSaved'
    }
    case 'password':
      await countAttempt(changeAttempts, { account: actor.personId, from, form })
      await changePassword(actor, {
        current: wanted.currentPassword,
        next: wanted.newPassword,
        revokesTokens: wanted.revokeTokens,
      })
      await changeAttempts.takeBack(actor.personId, from)
      return 'passwordChanged'
    case 'endSession':
      if (wanted.sessionId === actor.sessionId) return 'signedOut'
      await endOwnSession(actor, wanted.sessionId)
      return 'sessionEnded'
    case 'endOthers':
      await endOtherSessions(actor)
      return 'sessionsEnded'
    case 'makeToken': {
      const { tokenName, expires, ...boxes } = wanted
      const scopes = scopesTicked(boxes)
      const madeToken = await createOwnToken(actor, { name: tokenName, scopes, expiresAt: expires })
      return { madeToken, tokenName }
    }
    case 'revokeToken':
      await revokeOwnToken(actor, wanted.tokenId)
      return 'tokenRevoked'
  }
}

export default function Page() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const made = answer && 'madeToken' in answer ? answer : null
  const refused = answer && 'fieldErrors' in answer ? answer : undefined
  return <ProfilePage {...loaded} made={made} refused={refused} />
}
