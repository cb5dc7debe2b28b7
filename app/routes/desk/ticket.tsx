import { requireDeskActor } from '~/auth/require-actor.server'
import { TicketPage } from '~/components/desk/ticket/ticket-page'
import { deskTicket, seesTicket } from '~/data/views/desk-ticket.server'
import { queueChoices, shareGrantees, transferChoices } from '~/data/views/desk-ticket-choices.server'
import { deskColleagues } from '~/data/views/desk-ticket-colleagues.server'
import { restrictedTeamChoices } from '~/data/views/desk-ticket-confidential.server'
import { deskServices } from '~/data/views/desk-ticket-form.server'
import { readTicketNumber } from '~/domain/ticket-number'
import { nextChoiceOf } from '~/http/desk/ticket-forms.server'
import { keepUploads } from '~/http/kept-upload.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { answerUploadForm } from '~/http/upload-form.server'
import { deskPath, deskTicketPath, handedOnPath, ticketPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, notFound, ok, redirectTo } from '~/platform/http.server'
import {
  type MetaFunction,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from '~/platform/router'
import { storeUpload } from '~/use-cases/files/store-upload.server'
import type { TakenBack } from '~/use-cases/tickets/take-back-reply.server'
import { perform } from './ticket-intents.server'

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const number = numberOf(args)
  const locale = await localeOf(args)
  const now = new Date()
  const { searchParams } = new URL(args.request.url)
  const page = await orErrorPage(deskTicket(actor, number, locale, now, searchParams.has('openings')))
  // Somebody's own ticket in a body where they do not work: they read it where everybody reads theirs.
  if (!page) throw redirectTo(ticketPath(number))
  const { administrationId } = page.ticket
  return {
    ...page,
    colleagues:
      page.may.assign && searchParams.has('assign')
        ? await deskColleagues(actor, administrationId, page.ticket.restrictedTeam?.id ?? null)
        : null,
    grantees:
      page.may.share && searchParams.has('share') ? await shareGrantees(administrationId, locale) : null,
    queues:
      page.may.changePriority && searchParams.has('move')
        ? await queueChoices(actor, administrationId, locale)
        : null,
    services:
      page.may.changePriority && searchParams.has('describe')
        ? await deskServices(actor, administrationId, locale)
        : null,
    isJustMade: searchParams.has('made'),
    administrations:
      page.may.transfer && searchParams.has('transfer')
        ? await transferChoices(administrationId, locale)
        : null,
    teams:
      page.may.changeConfidentiality && searchParams.has('confidential')
        ? await restrictedTeamChoices(actor, administrationId, locale)
        : null,
    me: { id: actor.personId },
    now,
    title: pageTitleOf(args, locale, `${number} ${page.ticket.subject}`),
  }
}

export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  const number = numberOf(args)
  const answer = await answerUploadForm({
    request: args.request,
    personId: actor.personId,
    store: storeUpload,
    read: (form) => form,
    work: async (form, files) => ({
      place: await perform({ actor, number, form, files }),
      isTransfer: form.get('intent') === 'transfer',
    }),
  })
  if ('done' in answer) {
    const { place, isTransfer } = answer.done
    if (typeof place !== 'string') return ok(asTyped(place, actor.personId))
    const goesOn = await seesTicket(actor, number)
    if (goesOn) return redirectTo(deskTicketPath(number) + place)
    return redirectTo(isTransfer ? handedOnPath() : deskPath())
  }
  rememberRefusal(args.context)
  const { status, answer: refused, files } = answer.refused
  return fail(status, { ...refused, files })
}

/** An answer that was taken back, as its form knew it. */
const asTyped = (held: TakenBack, personId: string) => ({
  values: {
    intent: 'reply',
    body: held.body,
    language: held.language,
    channel: held.channel,
    next: nextChoiceOf(held.next),
    pendingUntil: held.next?.pendingUntil?.toISOString().slice(0, 10) ?? '',
    resolutionCode: held.next?.resolutionCode ?? '',
    version: String(held.version ?? ''),
  },
  fieldErrors: {},
  formError: null,
  files: { token: keepUploads(held.files, personId), names: held.files.map(({ name }) => name) },
  takenBack: held.id,
})

const numberOf = ({ params }: LoaderArgs | ActionArgs): string => {
  const number = readTicketNumber(params.number ?? '')
  if (!number) throw notFound()
  return number
}

/** Also after a refused form: who is told of a conflict must see what changed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  (formMethod !== undefined && formMethod !== 'GET') || defaultShouldRevalidate

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function DeskTicketPage() {
  return <TicketPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
