import { requireDeskActor } from '~/auth/require-actor.server'
import { ReceiptPage } from '~/components/desk/receipt-page'
import { deskReceipt } from '~/data/views/portal-receipt.server'
import { readTicketNumber } from '~/domain/ticket-number'
import { receiptLetter } from '~/http/desk/receipt-letter.server'
import { flash, readFlash } from '~/http/flash.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { deskReceiptPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, notFound, ok, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'
import { mailReceipt } from '~/use-cases/tickets/mail-receipt.server'

/** A sheet of paper: nothing on it lives. */
export const handle = { hydrate: false }

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const number = numberOf(args)
  const locale = await localeOf(args)
  const receipt = await orErrorPage(deskReceipt(actor, number))
  const letter = receiptLetter(receipt, locale)
  const { said, headers } = readFlash(args.request)
  return ok(
    {
      letter,
      address: receipt.requesterEmail,
      isMailed: said === 'receiptMailed',
      title: pageTitleOf(args, locale, `${number} ${letter.title}`),
    },
    headers,
  )
}

export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  const number = numberOf(args)
  await orErrorPage(mailReceipt(actor, number))
  const path = deskReceiptPath(number)
  return redirectTo(path, flash(path, 'receiptMailed'))
}

const numberOf = ({ params }: LoaderArgs | ActionArgs): string => {
  const number = readTicketNumber(params.number ?? '')
  if (!number) throw notFound()
  return number
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Receipt() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />
}
