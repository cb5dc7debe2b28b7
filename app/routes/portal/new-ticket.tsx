import { requireActor } from '~/auth/require-actor.server'
import { NewTicketPage } from '~/components/portal/new-ticket-page'
import { findColleague } from '~/data/views/colleagues.server'
import { type EarlierTicket, earlierTicket, portalNewTicket } from '~/data/views/portal-new-ticket.server'
import { type Actor, administrationsToAsk, memberAdministrations } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { readTicketNumber } from '~/domain/ticket-number'
import { ticketTypes } from '~/domain/ticket-values'
import { chosenAdministration, rememberAdministration } from '~/http/chosen-administration.server'
import { flash } from '~/http/flash.server'
import { readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { answerUploadForm } from '~/http/upload-form.server'
import { languageOfText } from '~/i18n/language-of-text'
import type { Locale } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'
import { ticketReceivedPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { LARGEST_FILE_BYTES, type StoredFile, storeUpload } from '~/use-cases/files/store-upload.server'
import { createTicket } from '~/use-cases/tickets/create-ticket.server'
import { type NewTicketValues, newTicketForm } from './new-ticket-form.server'

export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const { searchParams } = new URL(args.request.url)
  const { services, earlier, closings } = await orErrorPage(
    portalNewTicket(actor, readTicketNumber(searchParams.get('after') ?? '')),
  )
  const place = placeOf(actor, earlier)
  const asked = place ? [place] : administrationsToAsk(actor)
  const isOpen = (id: string) => closings.every(({ administrationId }) => administrationId !== id)
  return {
    title: pageTitleOf(args, locale, translator(locale)('common:newTicket')),
    personId: actor.personId,
    administrations: administrationsToAsk(actor)
      .filter((id) => !asked.some(isOpen) || place || isOpen(id))
      .map((id) => administrationOf(actor, id)),
    isOpen: asked.length === 0 || asked.some(isOpen),
    closings: closings
      .filter(({ administrationId }) => asked.includes(administrationId))
      .map(({ administrationId, texts }) => ({
        name: administrationOf(actor, administrationId).names,
        texts,
      })),
    services: services.filter(({ administrationId }) => isOpen(administrationId)),
    askedFor: chosenAdministration(args.request, actor),
    earlier: earlier && {
      number: earlier.number,
      subject: earlier.subject,
      isConfidential: earlier.isConfidential,
      decidesPlace: place !== null,
    },
    chosen: {
      type: ticketTypes.find((type) => type === searchParams.get('type')) ?? null,
      serviceId: services.find(({ id }) => id === searchParams.get('service'))?.id ?? null,
    },
    profile: { callbackNumber: actor.telephone ?? '', site: actor.site ?? '', room: actor.room ?? '' },
    largestFileBytes: LARGEST_FILE_BYTES,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export async function action(args: ActionArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const answered = await answerUploadForm({
    request: args.request,
    personId: actor.personId,
    store: storeUpload,
    read: (form) => readForm(form, newTicketForm),
    work: (values, files) => askForHelp(actor, locale, values, files),
  })
  if ('refused' in answered) {
    rememberRefusal(args.context)
    const { status, answer, files } = answered.refused
    return fail(status, { answer, files })
  }
  const page = ticketReceivedPath(answered.done.number)
  const headers = new Headers(flash(page, 'created'))
  const { askedFor } = answered.done
  if (askedFor) headers.append('set-cookie', rememberAdministration(askedFor))
  return redirectTo(page, headers)
}

async function askForHelp(actor: Actor, locale: Locale, values: NewTicketValues, files: StoredFile[]) {
  const earlier = values.after ? await earlierTicket(actor, readTicketNumber(values.after)) : null
  const administrationId = placeOf(actor, earlier) ?? values.administration ?? onlyOne(actor)
  const { type, subject, description, affected, ability } = values
  const { callbackNumber, site, room } = values
  const ticket = await createTicket(actor, {
    administrationId,
    type,
    subject,
    description,
    language: languageOfText(`${subject}\n${description}`) ?? locale,
    channel: 'web',
    weight: { affected, ability },
    serviceId: values.service,
    isSharedWithUnit: values.sharedWithUnit,
    isConfidential: values.confidential,
    facts: { callbackNumber, site, room },
    files,
    linkTo: earlier && { ticketId: earlier.id, kind: 'follow_up' },
    ...(values.colleague && {
      requesterId: await findColleague(actor, administrationId, {
        text: values.colleague,
        field: 'colleague',
      }),
    }),
  })
  // A ticket that goes on from another one chooses nothing.
  return { ...ticket, askedFor: earlier ? null : (values.administration ?? null) }
}

/** A ticket that goes on from another is asked where that one is, unless it moved to where the actor is nobody. */
const placeOf = (actor: Actor, earlier: EarlierTicket | null): string | null =>
  earlier && memberAdministrations(actor).includes(earlier.administrationId) ? earlier.administrationId : null

/** The form asks for the administration only where there is a choice. */
function onlyOne(actor: Actor): string {
  const [only, other] = administrationsToAsk(actor)
  if (!only || other) throw invalid({ administration: 'administrationMissing' })
  return only
}

function administrationOf(actor: Actor, id: string) {
  const own = actor.memberships.filter((membership) => membership.administrationId === id)
  const names = own[0]?.names ?? { nl: '', fr: '', en: null, de: null }
  return { id, names, hasUnit: own.some(({ unitId, role }) => unitId && role !== 'contact') }
}

export default function Page() {
  return <NewTicketPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
