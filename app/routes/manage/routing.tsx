import { RoutingPage, routingFields } from '~/components/manage/routing-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedQueues, poolTeams } from '~/data/views/manage/queues.server'
import { managedRules } from '~/data/views/manage/routing.server'
import { managedServices } from '~/data/views/manage/services.server'
import { route } from '~/domain/routing'
import { rowForm, ruleForm } from '~/http/manage/fields.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { locales } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { addRoutingRule } from '~/use-cases/administration/add-routing-rule.server'
import { removeRoutingRule } from '~/use-cases/administration/remove-routing-rule.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.routing'),
  )
  const [rules, services, queues, teams] = await orErrorPage(
    Promise.all([
      managedRules(actor, administrationId, locale),
      managedServices(actor, administrationId, locale),
      managedQueues(actor, administrationId, locale),
      poolTeams(actor, locale),
    ]),
  )
  const asked = new URL(args.request.url).searchParams
  const tried = {
    serviceId: services.find(({ id }) => id === asked.get('service'))?.id ?? null,
    language: locales.find((one) => one === asked.get('language')) ?? null,
  }
  const standard = queues.find(({ isDefault }) => isDefault) ?? null
  // The rule that a ticket meets is told by the same function, so that the trial never says something else.
  const goes =
    asked.has('service') && standard ? route(rules, { id: standard.id, teamId: null }, tried) : null
  const winner = rules.find(
    (rule) =>
      goes !== null &&
      rule.serviceId === (goes.because.startsWith('service') ? tried.serviceId : null) &&
      rule.language === (goes.because.endsWith('language') ? tried.language : null),
  )
  const outcome = goes && {
    because: goes.because,
    queue: winner?.queue ?? standard?.name ?? '',
    team: winner ? winner.team : (standard?.team ?? null),
    ruleId: winner?.id ?? null,
  }
  return ok({ ...page, rules, services, queues, teams, standard, tried, outcome }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, intent, read }) => {
    const to = manageAreaPath(code, 'routing')
    if (intent === 'remove') {
      await removeRoutingRule(actor, administrationId, read(rowForm).id)
      return { to, say: 'removed' }
    }
    const { service, language, queue, team } = read(ruleForm)
    await addRoutingRule(actor, administrationId, {
      serviceId: service,
      language,
      queueId: queue,
      teamId: team,
    })
    return { to, say: 'added' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), routingFields)
  return <RoutingPage {...data} refusal={refusal} />
}
