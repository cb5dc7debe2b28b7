import { requireActor } from '~/auth/require-actor.server'
import { readTicketNumber } from '~/domain/ticket-number'
import { orErrorPage } from '~/http/respond.server'
import { type ActionArgs, notFound } from '~/platform/http.server'
import { readNotificationsOfTicket } from '~/use-cases/notifications/read-notifications.server'

export const loader = () => {
  throw notFound()
}

/** An open page says that its ticket is looked at; the answer is how many lines behind the bell that made read. */
export async function action(args: ActionArgs) {
  const actor = await requireActor(args)
  const number = readTicketNumber(args.params.number ?? '')
  if (!number) throw notFound()
  return Response.json({ read: await orErrorPage(readNotificationsOfTicket(actor, number)) })
}
