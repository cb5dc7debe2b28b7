import { requireCoordinatorOf } from '~/auth/require-coordinator.server'
import { managedContract } from '~/data/views/manage/contract.server'
import { termsOf } from '~/domain/promises/contract-terms'
import { inReadingOrder } from '~/domain/promises/reading-order'
import { typedContractOf } from '~/domain/promises/typed-contract'
import { contractFile } from '~/export/contract-file.server'
import { contractFileName, exportContentType } from '~/export/formats'
import { sendDownload } from '~/http/download.server'
import { localeOf } from '~/http/locale.server'
import { shownVersions } from '~/http/manage/shown-versions.server'
import { orErrorPage } from '~/http/respond.server'
import { nameOfService } from '~/i18n/contract-words'
import { translator } from '~/i18n/translate.server'
import { type LoaderArgs, notFound } from '~/platform/http.server'

/** The version of the contract that is in force, as a file that the form of the contract reads back. */
export async function loader(args: LoaderArgs) {
  const { actor, administration } = await requireCoordinatorOf(args)
  const { administrationId, code } = administration
  const { contracts, services, calendars } = await orErrorPage(managedContract(actor, administrationId))
  const now = new Date()
  const { inForce } = shownVersions(contracts, null, now)
  if (!inForce) throw notFound()
  const locale = await localeOf(args)
  const terms = termsOf(inForce)
  const order = services.map(({ id }) => id)
  const content = contractFile(
    translator(locale),
    typedContractOf({ ...terms, lines: inReadingOrder(terms.lines, order) }),
    {
      service: (id) =>
        services.flatMap((each) => (each.id === id ? nameOfService(each, locale) : []))[0] ?? '',
      calendar: (id) => calendars.find((each) => each.id === id)?.name ?? '',
    },
  )
  return sendDownload(args.request, {
    name: contractFileName(code, now),
    contentType: exportContentType.csv,
    content,
  })
}
