import { requireDeskActor } from '~/auth/require-actor.server'
import { DeskPromisePage } from '~/components/desk/ticket/promise-page'
import { explainedPromises } from '~/data/views/explained-promises.server'
import { readTicketNumber } from '~/domain/ticket-number'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { type LoaderArgs, notFound, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const number = readTicketNumber(args.params.number ?? '')
  if (!number) throw notFound()
  const now = new Date()
  return ok({
    explanation: await orErrorPage(explainedPromises(actor, number, locale, now)),
    title: `${translator(locale)('promise:page.title')} (${number})`,
    now,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function DeskTicketPromise() {
  return <DeskPromisePage {...useLoaderData<typeof loader>()} />
}
