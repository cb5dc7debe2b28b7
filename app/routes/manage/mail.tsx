import { MailPage, mailFields } from '~/components/manage/mail-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedMail } from '~/data/views/manage/mail.server'
import { addressForm, domainForm, knownAddressForm, knownDomainForm } from '~/http/manage/fields.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, notFound, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { addMailAddress, removeMailAddress } from '~/use-cases/administration/change-mail-address.server'
import { addMailDomain, removeMailDomain } from '~/use-cases/administration/change-mail-domain.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, page, headers } = await managePage(args, (t) => t('manage:area.mail'))
  return ok({ ...page, ...(await orErrorPage(managedMail(actor, administrationId))) }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, intent, read }) => {
    const to = manageAreaPath(code, 'mail')
    switch (intent) {
      case 'addAddress':
        await addMailAddress(actor, administrationId, read(addressForm))
        return { to, say: 'added' }
      case 'removeAddress':
        await removeMailAddress(actor, administrationId, read(knownAddressForm).address)
        return { to, say: 'removed' }
      case 'addDomain':
        await addMailDomain(actor, administrationId, read(domainForm).domain)
        return { to, say: 'added' }
      case 'removeDomain':
        await removeMailDomain(actor, administrationId, read(knownDomainForm).domain)
        return { to, say: 'removed' }
      default:
        throw notFound()
    }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), mailFields)
  return <MailPage {...data} refusal={refusal} />
}
