import { z } from 'zod'
import { requireDeskActor } from '~/auth/require-actor.server'
import { HeldMailContent } from '~/components/held-mail/held-mail-content'
import { HeldMailDecision } from '~/components/held-mail/held-mail-decision'
import { HeldMailOutcome } from '~/components/held-mail/held-mail-outcome'
import { HeldMailRefusal } from '~/components/held-mail/held-mail-refusal'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { DescriptionList } from '~/components/ui/description-list'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Time } from '~/components/ui/time'
import { answerForm, readForm } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { formatFileSize } from '~/i18n/formatting'
import { translator } from '~/i18n/translate.server'
import { useWords } from '~/i18n/use-t'
import { deskTicketPath, heldMailsPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { acceptHeldMail } from '~/use-cases/mail/accept-held-mail.server'
import { dismissHeldMail } from '~/use-cases/mail/dismiss-held-mail.server'
import { joinHeldMail } from '~/use-cases/mail/join-held-mail.server'
import { readHeldMail } from '~/use-cases/mail/read-held-mail.server'

const decision = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept') }),
  z.object({ intent: z.literal('join'), number: z.string().max(50, 'ticketUnknown') }),
  z.object({ intent: z.literal('dismiss') }),
])

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const mail = await orErrorPage(readHeldMail(actor, args.params.deliveryId ?? ''))
  const locale = await localeOf(args)
  const subject = mail.subject || translator(locale)('heldMail:noSubject')
  return { mail, now: new Date(), title: pageTitleOf(args, locale, subject) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  const deliveryId = args.params.deliveryId ?? ''
  const form = await args.request.formData()
  const result = await answerForm(form, async () => {
    const decided = readForm(form, decision)
    switch (decided.intent) {
      case 'accept':
        return acceptHeldMail(actor, deliveryId)
      case 'join':
        return joinHeldMail(actor, { deliveryId, number: decided.number })
      case 'dismiss':
        await dismissHeldMail(actor, deliveryId)
        return null
    }
  })
  if ('refused' in result) {
    rememberRefusal(args.context)
    return fail(result.refused.status, result.refused.answer)
  }
  return redirectTo(result.done ? deskTicketPath(result.done.number) : heldMailsPath())
}

/** One mail that waits: what it says, why it waits, and what can be done with it. */
export default function HeldMail() {
  const { mail, now } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { locale, t } = useWords()
  const administrationName = mail.administrationNames[locale] ?? mail.administrationNames.nl
  const senderName = mail.fromName ?? mail.fromAddress ?? t('heldMail:noSender')
  const numberErrorKey = refused?.fieldErrors.number
  const numberError = numberErrorKey ? t('errors:fields.ticketUnknown') : undefined
  const facts = [
    { term: t('heldMail:sender'), value: withAddress(senderName, mail.fromAddress) },
    { term: t('heldMail:to'), value: administrationName },
    { term: t('heldMail:received'), value: <Time at={mail.receivedAt} now={now} /> },
    { term: t('heldMail:size'), value: formatFileSize(locale, mail.sizeBytes) },
  ]
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('heldMail:back'), href: heldMailsPath() }]} />
      <ErrorSummary errors={numberError ? [{ field: 'number', message: numberError }] : []} />
      <HeldMailRefusal code={refused?.fieldErrors.administration ?? refused?.formError?.code ?? null} />
      <div className="page-head">
        <h1>{mail.subject || t('heldMail:noSubject')}</h1>
      </div>
      <div className="with-properties">
        <div className="grid gap-4">
          {mail.outcome === 'held' ? (
            <Notice tone="warning" title={t('heldMail:why')}>
              <p>{t(`heldMail:reason.${mail.reason}`)}</p>
            </Notice>
          ) : (
            <HeldMailOutcome {...mail} outcome={mail.outcome} now={now} />
          )}
          <DescriptionList facts={facts} />
          <HeldMailContent {...mail} />
        </div>
        {mail.outcome !== 'accepted' && (
          <HeldMailDecision
            senderName={senderName}
            administrationName={administrationName}
            number={refused?.values.number ?? mail.suggestedNumber ?? ''}
            numberError={numberError}
            isSuggested={mail.suggestedNumber !== null}
            canBeTaken={mail.canBeTaken}
            canBeDismissed={mail.outcome === 'held'}
          />
        )}
      </div>
    </>
  )
}

const withAddress = (name: string, address: string | null) =>
  address && address !== name ? `${name} <${address}>` : name
