import { requireDeskActor } from '~/auth/require-actor.server'
import { PromisesNowPage } from '~/components/desk/promises/promises-now-page'
import { promisesNow } from '~/data/views/promises-now.server'
import { readTicketNumber } from '~/domain/ticket-number'
import { assignForm } from '~/http/desk/ticket-forms.server'
import { answerForm, readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { type ActionArgs, fail, type LoaderArgs, notFound } from '~/platform/http.server'
import {
  type MetaFunction,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from '~/platform/router'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const now = new Date()
  return {
    ...(await orErrorPage(promisesNow(actor, locale, now))),
    title: pageTitleOf(args, locale, translator(locale)('promise:lead.title')),
    now,
  }
}

/** Gives a ticket to somebody else, straight from the list. */
export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  const form = await args.request.formData()
  const number = readTicketNumber(String(form.get('number') ?? ''))
  if (!number) throw notFound()
  const answered = await answerForm(form, () =>
    assignTicket(actor, { number, ...readForm(form, assignForm) }),
  )
  if ('done' in answered) return { assigned: number }
  rememberRefusal(args.context)
  return fail(answered.refused.status, { refused: { number, ...answered.refused.answer } })
}

/** Also after a refused form: who is told of a conflict must see what changed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  (formMethod !== undefined && formMethod !== 'GET') || defaultShouldRevalidate

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function DeskPromises() {
  return (
    <PromisesNowPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
  )
}
