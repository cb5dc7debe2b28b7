import { requireActor } from '~/auth/require-actor.server'
import { TicketPage } from '~/components/portal/ticket-page'
import { findColleagueForTicket } from '~/data/views/colleagues.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import { readTicketNumber } from '~/domain/ticket-number'
import { type Flash, flash, readFlash, ticketFlashes } from '~/http/flash.server'
import { readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { ratingForm } from '~/http/rating-form'
import { orErrorPage } from '~/http/respond.server'
import { answerUploadForm } from '~/http/upload-form.server'
import { languageOfText } from '~/i18n/language-of-text'
import type { Locale } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'
import { myTicketsPath, ticketPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, notFound, ok, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { LARGEST_FILE_BYTES, type StoredFile, storeUpload } from '~/use-cases/files/store-upload.server'
import { type Rating, rateTicket } from '~/use-cases/satisfaction/rate-ticket.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { contestWait } from '~/use-cases/tickets/contest-wait.server'
import { removeFollower } from '~/use-cases/tickets/remove-follower.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { contestForm, followerForm, intents, removeFollowerForm, replyForm } from './ticket-forms.server'

export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const allOpenings = new URL(args.request.url).searchParams.has('openings')
  const ticket = await orErrorPage(portalTicket(actor, numberIn(args), { allOpenings }))
  const { said, headers } = readFlash(args.request)
  const done = ticketFlashes.find((one) => one === said) ?? null
  const title = `${ticket.subject} (${ticket.number})`
  return ok(
    {
      ticket,
      title: pageTitleOf(
        args,
        locale,
        done ? `${translator(locale)(`portal:said.${done}`)} ${title}` : title,
      ),
      said: done,
      myId: actor.personId,
      draft: `${actor.personId}:${ticket.id}`,
      largestFileBytes: LARGEST_FILE_BYTES,
      now: new Date(),
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export async function action(args: ActionArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const number = numberIn(args)
  const answered = await answerUploadForm({
    request: args.request,
    personId: actor.personId,
    store: storeUpload,
    read: (form) => ({ intent: intents.find((one) => one === form.get('intent')), form }),
    work: ({ intent, form }, files) => {
      switch (intent) {
        case 'reply':
          return reply(actor, number, locale, readForm(form, replyForm), files)
        case 'withdraw':
          return withdraw(actor, number)
        case 'confirm':
          return confirm(actor, number)
        case 'contest':
          return contest(actor, number, readForm(form, contestForm))
        case 'rate':
          return rate(actor, number, readForm(form, ratingForm))
        case 'addFollower':
          return follow(actor, number, readForm(form, followerForm))
        case 'removeFollower':
          return unfollow(actor, number, readForm(form, removeFollowerForm))
        default:
          throw notFound()
      }
    },
  })
  if ('refused' in answered) {
    rememberRefusal(args.context)
    const { status, answer, files } = answered.refused
    return fail(status, { answer, files })
  }
  if (answered.done === 'left') return redirectTo(myTicketsPath())
  return redirectTo(`${ticketPath(number)}#said`, flash(ticketPath(number), answered.done))
}

async function reply(
  actor: Actor,
  number: string,
  locale: Locale,
  { body }: { body: string },
  files: StoredFile[],
): Promise<Flash> {
  await replyToTicket(actor, {
    number,
    body,
    language: languageOfText(body) ?? locale,
    channel: 'web',
    files,
  })
  return 'replied'
}

async function withdraw(actor: Actor, number: string): Promise<Flash> {
  await changeStatus(actor, { number, next: { status: 'cancelled' }, version: null })
  return 'withdrawn'
}

async function confirm(actor: Actor, number: string): Promise<Flash> {
  await changeStatus(actor, { number, next: { status: 'closed' }, version: null })
  return 'confirmed'
}

async function contest(
  actor: Actor,
  number: string,
  { contest: sentence }: { contest: string },
): Promise<Flash> {
  await contestWait(actor, { number, sentence })
  return 'contested'
}

async function rate(actor: Actor, number: string, rating: Omit<Rating, 'number'>): Promise<Flash> {
  await rateTicket(actor, { number, ...rating })
  return 'rated'
}

async function follow(actor: Actor, number: string, { follower }: { follower: string }): Promise<Flash> {
  const personId = await findColleagueForTicket(actor, number, { text: follower, field: 'follower' })
  await addFollower(actor, { number, personId })
  return 'followerAdded'
}

async function unfollow(
  actor: Actor,
  number: string,
  { personId }: { personId: string },
): Promise<Flash | 'left'> {
  await removeFollower(actor, { number, personId })
  // Whoever takes themself out sees the ticket no more, as a rule.
  return personId === actor.personId ? 'left' : 'followerRemoved'
}

function numberIn({ params }: { params: { number?: string } }): string {
  const number = readTicketNumber(params.number ?? '')
  if (!number) throw notFound()
  return number
}

export default function Page() {
  return <TicketPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
