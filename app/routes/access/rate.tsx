import { ratingAttempts } from '~/auth/password-attempts.server'
import { LinkOverPage } from '~/components/portal/link-over-page'
import { RatePage } from '~/components/portal/rate-page'
import { openRatingLink, type RatingLink } from '~/data/views/rating-link.server'
import { flash, readFlash } from '~/http/flash.server'
import { answerForm, readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { ratingForm } from '~/http/rating-form'
import { countAttempt } from '~/http/throttle.server'
import { translator } from '~/i18n/translate.server'
import { ratePath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, linkOver, ok, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { rateByLink } from '~/use-cases/satisfaction/rate-by-link.server'

function linkIn({ request }: { request: Request }): RatingLink {
  const { searchParams } = new URL(request.url)
  return { number: searchParams.get('ticket') ?? '', token: searchParams.get('token') ?? '' }
}

/** Opening the link changes nothing: programs that look for dangerous mails open it too. */
export async function loader(args: LoaderArgs) {
  const link = await openRatingLink(linkIn(args), new Date())
  const t = translator(await localeOf(args))
  const heading = t(link ? 'ticket:rating.question' : 'account:over.title')
  const { said, headers } = readFlash(args.request)
  const page = {
    title: pageTitleOf(args, await localeOf(args), heading),
    // Not who was asked: the page is for whoever holds the link.
    ticket: link && {
      number: link.number,
      subject: link.subject,
      language: link.language,
      isGiven: link.isGiven,
    },
    isThanked: said === 'rated',
  }
  return link ? ok(page, { ...linkOver.headers, ...headers }) : fail(linkOver.status, page, linkOver.headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders

export async function action(args: ActionArgs) {
  const form = await args.request.formData()
  const link = linkIn(args)
  const answered = await answerForm(form, async () => {
    const { clientAddress: from } = args.context
    await countAttempt(ratingAttempts, { account: link.number.toUpperCase(), from, form })
    return rateByLink(link, readForm(form, ratingForm))
  })
  if ('refused' in answered) {
    rememberRefusal(args.context)
    return fail(answered.refused.status, answered.refused.answer)
  }
  // The loader finds no link either, and the page says so.
  if (answered.done === null) return fail(linkOver.status, null)
  const path = ratePath(link.number, link.token)
  return answered.done ? redirectTo(path, flash('/rate', 'rated')) : redirectTo(path)
}

export default function Page() {
  const { ticket, isThanked } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!ticket) return <LinkOverPage purpose="rating" />
  return <RatePage ticket={ticket} isThanked={isThanked} refused={refused ?? undefined} />
}
