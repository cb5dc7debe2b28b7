import { placesIn } from '~/components/manage/contract/contract-choices'
import { TermsPage } from '~/components/manage/contract/terms-page'
import { managedContract } from '~/data/views/manage/contract.server'
import { invalid } from '~/domain/errors'
import { templateTerms } from '~/domain/promises/contract-template'
import { termsOf } from '~/domain/promises/contract-terms'
import { inReadingOrder } from '~/domain/promises/reading-order'
import { contractInFields, fieldsOfContract, typedContractOf } from '~/domain/promises/typed-contract'
import { localeOf } from '~/http/locale.server'
import { readContractFile } from '~/http/manage/contract-file.server'
import { fileSentence } from '~/http/manage/contract-file-words.server'
import {
  editedContractForm,
  MOST_CONTRACT_FIELDS,
  readContractForm,
} from '~/http/manage/contract-form.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { shownVersions, startingVersion } from '~/http/manage/shown-versions.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { translator } from '~/i18n/translate.server'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { saveContract } from '~/use-cases/administration/save-contract.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:contract.change'),
  )
  const { contracts, services, calendars } = await orErrorPage(managedContract(actor, administrationId))
  const now = new Date()
  const { version, planned, started } = startingVersion(contracts, {
    request: args.request,
    timeZoneOf: () => brussels,
    now,
  })
  const terms = version ? termsOf(version) : templateTerms(calendars[0]?.id ?? '')
  const order = services.map(({ id }) => id)
  return ok(
    {
      ...page,
      basis: contracts[0]?.id ?? null,
      terms: { ...terms, lines: inReadingOrder(terms.lines, order) },
      planned,
      started,
      places: placesIn(locale, services, calendars),
      now,
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(
    args,
    async ({ actor, administrationId, code, intent, form }) => {
      if (intent === 'import') return takeFile(args, form, actor, administrationId)
      const again = editedContractForm(form, intent)
      if (again) return { again }
      const wanted = readContractForm(form)
      await saveContract(actor, administrationId, wanted)
      return { to: manageAreaPath(code, 'contract'), say: wanted.from ? 'planned' : 'saved' }
    },
    MOST_CONTRACT_FIELDS,
  )

/** Puts the lines of a file into the form, where they can be looked at and changed before anything is saved. */
async function takeFile(
  args: ActionArgs,
  form: FormData,
  actor: Parameters<typeof managedContract>[0],
  administrationId: string,
) {
  const t = translator(await localeOf(args))
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  if (bytes.length === 0) throw invalid({ file: 'fileMissing' })
  const { contracts, services, calendars } = await orErrorPage(managedContract(actor, administrationId))
  const read = readContractFile(bytes, {
    services: services.map(({ id, nameNl, nameFr, nameEn, nameDe }) => ({
      id,
      names: [nameNl, nameFr, nameEn, nameDe].flatMap((name) => name ?? []),
    })),
    calendars: calendars.map(({ id, name }) => ({ id, names: [name] })),
  })
  if ('problems' in read)
    return { again: {}, wrong: read.problems.map((problem) => fileSentence(t, problem)) }
  const { inForce } = shownVersions(contracts, null, new Date())
  const pausesForSupplier = inForce?.pausesForSupplier ?? false
  const basis = contracts[0]?.id ?? ''
  return { again: { basis, from: '', intent: 'import', ...fieldsOfContract({ ...read, pausesForSupplier }) } }
}

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // A file that could not be read leaves the form as it was.
  const carries = answer && 'default-calendarId' in answer.values
  return (
    <TermsPage
      {...data}
      contract={carries ? contractInFields(answer.values) : typedContractOf(data.terms)}
      answer={answer}
    />
  )
}
