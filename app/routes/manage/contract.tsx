import { placesIn } from '~/components/manage/contract/contract-choices'
import { ContractPage } from '~/components/manage/contract/contract-page'
import type { Trial } from '~/components/manage/contract/rule-trial'
import { refusalOf } from '~/components/portal/refusal'
import { managedContract } from '~/data/views/manage/contract.server'
import type { ContractVersion } from '~/domain/promises/contract'
import { termsOf } from '~/domain/promises/contract-terms'
import { inReadingOrder } from '~/domain/promises/reading-order'
import { whichRule } from '~/domain/promises/which-rule'
import { priorities, ticketTypes } from '~/domain/ticket-values'
import { versionForm } from '~/http/manage/fields.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { shownVersions } from '~/http/manage/shown-versions.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, notFound, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { withdrawContract } from '~/use-cases/administration/withdraw-version.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.contract'),
  )
  const { contracts, services, calendars } = await orErrorPage(managedContract(actor, administrationId))
  const now = new Date()
  const asked = new URL(args.request.url).searchParams
  const { lines, shown, inForce } = shownVersions(contracts, asked.get('version'), now)
  if (asked.has('version') && !shown) throw notFound()
  const terms = shown && termsOf(shown.version)
  const order = services.map(({ id }) => id)
  const tried = {
    serviceId: services.find(({ id }) => id === asked.get('service'))?.id ?? '',
    type: ticketTypes.find((one) => one === asked.get('type')) ?? ticketTypes[0],
    priority: priorities.find((one) => one === asked.get('priority')) ?? 'P3',
  } as const
  return ok(
    {
      ...page,
      versions: lines,
      shown: shown?.line ?? null,
      terms: terms && { ...terms, lines: inReadingOrder(terms.lines, order) },
      places: placesIn(locale, services, calendars),
      isInForce: inForce !== null,
      tried,
      outcome: asked.has('service')
        ? tryRules(contracts, { ...tried, administrationId, serviceId: tried.serviceId || null }, now)
        : null,
      now,
    },
    headers,
  )
}

/** The answer of the function that judges tickets, with what each line speaks of. */
function tryRules(
  contracts: ContractVersion[],
  ticket: Parameters<typeof whichRule>[1],
  now: Date,
): Trial['outcome'] {
  const subjectOf = ({ contractId, rowId }: { contractId: string; rowId: string }) =>
    contracts.find(({ id }) => id === contractId)?.rows.find(({ id }) => id === rowId) ?? null
  const { winner, losers } = whichRule(contracts, ticket, Math.floor(now.getTime() / 1000))
  return {
    winner: winner && { subject: subjectOf(winner), targets: winner.targets, calendarId: winner.calendarId },
    losers: losers.map(({ rule, because }) => ({ subject: subjectOf(rule), because })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, read }) => {
    await withdrawContract(actor, administrationId, read(versionForm).version)
    return { to: manageAreaPath(code, 'contract'), say: 'planWithdrawn' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  return <ContractPage {...data} refusal={refusalOf(useT(), useActionData<typeof action>(), [])} />
}
