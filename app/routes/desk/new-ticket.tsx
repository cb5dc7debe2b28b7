import { requireDeskActor } from '~/auth/require-actor.server'
import { NewTicketPage } from '~/components/desk/new-ticket/new-ticket-page'
import { deskPerson } from '~/data/views/desk-people.server'
import { seesTicket } from '~/data/views/desk-ticket.server'
import { deskClosing, deskEarlierTicket, deskServices } from '~/data/views/desk-ticket-form.server'
import { deskAdministrations } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { readTicketNumber } from '~/domain/ticket-number'
import { newTicketForm } from '~/http/desk/new-ticket-form.server'
import { readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { answerUploadForm } from '~/http/upload-form.server'
import { translator } from '~/i18n/translate.server'
import { deskMadeTicketPath, deskNewTicketPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { storeUpload } from '~/use-cases/files/store-upload.server'
import { createTicket } from '~/use-cases/tickets/create-ticket.server'
import { callerOf, callersLike } from './new-ticket-caller.server'

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const { searchParams } = new URL(args.request.url)
  const desks = deskAdministrations(actor)
  const earlier = await orErrorPage(
    deskEarlierTicket(actor, readTicketNumber(searchParams.get('after') ?? '')),
  )
  const asked = earlier?.administrationId ?? searchParams.get('administration')
  const administrationId = desks.find((id) => id === asked) ?? (desks.length === 1 ? desks[0] : undefined)
  const personId = searchParams.get('caller') ?? earlier?.requesterId
  const names = new Map(actor.memberships.map((m) => [m.administrationId, m.names[locale] ?? m.names.nl]))
  return {
    administrations: desks.map((id) => ({ id, name: names.get(id) ?? '' })),
    administrationId: administrationId ?? null,
    services: administrationId ? await orErrorPage(deskServices(actor, administrationId, locale)) : [],
    closing: administrationId ? await orErrorPage(deskClosing(actor, administrationId)) : null,
    caller:
      administrationId && personId
        ? await orErrorPage(deskPerson(actor, { personId, administrationId }, locale))
        : null,
    earlier: earlier && {
      number: earlier.number,
      subject: earlier.subject,
      isConfidential: earlier.isConfidential,
    },
    me: { id: actor.personId },
    taken: readTicketNumber(searchParams.get('taken') ?? ''),
    title: pageTitleOf(args, locale, translator(locale)('desk:new.title')),
  }
}

export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const answer = await answerUploadForm({
    request: args.request,
    personId: actor.personId,
    store: storeUpload,
    read: (form) => form,
    async work(form, files) {
      // "Search", for pages without script: the form comes back with the people who fit.
      if (form.get('intent') === 'find') throw invalid({})
      const ticket = readForm(form, newTicketForm)
      const earlier = await deskEarlierTicket(actor, readTicketNumber(String(form.get('after') ?? '')))
      return createTicket(actor, {
        ...ticket,
        ...(await callerOf(actor, form, locale)),
        files,
        linkTo: earlier && { ticketId: earlier.id, kind: 'follow_up' },
      })
    },
  })
  if ('done' in answer) {
    const { number } = answer.done
    return redirectTo(
      (await seesTicket(actor, number)) ? deskMadeTicketPath(number) : deskNewTicketPath(number),
    )
  }
  const { status, answer: refused, files } = answer.refused
  const isFinding = refused.values.intent === 'find'
  if (!isFinding) rememberRefusal(args.context)
  const matches = await orErrorPage(callersLike(actor, refused.values, locale))
  return fail(isFinding ? 200 : status, { ...refused, files, matches, isFinding })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function DeskNewTicket() {
  return <NewTicketPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
